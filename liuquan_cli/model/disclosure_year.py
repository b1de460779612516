"""公开年报: the figures of the yearly report on disclosure, in its three tables."""

import re
from datetime import date
from decimal import Decimal

import msgspec
from msgspec import field

from liuquan_cli.model.part import Located, Part
from liuquan_cli.model.schemes.disclose import ApplicationRow
from liuquan_cli.model.shared import Disclosure
from liuquan_cli.model.vocabulary import Vocabulary

NAME, TOTAL = "名称", "总计"
_AMOUNT = re.compile(r"[0-9]{1,9}(\.[0-9]{1,6})?")


class ProactiveFigure(Part, frozen=True, kw_only=True):
    """What was issued, decided or charged of one class of information (主动公开)."""

    name: str = field(name=NAME)
    issued: int | None = field(name="本年制发件数", default=None)
    repealed: int | None = field(name="本年废止件数", default=None)
    in_force: int | None = field(name="现行有效件数", default=None)
    decided: int | None = field(name="本年处理决定数量", default=None)
    charged: str = field(name="本年收费金额", default="")


class ApplicationFigure(Part, frozen=True, kw_only=True):
    """One row of the table on applications (申请), by who applied."""

    name: str = field(name=NAME)
    persons: int | None = field(name="自然人", default=None)
    companies: int | None = field(name="商业企业", default=None)
    institutes: int | None = field(name="科研机构", default=None)
    charities: int | None = field(name="社会公益组织", default=None)
    law_firms: int | None = field(name="法律服务机构", default=None)
    others: int | None = field(name="其他", default=None)
    total: int | None = field(name=TOTAL, default=None)


class DisputeFigure(Part, frozen=True, kw_only=True):
    """How the reviews or suits of one kind ended (复议诉讼)."""

    name: str = field(name=NAME)
    upheld: int | None = field(name="结果维持", default=None)
    corrected: int | None = field(name="结果纠正", default=None)
    otherwise: int | None = field(name="其他结果", default=None)
    pending: int | None = field(name="尚未审结", default=None)
    total: int | None = field(name=TOTAL, default=None)


Counted = ApplicationFigure | DisputeFigure


class DisclosureYear(Located, frozen=True, kw_only=True):
    """The figures of one year's report, and when it was handed in and published."""

    id: str = field(name="编号")
    year: int = field(name="年度")
    owner: str = field(name="责任岗位", default="")
    submitted_on: date | None = field(name="提交日期", default=None)
    published_on: date | None = field(name="公布日期", default=None)
    proactive: tuple[ProactiveFigure, ...] = field(name="主动公开", default=())
    applications: tuple[ApplicationFigure, ...] = field(name="申请", default=())
    disputes: tuple[DisputeFigure, ...] = field(name="复议诉讼", default=())
    fee: str = field(name="信息处理费", default="")
    disclosure: Disclosure | None = field(name="公开", default=None)

    @property
    def is_blank(self) -> bool:
        """Whether none of the tables has been begun."""
        return not (self.proactive or self.applications or self.disputes)


def columns(held: type[Counted]) -> tuple[str, ...]:
    """The columns that are added up to the 总计 of a row."""
    names = (one.encode_name for one in msgspec.structs.fields(held))
    return tuple(name for name in names if name not in (NAME, TOTAL))


def counts(row: Counted) -> dict[str, int]:
    """The cells of `row` by column, with its 总计 as it adds up; what is not written is 0."""
    written = [getattr(row, one.name) for one in msgspec.structs.fields(type(row))][1:-1]
    numbers = [number or 0 for number in written]
    return {**dict(zip(columns(type(row)), numbers, strict=True)), TOTAL: sum(numbers)}


def amount(text: str) -> Decimal:
    """An amount of money; 0 for what is not written, or is no amount."""
    return Decimal(text if _AMOUNT.fullmatch(text) else 0)


class Applications:
    """The table on applications, its rows by their names in the scheme 年报申请."""

    def __init__(self, report: DisclosureYear, rows: Vocabulary[ApplicationRow]) -> None:
        """Take in the rows that the scheme knows; of a row written twice the last one."""
        self._rows = rows
        self._parts = {member.part: member.name for member in rows.members if member.part}
        self.written = {rows.canonical(row.name): row for row in report.applications}

    def cells(self, name: str) -> dict[str, int]:
        """A row's cells; the 总计 of the results is what they add up to."""
        if name == self._parts.get(TOTAL):
            return self.results()
        return counts(self.written.get(name) or ApplicationFigure(name=name))

    def part(self, part: str) -> dict[str, int]:
        """The cells of the row that plays `part` (勾稽)."""
        return self.cells(self._parts.get(part, ""))

    def is_total(self, name: str) -> bool:
        """Whether this is the row that adds the results up."""
        return self._rows.canonical(name) == self._parts.get(TOTAL)

    def results(self) -> dict[str, int]:
        """How many applications of the year were answered, in whatever way, by column."""
        return self.sum_of(self.leaves(self._root()))

    @property
    def outcomes(self) -> tuple[str, ...]:
        """The ways in which an application may end, without what they divide into."""
        return self.children(self._root())

    def under(self, name: str) -> dict[str, int]:
        """The cells of a row, or of all rows below it together."""
        return self.sum_of(self.leaves(name))

    def sum_of(self, names: tuple[str, ...]) -> dict[str, int]:
        """Rows added up, by column."""
        found = [counts(self.written[name]) for name in names if name in self.written]
        keys = (*columns(ApplicationFigure), TOTAL)
        return {key: sum(row[key] for row in found) for key in keys}

    def _root(self) -> str:
        """The row under which all results stand: the one that the row 总计 is under."""
        total = self._rows.member(self._parts.get(TOTAL, ""))
        return total.parent if total else ""

    def children(self, name: str) -> tuple[str, ...]:
        """The rows right below a row, but for the one that adds them up."""
        return tuple(
            member.name
            for member in self._rows.members
            if name and member.parent == name and member.part != TOTAL
        )

    def leaves(self, name: str, above: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The rows below a row that have none below them; the row itself where it is one.

        `above` are the rows passed on the way: a scheme of a unit's own may go in circles.
        """
        passed = (*above, name)
        below = [child for child in self.children(name) if child not in passed]
        if not below:
            return (name,)
        return tuple(leaf for child in below for leaf in self.leaves(child, passed))


def report_on(year: int, reports: tuple[DisclosureYear, ...]) -> DisclosureYear | None:
    """The report on `year` among `reports`."""
    return next((report for report in reports if report.year == year), None)

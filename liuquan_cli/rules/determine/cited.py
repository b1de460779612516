"""Citations before the law library: which there are, and what is said of one that does not hold."""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityForm
from liuquan_cli.model.article import Reference, chinese
from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.citing import citations_in
from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import KeyPath
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.law import LawText, LawVersion
from liuquan_cli.model.other_list import OtherEntry, Prohibition
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Located
from liuquan_cli.model.shared import Citation
from liuquan_cli.model.standing import Missing, Standing, missing_part, quote_diverges, standings
from liuquan_cli.model.text import Text, say
from liuquan_cli.model.unit import Delegation, StatutoryDuty
from liuquan_cli.model.wording import Divergence

# The types of the frame that cite law; a test holds this to what the types say.
FRAME: tuple[type[Located], ...] = (
    Delegation,
    StatutoryDuty,
    Prohibition,
    OtherEntry,
    Institution,
    Decision,
    CatalogueEntry,
    AccountabilityForm,
)
REGISTER = "依据登记"  # stands for a name where the register itself is at fault
Cited = tuple[Located, KeyPath, Citation]


class Judged:
    """The citations of a department before its library; made by `department.derived(Judged)`."""

    def __init__(self, department: Department) -> None:
        self._department = department
        self._standings = department.derived(standings)
        self._missing: dict[tuple[str, str], Missing | None] = {}
        self._diverging: dict[tuple[str, str, str], Divergence | None] = {}

    def __bool__(self) -> bool:
        return bool(self._standings)

    def standing(self, name: str) -> Standing:
        """Where the norm called so stands."""
        basis = self._department.bases.get(name)
        return self._standings.get(basis.name, Standing()) if basis else Standing()

    def version(self, name: str) -> LawVersion | None:
        """The version that citations of the norm are held against."""
        return self.standing(name).judged

    def missing(self, name: str, article: str) -> Missing | None:
        """The part that `article` names and the law has not."""
        key = name, article
        if key not in self._missing:
            text = self._text(name)
            self._missing[key] = missing_part(text, article) if text else None
        return self._missing[key]

    def diverging(self, name: str, article: str, quote: str) -> Divergence | None:
        """Where a quote leaves the law."""
        key = name, article, quote
        if key not in self._diverging:
            text = self._text(name) if quote else None
            self._diverging[key] = quote_diverges(text, article, quote) if text else None
        return self._diverging[key]

    def _text(self, name: str) -> LawText | None:
        version = self.version(name)
        return self._department.laws.text(version) if version else None


def of_power(power: Power, department: Department) -> Iterator[Cited]:
    """The citations of a power that stays, and of its flows and duties."""
    if department.leaves(power):
        return
    flows, duties = department.flows_of.get(power.id, ()), department.duties_of.get(power.id, ())
    for item in (power, *flows, *duties):
        for path, citation in citations_in(item):
            yield item, path, citation


def of_frame(department: Department) -> Iterator[Cited]:
    """The citations of everything that is not a power and hangs on none."""
    for kind in FRAME:
        for item in department.all(kind):
            for path, citation in citations_in(item):
                yield item, path, citation


def missing_said(name: str, basis: str, version: LawVersion, missing: Missing) -> Text:
    """What is said where `name` cites a part that is not there."""
    day, reference = version.issued_on.isoformat(), missing.reference
    article = str(Reference(reference.article, reference.branch))
    if missing.last:
        return say(
            "「{name}」引用《{basis}》{article}，{day} 的文本没有这一条，最后一条是第{last}条",
            name=name, basis=basis, article=article, day=day, last=chinese(missing.last),
        )  # fmt: skip
    if missing.count:
        return say(
            "「{name}」引用《{basis}》{article}第{paragraph}款，{day} 的文本这一条只有 {count} 款",
            name=name, basis=basis, article=article, day=day,
            paragraph=chinese(reference.paragraph), count=missing.count,
        )  # fmt: skip
    return say(
        "「{name}」引用《{basis}》{part}，{day} 的文本没有这一项",
        name=name, basis=basis, part=str(reference), day=day,
    )  # fmt: skip


def diverging_said(name: str, citation: Citation, version: LawVersion, found: Divergence) -> Text:
    """What is said where `name` quotes words that are not there."""
    basis, article = citation.basis, citation.article
    day = version.issued_on.isoformat()
    if not found.shared:
        return say(
            "「{name}」照抄的《{basis}》{article}，{day} 的文本没有「{quoted}」",
            name=name, basis=basis, article=article, day=day, quoted=found.quoted,
        )  # fmt: skip
    if not found.law:
        return say(
            "「{name}」照抄的《{basis}》{article}，{day} 的文本到「{shared}」为止，"
            "没有后面的「{quoted}」",
            name=name, basis=basis, article=article, day=day,
            shared=found.shared, quoted=found.quoted,
        )  # fmt: skip
    return say(
        "「{name}」照抄的《{basis}》{article}与 {day} 的文本不同："
        "「{shared}」之后，引文是「{quoted}」，条文是「{law}」",
        name=name, basis=basis, article=article, day=day,
        shared=found.shared, quoted=found.quoted, law=found.law,
    )  # fmt: skip

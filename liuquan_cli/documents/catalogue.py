"""Every document that the office hands in: its name, and how it is made."""

from collections.abc import Callable, Iterator

import msgspec

from liuquan_cli.documents import (
    control_table,
    disclosure_year,
    pledges,
    practices,
    proposals,
    reform_year,
    responsibility_letters,
    results_notice,
    results_report,
    self_report,
    urging,
)
from liuquan_cli.documents.compilation import book
from liuquan_cli.documents.paper import Paper
from liuquan_cli.documents.writing.formats import NAMES as FORMATS
from liuquan_cli.documents.writing.formats import write
from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.disclose import DocumentKind

Make = Callable[[Department, int, Department | None], tuple[Paper, ...]]


class Kind(msgspec.Struct, frozen=True):
    """One kind of document.

    `name` is its name in the scheme 文种, which says for whom it is and whether it is published;
    `title` tells in a line what it is. `make` makes the papers of a year: none where there is
    nothing to write, one, or one for each post; its third argument is the department as it stood
    a year before, None where that is not known or `compares` says that nobody asks.
    """

    name: str
    title: str
    make: Make
    compares: bool = False


KINDS: tuple[Kind, ...] = (
    Kind(disclosure_year.NAME, "六章和三张表，数字来自「公开年报」", disclosure_year.make),
    Kind(
        reform_year.NAME,
        "六项权力各自的情况、五维自查，和上年比较",
        reform_year.make,
        compares=True,
    ),
    Kind(
        self_report.NAME,
        "逐项职权的依据、行使主体和改革意见，问题和整改",
        self_report.make,
        compares=True,
    ),
    Kind(results_report.NAME, "做法、成效、评估和长效机制研究", results_report.make, compares=True),
    Kind(book.NAME, "方案、清单、图、风险、制度全文，按顺序汇编，有目录", book.make),
    Kind(control_table.NAME, "风险点、措施、岗位、领导、频率", control_table.make),
    Kind(responsibility_letters.NAME, "上级和下级一份，待签", responsibility_letters.make),
    Kind(pledges.NAME, "每个在岗岗位一份，待签", pledges.make),
    Kind(urging.URGING, "按责任岗位，列出逾期的和缓慢的", urging.urge),
    Kind(urging.CIRCULAR, "逾期的任务", urging.circular),
    Kind(proposals.NAME, "从调研和问题到长效机制", proposals.make),
    Kind(practices.NAME, "做法的针对性、有效性、推广性，进展和成效", practices.make),
    Kind(results_notice.NAME, "公示成果、征集意见的公告", results_notice.make),
)
NAMES = tuple(kind.name for kind in KINDS)


def applying(department: Department) -> tuple[Kind, ...]:
    """The documents that concern the unit: those under its regime of disclosure."""
    return tuple(kind for kind in KINDS if _traits(kind, department).regime in _regimes(department))


def _regimes(department: Department) -> tuple[str, ...]:
    """The regimes whose documents the unit writes; one that names none writes all."""
    regime = department.unit.regime
    return ("", regime) if regime else ("", "党务公开", "政务公开")


def _traits(kind: Kind, department: Department) -> DocumentKind:
    return department.scheme(DocumentKind).member(kind.name) or DocumentKind(name=kind.name)


def is_public(kind: Kind, department: Department) -> bool:
    """Whether the whole document is for the public."""
    return bool(_traits(kind, department).public)


def public_files(department: Department, year: int) -> Iterator[tuple[str, bytes]]:
    """The documents of `year` that the public gets, in every format, with their file names.

    `department` is what the filter let through. A document that the office has not finished is
    left out: what is missing is for the office to hear, not for the public.
    """
    for kind in applying(department):
        if is_public(kind, department):
            for paper in kind.make(department, year, None):
                if not paper.missing:
                    yield from ((f"{paper.name}.{form}", write(paper, form)) for form in FORMATS)

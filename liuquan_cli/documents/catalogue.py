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
from liuquan_cli.documents.office_text import dressed
from liuquan_cli.documents.paper import Paper
from liuquan_cli.documents.writing.formats import NAMES as FORMATS
from liuquan_cli.documents.writing.formats import write
from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.disclose import DocumentKind

Make = Callable[[Department, int, Department | None], tuple[Paper, ...]]


class Kind(msgspec.Struct, frozen=True):
    """One kind of document.

    `name` is its name in the scheme 文种, which says for whom it is and whether it is published.
    `make` makes the papers of a year: none where there is nothing to write, one, or one for each
    post; its third argument is the department as it stood a year before, None where that is not
    known or `compares` says that nobody asks.
    """

    name: str
    make: Make
    compares: bool = False

    def papers(
        self, department: Department, year: int, before: Department | None
    ) -> tuple[Paper, ...]:
        """What `make` makes; a document of one paper bears what the office says of it."""
        made = self.make(department, year, before)
        if len(made) != 1:
            return made
        return (dressed(made[0], department, self.name, year),)


KINDS: tuple[Kind, ...] = (
    Kind(disclosure_year.NAME, disclosure_year.make),
    Kind(reform_year.NAME, reform_year.make, compares=True),
    Kind(self_report.NAME, self_report.make, compares=True),
    Kind(results_report.NAME, results_report.make, compares=True),
    Kind(book.NAME, book.make),
    Kind(control_table.NAME, control_table.make),
    Kind(responsibility_letters.NAME, responsibility_letters.make),
    Kind(pledges.NAME, pledges.make),
    Kind(urging.URGING, urging.urge),
    Kind(urging.CIRCULAR, urging.circular),
    Kind(proposals.NAME, proposals.make),
    Kind(practices.NAME, practices.make),
    Kind(results_notice.NAME, results_notice.make),
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
            for paper in kind.papers(department, year, None):
                if not paper.missing:
                    yield from ((f"{paper.name}.{form}", write(paper, form)) for form in FORMATS)

"""The home page: the unit, the state of its lists, and what every other page holds."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from liuquan_cli.model.basis import Basis
from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.decision import Decision
from liuquan_cli.model.duty import Duty, DutyListFile
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.other_list import NegativeListFile, Prohibition
from liuquan_cli.model.plan import Phase
from liuquan_cli.model.pledge import Pledge, ResponsibilityLetter
from liuquan_cli.model.power import Power, PowerListFile
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Located
from liuquan_cli.model.supervision import Channel
from liuquan_cli.model.unit import Post
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.names import list_page
from liuquan_cli.publish.pages.page import File, page
from liuquan_cli.publish.power_view import Desk, by_category
from liuquan_cli.publish.screening import APPROVED
from liuquan_cli.publish.site import Site, further_lists

_COUNTED: tuple[tuple[str, str, tuple[type[Located], ...]], ...] = (
    ("powers.html", "项", (Power,)),
    ("bases.html", "部", (Basis,)),
    ("posts.html", "个", (Post,)),
    ("negative.html", "条", (Prohibition,)),
    ("risks.html", "个", (Risk,)),
    ("institutions.html", "项", (Institution,)),
    ("decisions.html", "件", (Decision,)),
    ("catalogue.html", "条", (CatalogueEntry,)),
    ("plan.html", "个", (Phase,)),
    ("supervision.html", "条", (Channel,)),
    ("duties.html", "条", (Duty,)),
    ("pledges.html", "份", (Pledge, ResponsibilityLetter)),
)


def home_files(shown: Disclosed, site: Site, desk: Desk) -> Iterator[File]:
    """The page that a visitor sees first."""
    department = shown.department
    yield page(
        "index.html",
        site,
        desk,
        unit=department.unit,
        states=_states(shown, site),
        categories=[
            (category, f"c{number}", len(powers))
            for number, (category, powers) in enumerate(by_category(department), 1)
        ],
        counts=_counts(shown),
        left=len(shown.left),
        waiting=shown.waiting,
        withheld=sum(one.count for one in shown.withheld),
    )


def _states(shown: Disclosed, site: Site) -> list[tuple[str, str, int, Any]]:
    """Of each list its name, page, number of entries, and newest published version."""
    department = shown.department
    lists: list[tuple[str, str, str, Sequence[Any]]] = [
        ("责任清单", "duties.html", "duties", department.all(DutyListFile)),
        ("负面清单", "negative.html", "prohibitions", department.all(NegativeListFile)),
    ]
    lists += [
        (kind, list_page(kind), "entries", held) for kind, held in further_lists(shown).items()
    ]
    newest = latest(versions_of(department.all(PowerListFile)))
    return [(site.power_list, "powers.html", len(department.powers), newest)] + [
        (name, at, sum(len(getattr(one, rows)) for one in held), latest(versions_of(held)))
        for name, at, rows, held in lists
        if any(getattr(one, rows) for one in held)
    ]


def _counts(shown: Disclosed) -> dict[str, str]:
    """How many things a page lists, as printed beside its name."""
    counts = {
        at: f"{number} {unit}"
        for at, unit, kinds in _COUNTED
        if (number := sum(len(shown.department.all(kind)) for kind in kinds))
    }
    for kind, held in further_lists(shown).items():
        counts[list_page(kind)] = f"{sum(len(one.entries) for one in held)} 条"
    return counts


def versions_of(lists: Sequence[Any]) -> list[Any]:
    """The versions of one kind of list, the newest first."""
    versions = [version for held in lists for version in held.versions]
    return sorted(versions, key=lambda version: version.on or date.min, reverse=True)


def latest(versions: Sequence[Any]) -> Any:
    """The newest published version of a list; None where there is none."""
    published = [version for version in versions if version.state == APPROVED]
    return max(published, key=lambda version: version.on or date.min, default=None)

"""The home page and the lists: powers, responsibilities, prohibitions, further lists."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from liuquan_cli.model.accountability import AccountabilityForm
from liuquan_cli.model.duty import DutyListFile
from liuquan_cli.model.other_list import NegativeListFile
from liuquan_cli.model.power import Power, PowerListFile
from liuquan_cli.publish import names, words
from liuquan_cli.publish.filter import Disclosed, latest
from liuquan_cli.publish.pages.page import File, Group, lookups
from liuquan_cli.publish.power_view import Desk, by_category
from liuquan_cli.publish.site import Site, further_lists, render


def list_files(shown: Disclosed, site: Site, desk: Desk) -> Iterator[File]:
    """The home page and the lists."""
    department = shown.department
    groups = [
        Group(category, f"c{number}", tuple((p, *_limits(desk, p)) for p in powers))
        for number, (category, powers) in enumerate(by_category(department), 1)
    ]
    versions = _versions(department.all(PowerListFile))
    duties, negative = department.all(DutyListFile), department.all(NegativeListFile)
    further = further_lists(shown)
    states = [(site.power_list, "powers.html", len(department.powers), latest(versions))]
    states += [
        (name, page, sum(len(getattr(held, rows)) for held in several), latest(_versions(several)))
        for name, page, rows, several in (
            ("责任清单", "duties.html", "duties", duties),
            ("负面清单", "negative.html", "prohibitions", negative),
            *((kind, names.list_page(kind), "entries", held) for kind, held in further.items()),
        )
        if any(getattr(held, rows) for held in several)
    ]
    unit = department.unit
    yield (
        "index.html",
        render("index.html", "index.html", site, unit=unit, states=states, groups=groups,
               left=len(shown.left), waiting=shown.waiting,
               withheld=sum(one.count for one in shown.withheld)),
    )  # fmt: skip
    yield (
        "powers.html",
        render("powers.html", "powers.html", site, groups=groups, versions=versions,
               newest=latest(versions), changes=_changes(shown, desk), waiting=shown.waiting),
    )  # fmt: skip
    if any(held.duties for held in duties) or department.all(AccountabilityForm):
        by_power = [
            Group(power.name, names.slug(power.id), tuple(department.duties_of[power.id]))
            for _category, powers in by_category(department)
            for power in powers
            if power.id in department.duties_of
        ]
        forms = department.all(AccountabilityForm)
        yield (
            "duties.html",
            render("duties.html", "duties.html", site, groups=by_power, forms=forms,
                   versions=_versions(duties), newest=latest(_versions(duties)),
                   **lookups(desk)),
        )  # fmt: skip
    if any(held.prohibitions for held in negative):
        rows = tuple(item for held in negative for item in held.prohibitions)
        yield (
            "negative.html",
            render("negative.html", "negative.html", site, rows=rows, **lookups(desk),
                   versions=_versions(negative), newest=latest(_versions(negative))),
        )  # fmt: skip
    for kind, several in further.items():
        page = names.list_page(kind)
        yield (
            page,
            render("list.html", page, site, name=kind, several=several, **lookups(desk),
                   versions=_versions(several), newest=latest(_versions(several))),
        )  # fmt: skip


def _limits(desk: Desk, power: Power) -> tuple[str, str]:
    """The promised limit, else the statutory one; and the statutory one where it differs."""
    for flow in desk.department.flows_of.get(power.id, ()):
        if flow.limit and words.limit(flow.limit):
            promised = words.days(flow.limit.promised, flow.limit.unit)
            statutory = words.days(flow.limit.statutory, flow.limit.unit)
            if promised:
                return promised, statutory if statutory != promised else ""
            return words.limit(flow.limit), ""
    return "", ""


def _versions(lists: Sequence[Any]) -> list[Any]:
    """The versions of one kind of list, the newest first."""
    versions = [version for held in lists for version in held.versions]
    return sorted(versions, key=lambda version: version.on or date.min, reverse=True)


def _changes(shown: Disclosed, desk: Desk) -> list[tuple[Power, str]]:
    """The powers that left the list, and where each went, in words."""
    left = {power.id: power.name for power in shown.left}
    changes = []
    for power in shown.left:
        cleanup = power.cleanup
        assert cleanup is not None  # a power leaves by its 清理
        into = cleanup.merged_into
        into = desk.power(into).name if into in desk.department.powers else left.get(into, "")
        parts = [
            f"并入“{into}”" if into else "",
            f"由{cleanup.receiver}承接" if cleanup.receiver else "",
            f"由{cleanup.regulator}监管" if cleanup.regulator else "",
        ]
        changes.append((power, "，".join(part for part in parts if part)))
    return changes

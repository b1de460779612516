"""What changed in the lists, and what the public was shown and asked."""

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from liuquan_cli.model.catalogue import CatalogueEntry, PublicationLog
from liuquan_cli.model.decision import Decision
from liuquan_cli.model.plan import PlanFile
from liuquan_cli.model.power import Power, PowerListFile
from liuquan_cli.model.shared import Opinion
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.history import Event
from liuquan_cli.publish.pages.home import versions_of
from liuquan_cli.publish.pages.page import File, page
from liuquan_cli.publish.power_view import Desk, Link
from liuquan_cli.publish.screening import APPROVED
from liuquan_cli.publish.site import Site


class Notice(msgspec.Struct, frozen=True):
    """One notice of change: what was approved, and the powers it is about, by what became of them.

    `moves` are (what became of it, powers, note).
    """

    event: Event
    anchor: str
    moves: tuple[tuple[str, tuple[Link, ...], str], ...] = ()


class Departure(msgspec.Struct, frozen=True):
    """A power that left the list, and where it went, in words."""

    power: Power
    way: str


class Hearing(msgspec.Struct, frozen=True):
    """One decision on which opinions were heard: how many, and what became of each."""

    decision: Decision
    opinions: tuple[Opinion, ...]
    adopted: tuple[tuple[str, int], ...]


class Publication(msgspec.Struct, frozen=True):
    """An entry of the catalogue, made public on one day on one or more channels."""

    on: date
    entry: CatalogueEntry
    logs: tuple[PublicationLog, ...]


def notice_files(shown: Disclosed, site: Site, desk: Desk) -> Iterator[File]:
    """变动公告, and 公示和意见."""
    lists = shown.department.all(PowerListFile)
    if lists or shown.left:
        yield page("changes.html", site, desk, notices=_notices(shown, desk, site),
                   departures=departures(shown, desk), drafts=_drafts(shown))  # fmt: skip
    if site.has("publicity.html"):
        plans = shown.department.all(PlanFile)
        published = _published(shown)
        yield page(
            "publicity.html",
            site,
            desk,
            shown=[(one.entry, log) for one in published for log in one.logs if log.posted_until],
            recent=published[:30],
            total=len(published),
            hearings=hearings(shown.department.all(Decision)),
            consultations=[opinion for plan in plans for opinion in plan.consultation],
            plans=plans,
        )


def hearings(decisions: Sequence[Decision]) -> list[Hearing]:
    """The decisions before which opinions were heard."""
    found = []
    for decision in decisions:
        part = decision.participation
        if part and (part.opinions or part.forms):
            counts: dict[str, int] = {}
            for opinion in part.opinions:
                counts[opinion.adopted or "未说明"] = counts.get(opinion.adopted or "未说明", 0) + 1
            found.append(Hearing(decision, part.opinions, tuple(counts.items())))
    return found


def _notices(shown: Disclosed, desk: Desk, site: Site) -> list[Notice]:
    """Each published version and each adjustment, the newest first, with the powers moved."""
    department = shown.department
    found: list[Notice] = []
    joined: dict[date, list[Link]] = {}
    for power in department.powers.values():
        if power.effective:
            joined.setdefault(power.effective, []).append(desk.power(power.id))
    gone: dict[date, list[Power]] = {}
    for power in shown.left:
        assert power.cleanup is not None
        on = power.cleanup.released_on or power.expires
        if on:
            gone.setdefault(on, []).append(power)
    for version in versions_of(department.all(PowerListFile)):
        if version.state == APPROVED and version.on:
            event = Event(version.on, f"{site.power_list}{version.number}版公布", version.approver,
                          version.document, version.note)  # fmt: skip
            new = joined.pop(version.on, [])
            listed = (("列入", tuple(new), ""),) if new else ()
            found.append(Notice(event, f"v{len(found) + 1}", listed))
    for held in department.all(PowerListFile):
        for one in held.list_adjustments:
            assert one.handed_on is not None
            event = Event(one.approved_on or one.handed_on, f"清单{one.kind or '调整'}",
                          one.approver, "", one.cause)  # fmt: skip
            links = tuple(desk.power(power) for power in one.powers)
            found.append(Notice(event, f"v{len(found) + 1}", ((one.kind or "调整", links, ""),)))
    for on in sorted({*joined, *gone}):
        by_kind: dict[str, list[Link]] = {"生效": joined.get(on, [])}
        for power in gone.get(on, ()):
            by_kind.setdefault(_disposition(power), []).append(desk.power(power.id))
        moves = tuple((kind, tuple(links), "") for kind, links in by_kind.items() if links)
        found.append(Notice(Event(on, "清单变动生效"), f"v{len(found) + 1}", moves))
    return sorted(found, key=lambda notice: notice.event.on, reverse=True)


def _disposition(power: Power) -> str:
    return (power.cleanup.disposition if power.cleanup else "") or "退出清单"


def _drafts(shown: Disclosed) -> list[Event]:
    """The versions before the published ones: how the list came to be."""
    return [
        Event(one.on, f"{one.number}版{one.state}", one.approver, one.document, one.note)
        for one in versions_of(shown.department.all(PowerListFile))
        if one.state != APPROVED and one.on
    ]


def departures(shown: Disclosed, desk: Desk) -> list[Departure]:
    """The powers that left the list, and where each went."""
    left = {power.id: power.name for power in shown.left}
    found = []
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
        found.append(Departure(power, "，".join(part for part in parts if part)))
    return found


def _published(shown: Disclosed) -> list[Publication]:
    """What was made public, the newest first; on how many channels at once, in one entry."""
    found: dict[tuple[date, str], Publication] = {}
    for entry in shown.department.all(CatalogueEntry):
        for log in entry.log:
            key = log.on, entry.id
            logs = (*found[key].logs, log) if key in found else (log,)
            found[key] = Publication(log.on, entry, logs)
    return sorted(found.values(), key=lambda one: one.on, reverse=True)

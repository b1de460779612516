"""The public view of a department → the files of its site, one after another."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

import msgspec

from liuquan_cli.model.accountability import AccountabilityForm
from liuquan_cli.model.basis import Basis
from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.decision import Decision, MajorMatterStandard, Meeting, MoneyTier
from liuquan_cli.model.department import grouped
from liuquan_cli.model.duty import DutyListFile
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.other_list import NegativeListFile
from liuquan_cli.model.plan import PlanFile
from liuquan_cli.model.pledge import Pledge, ResponsibilityLetter
from liuquan_cli.model.power import Power, PowerListFile
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.schemes.determine import NormLevel
from liuquan_cli.model.supervision import Channel, Supervision, SupervisionActivity
from liuquan_cli.model.unit import StatutoryDuty
from liuquan_cli.publish import names, words
from liuquan_cli.publish.charts import drawn
from liuquan_cli.publish.filter import Disclosed, latest
from liuquan_cli.publish.markdown import rendered
from liuquan_cli.publish.power_view import Desk, RiskView, by_category, cited
from liuquan_cli.publish.site import Site, Stamp, further_lists, render, site_of
from liuquan_cli.render.engine import Engine
from liuquan_cli.resources import resource

File = tuple[str, bytes]
Step = Callable[[], None]
_ACCENTS = {"red": "#9e2a2b", "blue": "#1f4e79"}


class Group(msgspec.Struct, frozen=True):
    """Rows of a list under one heading; `anchor` is its place on the page."""

    name: str
    anchor: str
    rows: tuple[Any, ...]


def files(shown: Disclosed, stamp: Stamp, engine: Engine, step: Step) -> Iterator[File]:
    """Every file of the site but its manifest: path and bytes. Raises EngineError.

    `step` is told of each power whose page is done.
    """
    site = site_of(shown, stamp)
    desk = Desk(shown.department)
    yield "style.css", _style()
    yield "icon.svg", _icon(site)
    yield from _lists(shown, site, desk)
    yield from _records(shown, site, desk)
    yield from _institutions(shown, site, desk)
    for power, charts in drawn(shown.department.powers.values(), shown.department, engine):
        for chart in charts:
            yield chart.file, chart.svg.encode()
        view = desk.view(power, charts)
        yield view.page, render("power.html", view.page, site, view=view)
        step()


def _style() -> bytes:
    return resource("templates", "site", "style.css").read_bytes()


def _icon(site: Site) -> bytes:
    source = resource("templates", "site", "icon.svg").read_text(encoding="utf-8")
    return source.replace("#9e2a2b", _ACCENTS[site.accent]).encode()


def _lists(shown: Disclosed, site: Site, desk: Desk) -> Iterator[File]:
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
                   **_lookups(desk)),
        )  # fmt: skip
    if any(held.prohibitions for held in negative):
        rows = tuple(item for held in negative for item in held.prohibitions)
        yield (
            "negative.html",
            render("negative.html", "negative.html", site, rows=rows, **_lookups(desk),
                   versions=_versions(negative), newest=latest(_versions(negative))),
        )  # fmt: skip
    for kind, several in further.items():
        page = names.list_page(kind)
        yield (
            page,
            render("list.html", page, site, name=kind, several=several, **_lookups(desk),
                   versions=_versions(several), newest=latest(_versions(several))),
        )  # fmt: skip


def _records(shown: Disclosed, site: Site, desk: Desk) -> Iterator[File]:
    """The pages of registers: risks, decisions, catalogue, supervision, plan, pledges …"""
    department = shown.department

    def page(template: str, **values: Any) -> File:
        return template, render(template, template, site, **_lookups(desk), **values)

    if department.all(Risk):
        views: dict[str, list[RiskView]] = {}
        tally: dict[tuple[str, str], int] = {}
        for view in map(desk.risk, department.all(Risk)):
            views.setdefault(view.power.name, []).append(view)
            level = view.mark, view.risk.level
            tally[level] = tally.get(level, 0) + 1
        groups = [
            Group(name or "不属于单项权力的", f"r{number}", tuple(rows))
            for number, (name, rows) in enumerate(views.items(), 1)
        ]
        yield page("risks.html", groups=groups, tally=sorted(tally.items(), key=_by_mark))
    standards, decisions = department.all(MajorMatterStandard), department.all(Decision)
    if standards or decisions:
        meetings = {meeting.id: meeting for meeting in department.all(Meeting)}
        yield page("decisions.html", standards=standards, tiers=department.all(MoneyTier),
                   decisions=decisions, meetings=meetings)  # fmt: skip
    yield page(
        "catalogue.html",
        rows=department.all(CatalogueEntry),
        withheld=shown.withheld,
        waiting=shown.waiting,
    )
    supervisions, channels = department.all(Supervision), department.all(Channel)
    if supervisions or channels:
        activities = sorted(department.all(SupervisionActivity), key=lambda a: a.on, reverse=True)
        yield page("supervision.html", supervisions=supervisions, channels=channels,
                   activities=activities, unit=department.unit)  # fmt: skip
    if department.all(PlanFile):
        yield page("plan.html", plans=department.all(PlanFile), done=_done)
    letters, pledges = department.all(ResponsibilityLetter), department.all(Pledge)
    if letters or pledges:
        yield page("pledges.html", letters=letters, pledges=pledges)
    unit = department.unit
    if unit.posts or unit.departments:
        duties = department.all(StatutoryDuty)
        yield page("organisation.html", unit=unit, duties=duties)
    if department.all(Basis):
        yield page("bases.html", groups=_norms(shown))


def _institutions(shown: Disclosed, site: Site, desk: Desk) -> Iterator[File]:
    found = shown.department.all(Institution)
    if not found:
        return
    kinds = grouped(found, lambda item: item.kind or "制度")
    groups = [Group(k, f"k{n}", tuple(v)) for n, (k, v) in enumerate(kinds.items(), 1)]
    page = "institutions.html"
    yield page, render(page, page, site, groups=groups, page_of=names.institution_page)
    for item in found:
        page = names.institution_page(item.id)
        body = rendered(item.body, item.name)
        yield page, render("institution.html", page, site, item=item, body=body, **_lookups(desk))


def _lookups(desk: Desk) -> dict[str, Any]:
    """How templates turn an id or a citation into words and links."""
    return {
        "power_link": desk.power,
        "institution_link": desk.institution,
        "cite": lambda citations: cited(desk.bases(citations)),
    }


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


def _by_mark(entry: tuple[tuple[str, str], int]) -> int:
    return ("high", "medium", "low", "").index(entry[0][0])


def _done(task: Any, day: date) -> str:
    """How far a task of the plan is, in a word or two."""
    if task.done_on and task.done_on <= day:
        return "已完成"
    last = max(task.progress, key=lambda entry: entry.on, default=None)
    if last and last.percent is not None:
        return f"完成 {last.percent}%"
    if task.since and task.since > day:
        return "未开始"
    return "进行中" if last else "未开始"


def _norms(shown: Disclosed) -> list[Group]:
    """The register of norms by level, in the order of the scheme."""
    department = shown.department
    levels = department.scheme(NormLevel)
    order = {name: place for place, name in enumerate(levels.names)}
    groups = grouped(department.all(Basis), lambda norm: levels.canonical(norm.level))
    ranked = sorted(groups.items(), key=lambda group: order.get(group[0], len(order)))
    return [Group(k, f"n{n}", tuple(v)) for n, (k, v) in enumerate(ranked, 1)]

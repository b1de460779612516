"""The pages of registers: risks, decisions, catalogue, supervision, plan, pledges, norms."""

from collections.abc import Iterator
from datetime import date
from functools import partial

import msgspec

from liuquan_cli.model.basis import Basis
from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.decision import Decision, MajorMatterStandard, Meeting, MoneyTier
from liuquan_cli.model.department import grouped
from liuquan_cli.model.plan import Phase, PlanFile, Task
from liuquan_cli.model.pledge import Pledge, ResponsibilityLetter
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.schemes.determine import NormLevel
from liuquan_cli.model.supervision import Channel, Supervision, SupervisionActivity
from liuquan_cli.model.unit import StatutoryDuty
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.pages.filters import choices
from liuquan_cli.publish.pages.notices import hearings
from liuquan_cli.publish.pages.page import File, Group, page
from liuquan_cli.publish.power_view import Desk, RiskView
from liuquan_cli.publish.site import Site


def register_files(shown: Disclosed, site: Site, desk: Desk) -> Iterator[File]:
    """The pages of registers: risks, decisions, catalogue, supervision, plan, pledges …"""
    department = shown.department

    listed = partial(page, site=site, desk=desk)

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
        rows = [view.risk for group in groups for view in group.rows]
        narrowed = choices(
            ("grade", "等级", ([risk.level] for risk in rows)),
            ("post", "岗位", ([risk.post] for risk in rows)),
            ("kind", "种类", ([risk.kind] for risk in rows)),
        )
        tallied = sorted(tally.items(), key=_by_mark)
        yield listed("risks.html", groups=groups, filters=narrowed, tally=tallied)
    standards, decisions = department.all(MajorMatterStandard), department.all(Decision)
    if standards or decisions:
        meetings = {meeting.id: meeting for meeting in department.all(Meeting)}
        yield listed("decisions.html", standards=standards, tiers=department.all(MoneyTier),
                   decisions=decisions, meetings=meetings,
                   hearings={one.decision.id: one for one in hearings(decisions)})  # fmt: skip
    entries = department.all(CatalogueEntry)
    yield listed(
        "catalogue.html",
        rows=entries,
        filters=choices(
            ("subject", "类别", ([entry.subject] for entry in entries)),
            ("publisher", "主体", ([entry.publisher] for entry in entries)),
            ("mode", "方式", ([entry.mode] for entry in entries)),
            ("cadence", "时效", ([e.disclosure.cadence] if e.disclosure else () for e in entries)),
        ),
        withheld=shown.withheld,
        waiting=shown.waiting,
    )
    supervisions, channels = department.all(Supervision), department.all(Channel)
    if supervisions or channels:
        activities = sorted(department.all(SupervisionActivity), key=lambda a: a.on, reverse=True)
        yield listed("supervision.html", supervisions=supervisions, channels=channels,
                   activities=activities, unit=department.unit)  # fmt: skip
    if department.all(PlanFile):
        yield listed("plan.html", plans=department.all(PlanFile), done=_done, summary=_summary)
    letters, pledges = department.all(ResponsibilityLetter), department.all(Pledge)
    if letters or pledges:
        yield listed("pledges.html", letters=letters, pledges=pledges)
    unit = department.unit
    if unit.posts or unit.departments:
        duties = department.all(StatutoryDuty)
        yield listed("organisation.html", unit=unit, duties=duties)
    if department.all(Basis):
        yield listed("bases.html", groups=_norms(shown))


def _by_mark(entry: tuple[tuple[str, str], int]) -> int:
    return ("high", "medium", "low", "").index(entry[0][0])


class State(msgspec.Struct, frozen=True):
    """How far something is, in words, and as a percentage for a bar."""

    words: str
    percent: int


def _done(task: Task, day: date) -> State:
    """How far a task of the plan is on `day`."""
    if task.done_on and task.done_on <= day:
        return State("已完成", 100)
    last = max(task.progress, key=lambda entry: entry.on, default=None)
    late = "，已过期限" if task.until and task.until < day else ""
    if last and last.percent is not None:
        return State(f"完成 {last.percent}%{late}", last.percent)
    if last or (task.since and task.since <= day):
        return State("进行中" + late, 0)
    return State("未开始" + late, 0)


def _summary(phase: Phase, day: date) -> State:
    """How many tasks of a phase are done on `day`."""
    states = [_done(task, day) for task in phase.tasks]
    done = sum(state.percent == 100 for state in states)
    percent = sum(state.percent for state in states) // len(states) if states else 0
    return State(f"{len(states)} 项任务，完成 {done} 项", percent)


def _norms(shown: Disclosed) -> list[Group]:
    """The register of norms by level, in the order of the scheme."""
    department = shown.department
    levels = department.scheme(NormLevel)
    order = {name: place for place, name in enumerate(levels.names)}
    groups = grouped(department.all(Basis), lambda norm: levels.canonical(norm.level))
    ranked = sorted(groups.items(), key=lambda group: order.get(group[0], len(order)))
    return [Group(k, f"n{n}", tuple(v)) for n, (k, v) in enumerate(ranked, 1)]

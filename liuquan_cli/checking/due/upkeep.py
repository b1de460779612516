"""Upkeep of the lists and the repository: adjustments, institutions, waivers, the baseline."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from liuquan_cli.checking.due.owing import owed
from liuquan_cli.model.config import BaselineEntry, Waiver
from liuquan_cli.model.department import Department
from liuquan_cli.model.obligation import Obligation
from liuquan_cli.model.power import ListAdjustment
from liuquan_cli.model.schemes.determine import AdjustmentLimit
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.institutions import in_force
from liuquan_cli.rules.constrain.limits import limit_for

_FIELDS = {field.encode_name: field.name for field in msgspec.structs.fields(ListAdjustment)}


def collect_adjustments(department: Department) -> Iterator[Obligation]:
    """The next step of every change of the list that is under way."""
    for one in department.all(ListAdjustment):
        for clock in department.scheme(AdjustmentLimit).members:
            if clock.days is None or not {clock.starts_at, clock.ends_at} <= _FIELDS.keys():
                continue
            start = getattr(one, _FIELDS[clock.starts_at])
            if start is None or getattr(one, _FIELDS[clock.ends_at]) is not None:
                continue
            yield owed(
                "adjustment",
                one,
                clock.starts_at,
                what=say("清单调整 {id}：{act}", id=one.id, act=clock.name),
                posts=(),
                due=department.calendar.due(start, clock.days, clock.unit or "工作日"),
                clause=clock.clause or "长治方案 四(二)2",
                act=clock.name,
                counted_in=department,
            )


def collect_powers(department: Department) -> Iterator[Obligation]:
    """Powers in the list that lapse on a day."""
    for power in department.retained:
        if power.expires is not None:
            yield owed(
                "adjustment",
                power,
                "失效",
                what=say("权力「{power}」失效，调整清单", power=power.name),
                posts=(power.holder,),
                due=power.expires,
                clause="长治方案 四(二)2",
            )


def collect_institutions(department: Department) -> Iterator[Obligation]:
    """The next check of whether an institution is carried out, by the post that owns it."""
    limit = limit_for("执行检查", department)
    if limit is None or limit.days is None:
        return
    for one in in_force(department):
        checks = [check.on for check in one.checks if check.on <= department.day]
        last = max(checks, default=one.effective or one.adopted_on)
        if last is not None:
            yield owed(
                "institution",
                one,
                "执行检查",
                what=say("检查「{institution}」执行得怎样", institution=one.name),
                posts=(one.owner,),
                due=department.calendar.due(last, limit.days, limit.unit or "月"),
                clause=limit.clause,
                counted_in=department,
            )


def collect_waivers(department: Department) -> Iterator[Obligation]:
    """Waivers, by the post that approved them."""
    for waiver in department.all(Waiver):
        yield owed(
            "waiver",
            waiver,
            "到期",
            what=say(
                "豁免 {id} 到期，改好「{object}」或者重新批准", id=waiver.id, object=waiver.object
            ),
            posts=(waiver.approver,),
            due=waiver.expires,
            clause=waiver.ground,
        )


def collect_baseline(department: Department) -> Iterator[Obligation]:
    """Old findings, taken together by the day until which they must be mended."""
    entries = department.all(BaselineEntry)
    counts = Counter(entry.due for entry in entries)
    first = {entry.due: entry for entry in reversed(entries)}
    for due, count in sorted(counts.items()):
        yield owed(
            "baseline",
            first[due],
            "期限",
            what=say("改好旧账 {count} 条", count=count),
            posts=(),
            due=due,
            clause="孝义方案 二(三)",
            name=str(due),
        )

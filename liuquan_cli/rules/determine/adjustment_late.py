"""清单调整超过了时限，或者没有批准

## 检查什么
「清单调整」的申请、审核、移交公开，按「调整时限」方案（缺省：事由发生后10个工作日内申请，
申请后15个工作日内审核，批准后3个工作日内移交公开）没有超过；还没有写完成日期的，到检查的这一天没有超过。
「处置」方案写「须批准」的类型（新增、取消、下放），移交公开以前有批准。申请、审核、批准、移交公开的日期不倒退。
## 为什么
长治方案 四(二)2「建立完善“三清单”动态调整机制」，「适时对清单进行修改、调整并发布」。
三个时限是各市动态调整办法常见的规定（条文凭记忆，待核）；本地另有规定的，自己写一个方案采用。
## 反例
```yaml
文档: 权力清单
清单调整:
  - 编号: TZ-1
    类型: 调整
    权力: [QL-1]
    触发日期: 2026-01-05
    申请日期: 2026-01-26
    审核日期: 2026-01-30
    批准日期: 2026-02-02
    移交公开日期: 2026-02-04
```
```yaml
文档: 权力清单
清单调整:
  - {编号: TZ-1, 类型: 调整, 权力: [QL-1], 申请日期: 2026-01-19, 审核日期: 2026-01-16}
```
```yaml
文档: 权力清单
清单调整:
  - {编号: TZ-1, 类型: 调整, 权力: [QL-1], 触发日期: 2026-01-05}
```
```yaml
文档: 权力清单
清单调整:
  - {编号: TZ-1, 类型: 新增, 权力: [QL-1], 移交公开日期: 2026-02-04}
```
## 正例
```yaml
文档: 权力清单
清单调整:
  - 编号: TZ-1
    类型: 新增
    权力: [QL-1]
    触发日期: 2026-01-05
    申请日期: 2026-01-19
    审核日期: 2026-01-30
    批准: 局党组
    批准日期: 2026-02-02
    移交公开日期: 2026-02-04
```
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import ListAdjustment
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import AdjustmentLimit, Disposition
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ151",
    "adjustment-late",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)2",),
    serves=("CL-20", "CL-21", "CL-22"),
    since=Profile.公开,
    reads=("权力清单",),
)
_ATTRIBUTES = {
    field.encode_name: field.name for field in msgspec.structs.fields(ListAdjustment)
    if field.encode_name.endswith("日期")
}  # fmt: skip


_IN_ORDER = ("申请日期", "审核日期", "批准日期", "移交公开日期")


def check(department: Department) -> Iterator[Finding]:
    """Find list adjustments that took too long, or went public without approval."""
    limits = [
        member
        for member in department.scheme(AdjustmentLimit).members
        if member.days is not None and {member.starts_at, member.ends_at} <= _ATTRIBUTES.keys()
    ]
    kinds = department.scheme(Disposition)
    for adjustment in department.all(ListAdjustment):
        for limit in limits:
            yield from _late(adjustment, limit, department)
        yield from _backwards(adjustment)
        kind = kinds.member(adjustment.kind)
        if kind and kind.approved and adjustment.handed_on and not adjustment.approver:
            yield RULE.at(
                adjustment,
                "批准",
                message=say(
                    "清单调整 {id} 是{kind}，没有写谁批准，已经移交公开",
                    id=adjustment.id, kind=adjustment.kind,
                ),
                remedy=say("写明批准的主体和日期；没有批准的，撤回公开"),
            )  # fmt: skip


def _backwards(adjustment: ListAdjustment) -> Iterator[Finding]:
    dated = [
        (key, on) for key in _IN_ORDER
        if (on := getattr(adjustment, _ATTRIBUTES[key])) is not None
    ]  # fmt: skip
    for (earlier, before), (key, on) in pairwise(dated):
        if on < before:
            yield RULE.at(
                adjustment,
                key,
                message=say(
                    "清单调整 {id} 的「{field}」{on}，早于「{earlier}」{before}",
                    id=adjustment.id, field=key, on=on.isoformat(), earlier=earlier,
                    before=before.isoformat(),
                ),
                remedy=say("按先后次序办；日期写错的，改正"),
            )  # fmt: skip


def _late(
    adjustment: ListAdjustment, limit: AdjustmentLimit, department: Department
) -> Iterator[Finding]:
    start: date | None = getattr(adjustment, _ATTRIBUTES[limit.starts_at])
    end: date | None = getattr(adjustment, _ATTRIBUTES[limit.ends_at])
    if start is None or limit.days is None:
        return
    due = department.calendar.due(start, limit.days, limit.unit or "工作日")
    if end is not None and end > due:
        yield RULE.at(
            adjustment,
            limit.ends_at,
            message=say(
                "清单调整 {id} 的{step}应当在 {due} 以前，实际是 {end}",
                id=adjustment.id, step=limit.name, due=due.isoformat(), end=end.isoformat(),
            ),
            remedy=say("以后按时办；日期写错的，改正"),
        )  # fmt: skip
    elif end is None and department.day > due:
        yield RULE.at(
            adjustment,
            limit.ends_at,
            message=say(
                "清单调整 {id} 的{step}应当在 {due} 以前，还没有写「{field}」",
                id=adjustment.id, step=limit.name, due=due.isoformat(), field=limit.ends_at,
            ),
            remedy=say("尽快办理；办完的，补上「{field}」", field=limit.ends_at),
        )  # fmt: skip

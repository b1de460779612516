"""清单的版本跟不上事项的变化

## 检查什么
事项的审定、配置调整，或者「清单调整」的批准，晚于权力清单最近一次公布的版本的，是警告：要有新的版本。
「失效」日期已到的，清理结论是退出清单的一种；失效晚于生效。
## 为什么
长治方案 四(二)2「建立完善“三清单”动态调整机制」，「适时对清单进行修改、调整并发布」：
事项改了、清单没有改，群众看到的还是旧的。
## 反例
```yaml
文档: 权力清单
清单版本: [{版次: "1", 状态: 公布, 日期: 2026-02-08, 批准: 局党组}]
```
```yaml
文档: 权力清单
清单调整:
  - {编号: TZ-1, 类型: 调整, 权力: [QL-1], 批准日期: 2026-05-06, 移交公开日期: 2026-05-08}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 失效: 2026-06-01}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 生效: 2026-12-01, 失效: 2026-11-01}
```
## 正例
```yaml
文档: 权力清单
清单版本:
  - {版次: "1", 状态: 公布, 日期: 2026-02-12, 批准: 局党组}
  - {版次: "2", 状态: 公布, 日期: 2026-06-18, 批准: 局党组}
清单调整:
  - {编号: TZ-1, 类型: 调整, 权力: [QL-1], 批准日期: 2026-05-06, 移交公开日期: 2026-05-08}
事项:
  - {编号: QL-1, 失效: 2026-12-31}
```
"""

from collections.abc import Iterator
from datetime import date

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Severity
from liuquan_cli.model.power import ListAdjustment, Power
from liuquan_cli.model.rule import Located, Profile, Rule, Scope
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.determine.listing import last_published

RULE = Rule(
    "LQ149",
    "list-behind-items",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)2",),
    serves=("CL-21", "CL-22", "LS-10"),
    since=Profile.公开,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find changes since the last published version, and items kept beyond their term."""
    published = last_published(department)
    for power in department.all(Power):
        yield from _term(power, department)
        path, changed = _last_change(power)
        if published and changed and power.state == "公布" and changed > published:
            yield _behind(
                power,
                path,
                say(
                    "「{power}」{changed} 有变化，权力清单最近一次公布是 {published}，没有新的版本",
                    power=power.name, changed=changed.isoformat(), published=published.isoformat(),
                ),
            )  # fmt: skip
    for adjustment in department.all(ListAdjustment):
        approved = adjustment.approved_on
        if published and approved and approved > published:
            yield _behind(
                adjustment,
                ("批准日期",),
                say(
                    "清单调整 {id} {approved} 批准，最近一次公布是 {published}，没有新的版本",
                    id=adjustment.id, approved=approved.isoformat(),
                    published=published.isoformat(),
                ),
            )  # fmt: skip


def _behind(item: Located, path: KeyPath, message: Text) -> Finding:
    remedy = say("在「清单版本」里写上新的一版并公布；没有变化的，改正日期")
    finding = RULE.at(item, *path, message=message, remedy=remedy)
    return msgspec.structs.replace(finding, severity=Severity.WARNING)


def _last_change(power: Power) -> tuple[KeyPath, date | None]:
    """The latest approval or adjustment of a power and its place; for neither, its coming in."""
    approvals = power.cleanup.approvals if power.cleanup else ()
    changes: list[tuple[date, KeyPath]] = [
        (a.on, ("清理", "审定", i, "日期")) for i, a in enumerate(approvals) if a.on
    ]
    changes += ((a.on, ("配置调整", i, "日期")) for i, a in enumerate(power.adjustments) if a.on)
    if not changes:
        return ("生效",), power.effective
    on, path = max(changes, key=lambda change: change[0])
    return path, on


def _term(power: Power, department: Department) -> Iterator[Finding]:
    begins, ends = power.effective, power.expires
    if ends is None:
        return
    if begins is not None and ends <= begins:
        yield RULE.at(
            power,
            "失效",
            message=say(
                "「{power}」{ends} 失效，不晚于生效的 {begins}",
                power=power.name, ends=ends.isoformat(), begins=begins.isoformat(),
            ),
            remedy=say("改正「生效」或者「失效」"),
        )  # fmt: skip
    elif ends <= department.day and not department.leaves(power):
        yield RULE.at(
            power,
            "失效",
            message=say(
                "「{power}」{ends} 已经失效，还留在清单里", power=power.name, ends=ends.isoformat()
            ),
            remedy=say("清理结论改为取消等；继续有效的，改正「失效」"),
        )

"""时间节点落在休息日

## 检查什么
还没有到的阶段、任务，「至」不落在休息日（周末、法定假日、调休）。已经过去的、已经完成的不说。
## 为什么
长治方案 四(一)、襄垣方案 五(二) 的6月20日，2026年在端午假期里；期限最后一天是休息日的，
材料交给谁、算不算逾期，要事先说清。放假安排以国务院办公厅的通知为准。
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 组织实施
    自: 2026-05-20
    至: 2026-10-04
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 组织实施
    自: 2026-05-20
    至: 2026-10-30
```
"""

from collections.abc import Iterator
from datetime import date, timedelta

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.plan import Phase
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.campaign import finished, tasks

RULE = Rule(
    "LQ533",
    "milestone-on-holiday",
    Severity.INFO,
    Scope.DEPARTMENT,
    basis=("孝义方案 四", "长治方案 四(一)", "襄垣方案 五(二)"),
    serves=("DIFF-13", "CM-27"),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find time nodes still to come on which nobody works."""
    for phase in department.all(Phase):
        if phase.until >= department.day and not department.calendar.is_working(phase.until):
            yield _told(phase, ("至",), phase.name, phase.until, department)
    for phase, index, task in tasks(department):
        if task.until is None or task.until < department.day or finished(task, department.day):
            continue
        if not department.calendar.is_working(task.until) and task.until != phase.until:
            yield _told(phase, ("任务", index, "至"), task.name, task.until, department)


def _told(
    phase: Phase, path: tuple[str | int, ...], name: str, day: date, department: Department
) -> Finding:
    before = day - timedelta(days=1)
    while not department.calendar.is_working(before) and before > date.min:
        before -= timedelta(days=1)
    if day.weekday() >= 5:
        message = say("「{name}」的最后一天 {day} 在周末，是休息日", name=name, day=str(day))
    else:
        message = say("「{name}」的最后一天 {day} 放假，是休息日", name=name, day=str(day))
    return RULE.at(
        phase,
        *path,
        message=message,
        remedy=say(
            "提前到 {before}，或者写明顺延到 {after}",
            before=str(before), after=str(department.calendar.rolled(day)),
        ),
    )  # fmt: skip

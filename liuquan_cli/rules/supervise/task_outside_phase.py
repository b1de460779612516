"""任务排到了阶段外面

## 检查什么
任务的「自」「至」都在所属阶段的起止日期之内。
## 为什么
长治方案 五(一)「确保各项工作按时间节点圆满完成」：任务比阶段还晚结束，阶段就不可能按时完成。
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 组织实施
    自: 2026-05-04
    至: 2026-07-31
    任务:
      - 编号: RW-1
        名称: 建章立制
        六权: 限权
        牵头: [业务科]
        自: 2026-05-04
        至: 2026-08-31
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 组织实施
    自: 2026-05-04
    至: 2026-08-31
    任务:
      - 编号: RW-1
        名称: 建章立制
        六权: 限权
        牵头: [业务科]
        自: 2026-05-04
        至: 2026-08-31
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.campaign import tasks

RULE = Rule(
    "LQ534",
    "task-outside-phase",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 五(一)",),
    serves=("CM-27", "CM-13"),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find tasks that begin before their phase or end after it."""
    for phase, index, task in tasks(department):
        for key, day in (("自", task.since), ("至", task.until)):
            if day and phase.since <= phase.until and not phase.since <= day <= phase.until:
                yield RULE.at(
                    phase,
                    "任务",
                    index,
                    key,
                    message=say(
                        "任务「{task}」的「{key}」{day} 不在阶段「{phase}」（{since}—{until}）里",
                        task=task.name, key=key, day=str(day), phase=phase.name,
                        since=str(phase.since), until=str(phase.until),
                    ),
                    remedy=say("改任务的日期，或者把它移到所属的阶段"),
                )  # fmt: skip

"""阶段或者任务的日期颠倒

## 检查什么
实施方案的每个阶段「自」不晚于「至」，后一个阶段不早于前一个阶段开始；任务的「自」不晚于「至」。
## 为什么
三个方案都把工作排成先后的阶段，如长治方案 四(一)「安排部署阶段(20XX年5月20日—6月20日)」；
日期颠倒，到期就算不出来。
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 组织实施
    自: 2026-07-20
    至: 2026-07-03
```
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 组织实施
    自: 2026-06-22
    至: 2026-10-30
  - 名称: 安排部署
    自: 2026-05-20
    至: 2026-06-19
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 安排部署
    自: 2026-05-20
    至: 2026-06-19
  - 名称: 组织实施
    自: 2026-06-20
    至: 2026-10-30
```
"""

from collections.abc import Iterator
from itertools import pairwise

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.plan import Phase
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.campaign import plans, tasks

RULE = Rule(
    "LQ531",
    "phase-dates-reversed",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四", "长治方案 四", "襄垣方案 五"),
    serves=(
        "CM-01",
        "CM-02",
        "CM-03",
        "CM-04",
        "CM-05",
        "CM-06",
        "CM-07",
        "CM-08",
        "CM-09",
        "CM-10",
        "CM-11",
        "CM-12",
        "DIFF-19",
    ),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find phases and tasks that end before they begin, and phases out of order."""
    for phase in department.all(Phase):
        if phase.until < phase.since:
            yield RULE.at(
                phase,
                "至",
                message=say(
                    "阶段「{phase}」到 {until} 为止，却从 {since} 才开始",
                    phase=phase.name, until=str(phase.until), since=str(phase.since),
                ),
                remedy=say("改正「自」或者「至」"),
            )  # fmt: skip
    for plan in plans(department):
        for before, after in pairwise(plan.phases):
            if after.since < before.since:
                yield RULE.at(
                    after,
                    "自",
                    message=say(
                        "阶段「{after}」排在「{before}」之后，却更早开始",
                        after=after.name, before=before.name,
                    ),
                    remedy=say("按先后排列阶段，或者改正日期"),
                )  # fmt: skip
    for phase, index, task in tasks(department):
        if task.since and task.until and task.until < task.since:
            yield RULE.at(
                phase,
                "任务",
                index,
                "至",
                message=say(
                    "任务「{task}」到 {until} 为止，却从 {since} 才开始",
                    task=task.name, until=str(task.until), since=str(task.since),
                ),
                remedy=say("改正「自」或者「至」"),
            )  # fmt: skip

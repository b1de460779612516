"""阶段之间有空档或者重叠

## 检查什么
前一个阶段结束和后一个阶段开始之间没有空着的工作日；
重叠不超过一天（襄垣方案的前两个阶段共用6月5日，就是这样）。
## 为什么
襄垣方案 五(一)「(20XX年6月3日—5日)」、五(二)「(20XX年6月5日—10月底)」共用一天，说得通；
重叠几天、空着几天，就分不清哪天该做哪一步。
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 安排部署
    自: 2026-05-20
    至: 2026-06-19
  - 名称: 组织实施
    自: 2026-06-10
    至: 2026-10-30
```
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 安排部署
    自: 2026-05-20
    至: 2026-06-05
  - 名称: 组织实施
    自: 2026-06-22
    至: 2026-10-30
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 总体安排部署
    自: 2026-06-03
    至: 2026-06-05
  - 名称: 组织实施
    自: 2026-06-05
    至: 2026-10-30
```
"""

from collections.abc import Iterator
from itertools import pairwise

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.campaign import plans

RULE = Rule(
    "LQ532",
    "phase-gap-or-overlap",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("襄垣方案 五(二)", "长治方案 四"),
    serves=("CM-11", "DIFF-13", "DIFF-19"),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find phases that overlap by more than the day they share, or leave working days between."""
    for plan in plans(department):
        for before, after in pairwise(plan.phases):
            if before.until < before.since or after.since < before.since:
                continue
            if after.since < before.until:
                message = say(
                    "阶段「{before}」到 {until}，「{after}」{since} 就开始，重叠了",
                    before=before.name, until=str(before.until),
                    after=after.name, since=str(after.since),
                )  # fmt: skip
            else:
                if department.calendar.add_working(before.until, 1) >= after.since:
                    continue
                message = say(
                    "阶段「{before}」到 {until}，「{after}」从 {since} 开始，中间空着工作日",
                    before=before.name, until=str(before.until),
                    after=after.name, since=str(after.since),
                )  # fmt: skip
            yield RULE.at(
                after, "自", message=message, remedy=say("改「自」或者「至」，让阶段相接")
            )

"""不公开的复审过期了

## 检查什么
「公开」的「属性」不是公开的，「复审日期」没有过。
## 为什么
政府信息公开条例第十八条：「对本行政机关不予公开的政府信息进行定期评估审查，
对因情势变化可以公开的政府信息应当公开」。过了复审的日子没有复审，不公开就成了常态。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    公开: {属性: 不予公开, 理由: 内部事务信息, 批准岗位: 局长, 复审日期: 2026-05-31}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    公开: {属性: 不予公开, 理由: 内部事务信息, 批准岗位: 局长, 复审日期: 2026-07-31}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.withheld import READS, called, withheld

RULE = Rule(
    "LQ404",
    "withheld-review-overdue",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("政府信息公开条例第十八条",),
    serves=("DS-13", "P4-01"),
    since=Profile.常态,
    reads=READS,
)


def check(department: Department) -> Iterator[Finding]:
    """Find what is withheld although the day to look at it again has passed."""
    for item, disclosure in withheld(department):
        if disclosure.review_on is not None and disclosure.review_on < department.day:
            yield RULE.at(
                item,
                "公开",
                "复审日期",
                message=say(
                    "「{item}」不公开，应当在 {on} 复审，已经过了 {days} 天",
                    item=called(item), on=disclosure.review_on.isoformat(),
                    days=(department.day - disclosure.review_on).days,
                ),
                remedy=say("重新评估：可以公开的，「属性」改为公开；仍不公开的，写下一次的复审日期"),
            )  # fmt: skip

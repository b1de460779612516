"""额度越高，决定的主体反而越低

## 检查什么
同一「用途」的「额度分档」，较高一档的「决定主体」不低于任何较低一档的：
集体不低于它的成员和成员的下级，也不低于由这些人组成的集体；岗位不高于集体。
说不清高低的，不检查。
## 为什么
襄垣方案 四(一)3「在一定限度将“大额”量化分档」。分档就是数额越大、决定越慎重。
## 反例
```yaml
文档: 决策
额度分档:
  - {用途: 全部, 下限: 0, 上限: 50000, 决定主体: 局务会}
  - {用途: 全部, 下限: 50000, 决定主体: 副局长}
```
## 正例
```yaml
文档: 决策
额度分档:
  - {用途: 全部, 下限: 0, 上限: 50000, 决定主体: 副局长}
  - {用途: 全部, 下限: 50000, 决定主体: 局务会}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import MoneyTier
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import may_decide_for, tiers_by_purpose

RULE = Rule(
    "LQ335",
    "tier-reversed",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)3",),
    serves=("TZ-07",),
    since=Profile.确权,
)


def _outranks(one: MoneyTier, other: MoneyTier, department: Department) -> bool:
    """Whether the decider of `one` stands above that of `other`."""
    return may_decide_for(one.decider, other.decider, department) and not may_decide_for(
        other.decider, one.decider, department
    )


def check(department: Department) -> Iterator[Finding]:
    """Find tiers whose decider stands below that of a lower tier."""
    for purpose, tiers in tiers_by_purpose(department).items():
        for index, upper in enumerate(tiers):
            above = (t for t in reversed(tiers[:index]) if _outranks(t, upper, department))
            if (lower := next(above, None)) is not None:
                yield RULE.at(
                    upper,
                    "决定主体",
                    message=say(
                        "「{purpose}」从 {start} 元起由「{upper}」决定，"
                        "数额较小的一档反而由「{lower}」决定",
                        purpose=purpose, start=upper.from_yuan,
                        upper=upper.decider, lower=lower.decider,
                    ),
                    remedy=say("数额大的由层次高的主体决定"),
                    related=(Related(lower.place("决定主体"), say("较低的一档")),),
                )  # fmt: skip

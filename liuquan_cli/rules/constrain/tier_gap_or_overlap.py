"""额度分档有空档或重叠

## 检查什么
同一「用途」的「额度分档」从 0 起，一档接一档（上一档的「上限」就是下一档的「下限」），
最高一档不写「上限」；没有空档、重叠，上限大于下限。
## 为什么
襄垣方案 四(一)3「在一定限度将“大额”量化分档」。有空档，就有一笔钱谁都不用批；
有重叠，就有一笔钱可以挑人批。
## 反例
```yaml
文档: 决策
额度分档:
  - {用途: 全部, 下限: 0, 上限: 10000, 决定主体: 副局长}
  - {用途: 全部, 下限: 20000, 决定主体: 局务会}
```
## 正例
```yaml
文档: 决策
额度分档:
  - {用途: 全部, 下限: 0, 上限: 20000, 决定主体: 副局长}
  - {用途: 全部, 下限: 20000, 决定主体: 局务会}
```
"""

from collections.abc import Iterator, Sequence

from liuquan_cli.model.decision import MoneyTier
from liuquan_cli.model.department import Department, grouped
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ331",
    "tier-gap-or-overlap",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)3", "长治方案 四(二)4"),
    serves=("TZ-02", "TZ-06", "TZ-07"),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find amounts of money that no tier, or more than one tier, decides."""
    for purpose, tiers in grouped(department.all(MoneyTier), lambda t: t.purpose).items():
        yield from _judge(purpose, tiers)


def _judge(purpose: str, tiers: Sequence[MoneyTier]) -> Iterator[Finding]:
    whole = []
    for tier in tiers:
        if tier.to_yuan is None or tier.from_yuan < tier.to_yuan:
            whole.append(tier)
        else:
            yield RULE.at(
                tier,
                "上限",
                message=say(
                    "「{purpose}」的一档下限 {start} 元、上限 {end} 元，上限应当大于下限",
                    purpose=purpose, start=tier.from_yuan, end=tier.to_yuan,
                ),
                remedy=say("改正上限或下限，都按元计"),
            )  # fmt: skip
    if len(whole) == len(tiers):  # where a tier stands nowhere, gaps around it say nothing
        yield from _edges(purpose, sorted(whole, key=lambda tier: tier.from_yuan))


def _edges(purpose: str, whole: Sequence[MoneyTier]) -> Iterator[Finding]:
    """Where tiers, from the lowest up, do not meet."""
    if whole[0].from_yuan > 0:
        yield RULE.at(
            whole[0],
            "下限",
            message=say(
                "「{purpose}」的第一档从 {start} 元起，0 元到 {start} 元没有人决定",
                purpose=purpose, start=whole[0].from_yuan,
            ),
            remedy=say("把第一档的「下限」写成 0，或者补上一档"),
        )  # fmt: skip
    top = whole[0]  # of the tiers so far, the one that reaches highest
    for tier in whole[1:]:
        if top.to_yuan is None or tier.from_yuan < top.to_yuan:
            yield RULE.at(
                tier,
                "下限",
                message=say(
                    "「{purpose}」从 {start} 元起的一档，与从 {other} 元起的一档重叠",
                    purpose=purpose, start=tier.from_yuan, other=top.from_yuan,
                ),
                remedy=say("让上一档的「上限」等于下一档的「下限」"),
                related=(Related(top.place("下限"), say("与它重叠的一档")),),
            )  # fmt: skip
        elif tier.from_yuan > top.to_yuan:
            yield RULE.at(
                tier,
                "下限",
                message=say(
                    "「{purpose}」{start} 元到 {end} 元没有人决定",
                    purpose=purpose, start=top.to_yuan, end=tier.from_yuan,
                ),
                remedy=say(
                    "把这一档的「下限」改为 {start}，或者补上一档", start=top.to_yuan
                ),
                related=(Related(top.place("上限"), say("上一档到这里为止")),),
            )  # fmt: skip
        if top.to_yuan is not None and (tier.to_yuan is None or tier.to_yuan > top.to_yuan):
            top = tier
    if top.to_yuan is not None:
        yield RULE.at(
            top,
            "上限",
            message=say(
                "「{purpose}」最高一档到 {end} 元为止，再大的数额没有人决定",
                purpose=purpose, end=top.to_yuan,
            ),
            remedy=say("最高一档不写「上限」，或者补上一档"),
        )  # fmt: skip

"""金额归不进任何一档

## 检查什么
写了「金额」的决策事项，「额度分档」里有管得着它的分档：按它的「用途」，没有的按「全部」。
没有「额度分档」的单位不检查；分档的空档由 LQ331 检查。
## 为什么
襄垣方案 四(一)3「在一定限度将“大额”量化分档」。归不进档的钱，就没有规定由谁决定。
## 反例
```yaml
文档: 决策
额度分档:
  - {用途: 办公, 下限: 0, 决定主体: 局务会}
决策事项:
  - {编号: JC-1, 名称: 购置设备, 金额: 80000, 用途: 设备}
```
## 正例
```yaml
文档: 决策
额度分档:
  - {用途: 办公, 下限: 0, 决定主体: 局务会}
  - {用途: 设备, 下限: 0, 决定主体: 局务会}
决策事项:
  - {编号: JC-1, 名称: 购置设备, 金额: 80000, 用途: 设备}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Decision, MoneyTier
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import tiers_for

RULE = Rule(
    "LQ337",
    "amount-without-tier",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)3",),
    serves=("TZ-07",),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find sums for a purpose without tiers."""
    if not department.all(MoneyTier):
        return
    for decision in department.all(Decision):
        amount = decision.amount_yuan
        if amount is None or tiers_for(decision.purpose, department):
            continue
        yield RULE.at(
            decision,
            *(("用途",) if decision.purpose else ("金额",)),
            message=say(
                "「{decision}」{amount} 元，用途「{purpose}」，「额度分档」里没有管它的一档",
                decision=decision.name, amount=amount, purpose=decision.purpose or "—",
            ),
            remedy=say("改正「用途」，或者给这种用途（或「全部」）补上分档"),
        )  # fmt: skip

"""防控频率低于等级的要求

## 检查什么
风险点写明「防控频率」，不低于「风险等级」方案给这一级定的「频率」（默认高风险每月、一般风险每季、
低风险每年）。方案没有定频率的等级不检查。
## 为什么
孝义方案 四(四)3「针对不同的风险等级、防控力度和防控频率要有所侧重」。方案没有给出频率，
默认的频率是本工具的，单位可以另立「风险等级」方案改写。
## 反例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    等级: 一般风险
    防控频率: 每半年
```
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    防控频率: ~
```
## 正例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    等级: 中
    防控频率: 每季
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.frequencies import is_rarer
from liuquan_cli.rules.constrain.held import risks_of

RULE = Rule(
    "LQ361",
    "risk-frequency-too-low",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(四)3", "襄垣方案 四(二)2(3)"),
    serves=("RK-14",),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find risks that are met less often than their level asks."""
    levels = department.scheme(RiskLevel)
    for risk in risks_of(power, department):
        member = levels.member(risk.level)
        least = member.frequency if member else ""
        if not least:
            continue
        if not risk.frequency:
            yield RULE.at(
                risk,
                message=say(
                    "「{power}」的风险点 {risk} 是「{level}」，没有写防控频率",
                    power=power.name, risk=risk.id, level=risk.level,
                ),
                remedy=say("写明「防控频率」，这一级不低于{least}", least=least),
            )  # fmt: skip
        elif is_rarer(risk.frequency, least):
            yield RULE.at(
                risk,
                "防控频率",
                message=say(
                    "「{power}」的风险点 {risk} 是「{level}」，{frequency}防控一次，低于{least}",
                    power=power.name, risk=risk.id, level=risk.level, frequency=risk.frequency,
                    least=least,
                ),
                remedy=say("把「防控频率」提高到{least}；等级定高了的，重新定级", least=least),
            )  # fmt: skip

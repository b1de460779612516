"""风险点的措施不全

## 检查什么
不是最高一级的风险点，事前、事中、事后各有至少一条「措施」。最高一级的由 LQ323 检查。
## 为什么
孝义方案 四(四)3「事前预防、事中监控、事后处置,实现动态防控」。
## 反例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    等级: 一般风险
    措施: {事后: ~}
```
## 正例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    等级: 一般风险
    措施: {事后: [{内容: 每季评查案卷, 岗位: 法制岗}]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.measures import unmet

RULE = Rule(
    "LQ324",
    "risk-without-measures",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(四)3", "襄垣方案 四(二)2(3)"),
    serves=("RK-16", "X-07"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find risks below the highest level that have no measure before, during or after."""
    for risk, time in unmet(power, department, highest=False):
        yield RULE.at(
            risk,
            "措施",
            time,
            message=say(
                "「{power}」的风险点 {risk} 没有{time}措施",
                power=power.name, risk=risk.id, time=time,
            ),
            remedy=say(
                "在「措施」的「{time}」写明做什么、由哪个岗位做", time=time
            ),
        )  # fmt: skip

"""高风险点的措施不全

## 检查什么
最高一级的风险点（「风险等级」方案中「级」为 1 的），事前、事中、事后各有至少一条「措施」。
## 为什么
孝义方案 四(四)3「事前预防、事中监控、事后处置,实现动态防控」，
并且「针对不同的风险等级、防控力度和防控频率要有所侧重」。其他等级的由 LQ324 检查。
## 反例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 3, 国家集体危害: 3, 谋取私利: 3, 信访举报: 2}
    等级: 高风险
    措施: {事后: ~}
```
## 正例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 3, 国家集体危害: 3, 谋取私利: 3, 信访举报: 2}
    等级: 高风险
    措施: {事后: [{内容: 每月评查全部案卷, 岗位: 法制岗}]}
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
    "LQ323",
    "high-risk-without-measures",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(四)3", "襄垣方案 四(二)2(3)"),
    serves=("RK-16", "RK-14", "X-07"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find risks of the highest level that have no measure before, during or after."""
    for risk, time in unmet(power, department, highest=True):
        yield RULE.at(
            risk,
            "措施",
            time,
            message=say(
                "「{power}」的风险点 {risk} 是「{level}」，没有{time}措施",
                power=power.name, risk=risk.id, level=risk.level, time=time,
            ),
            remedy=say(
                "在「措施」的「{time}」写明做什么、由哪个岗位做", time=time
            ),
        )  # fmt: skip

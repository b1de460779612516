"""高风险定级没有听取意见

## 检查什么
单位在配置里写了「定级征求意见: 是」的，最高一级的风险点（「风险等级」方案中「级」为 1 的）写有
「定级意见」：意见来源和内容。没有写这一项配置的单位不检查。
## 为什么
孝义方案 四(四)2「风险等级划分要广泛听取各方面意见」。其他两个方案没有这一要求。
## 反例
```yaml
文档: 配置
定级征求意见: 是
---
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 3, 国家集体危害: 3, 谋取私利: 3, 信访举报: 2}
    等级: 高风险
```
## 正例
```yaml
文档: 配置
定级征求意见: 是
---
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 3, 国家集体危害: 3, 谋取私利: 3, 信访举报: 2}
    等级: 高风险
    定级意见:
      - {来源: 服务对象, 日期: 2026-03-05, 内容: 审查尺度前后不一，应当从严, 采纳: 采纳}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import risks_of

RULE = Rule(
    "LQ330",
    "grading-without-opinions",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(四)2",),
    serves=("RK-10", "DIFF-11"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find risks of the highest level on whose grading nobody was heard."""
    if not department.config.grading_opinions:
        return
    levels = department.scheme(RiskLevel)
    for risk in risks_of(power, department):
        member = levels.member(risk.level)
        if member is not None and member.rank == 1 and not risk.grading_opinions:
            yield RULE.at(
                risk,
                "等级",
                message=say(
                    "「{power}」的风险点 {risk} 定为「{level}」，没有听取意见的记录",
                    power=power.name, risk=risk.id, level=risk.level,
                ),
                remedy=say("听取服务对象、监督员等各方面意见，记在「定级意见」"),
            )  # fmt: skip

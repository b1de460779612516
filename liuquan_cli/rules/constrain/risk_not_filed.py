"""风险点和防控措施没有申报、审核、备案

## 检查什么
单位在配置里写了「风险备案: 是」的，每个风险点（连同它的防控措施）写明申报、审核、备案三个日期，
依次不倒，「审核岗位」不是承担风险的岗位。没有这一配置的单位不检查；承诺书的备案由 LQ369 检查。
## 为什么
孝义方案 四(四)4「将查找确定的廉政风险点、防控措施、岗位廉政承诺履行申报、审核、备案程序」。
只有孝义方案有这一要求。
## 反例
```yaml
文档: 配置
风险备案: 是
---
文档: 承诺
承诺书: ~
---
文档: 风险
风险点:
  - 编号: FX-1
    备案: {申报: 2026-03-09, 审核: 2026-03-06, 备案: 2026-03-12}
```
## 正例
```yaml
文档: 配置
风险备案: 是
---
文档: 承诺
承诺书: ~
---
文档: 风险
风险点:
  - 编号: FX-1
    备案: {申报: 2026-03-02, 审核: 2026-03-06, 审核岗位: 监察岗, 备案: 2026-03-12}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.filings import reversed_steps, undone
from liuquan_cli.rules.constrain.held import risks_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ363",
    "risk-not-filed",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(四)4",),
    serves=("RK-17", "DIFF-11"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find risks that were not reported, reviewed and filed, in this order."""
    if not department.config.risk_filing:
        return
    for risk in risks_of(power, department):
        missing = undone(risk.filing)
        if missing:
            yield RULE.at(
                risk,
                *(("备案",) if risk.filing else ()),
                message=say(
                    "「{power}」的风险点 {risk} 没有写{steps}的日期",
                    power=power.name, risk=risk.id, steps=quoted(missing),
                ),
                remedy=say("依次申报、审核、备案，在「备案」里写明三个日期"),
            )  # fmt: skip
        for later, earlier in reversed_steps(risk.filing):
            yield RULE.at(
                risk,
                "备案",
                later,
                message=say(
                    "「{power}」的风险点 {risk} 的「{later}」早于「{earlier}」",
                    power=power.name, risk=risk.id, later=later, earlier=earlier,
                ),
                remedy=say("核对原件，改正日期；先备案后审核的，重新履行程序"),
            )  # fmt: skip
        if risk.filing and risk.filing.reviewer and risk.filing.reviewer == risk.post:
            yield RULE.at(
                risk,
                "备案",
                "审核岗位",
                message=say(
                    "「{power}」的风险点 {risk} 由承担风险的「{post}」自己审核",
                    power=power.name, risk=risk.id, post=risk.post,
                ),
                remedy=say("换成它的上级或者监督岗位审核"),
            )  # fmt: skip

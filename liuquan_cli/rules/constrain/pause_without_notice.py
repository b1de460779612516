"""停算时限，没有书面告知

## 检查什么
法律要求告知的权力（「期限单位」方案中写了「暂停告知: 是」的，默认为行政许可、行政强制），受理以后、
决定以前写了「计入时限: 否」的环节，在「告知」写明书面告知当事人所需的时间。
等申请人补正的环节（往回走的）不检查。
## 为什么
行政许可法第四十五条：听证、检验、鉴定和专家评审等「所需时间不计算在本节规定的期限内。
行政机关应当将所需时间书面告知申请人」。行政强制法第二十五条：检测、检验、检疫或者技术鉴定的期间应当明确，并书面告知当事人。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 种类: 专家评审, 计入时限: 否}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 种类: 专家评审, 计入时限: 否, 告知: 专家评审十五日，受理时书面告知申请人}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.pauses import paused_steps

RULE = Rule(
    "LQ385",
    "pause-without-notice",
    Severity.ERROR,
    Scope.POWER,
    basis=("行政许可法第四十五条", "行政强制法第二十五条"),
    serves=("TM-03", "TM-02"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find steps that stop the clock before the decision without telling the person concerned."""
    for flow, node in paused_steps(power, department):
        if not node.step.notice:
            yield RULE.at(
                flow,
                *node.path,
                "计入时限",
                message=say(
                    "「{power}」的环节「{step}」不计入时限，没有写书面告知当事人",
                    power=power.name, step=node.step.name,
                ),
                remedy=say("在「告知」写明不计入的时间怎样书面告知；不是法定不计入的，删去这一项"),
            )  # fmt: skip

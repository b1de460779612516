"""不计入时限的环节不是法律准许的

## 检查什么
法律写明哪些时间不计入的权力（「期限单位」方案中写了「暂停告知: 是」的，默认为行政许可、行政强制），
受理以后、决定以前写了「计入时限: 否」的环节，种类是「环节种类」方案里「停算: 是」的：
听证、检验、鉴定、专家评审、招标拍卖。等申请人补正的环节（往回走的）不检查。
## 为什么
行政许可法第四十五条只列了「听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审」，
行政强制法第二十五条只列了「检测、检验、检疫或者技术鉴定的期间」：
审查、会签、内部请示不在其中，不能拿来延长期限。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 计入时限: 否, 告知: 会签十日，受理时书面告知申请人}
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
from liuquan_cli.model.schemes.process import StepKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.pauses import paused_steps

RULE = Rule(
    "LQ390",
    "pause-not-allowed",
    Severity.ERROR,
    Scope.POWER,
    basis=("行政许可法第四十五条", "行政强制法第二十五条"),
    serves=("TM-03", "TM-01"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find steps before the decision that stop the clock though no law lets them."""
    kinds = department.scheme(StepKind)
    for flow, node in paused_steps(power, department):
        kind = kinds.member(node.step.kind or node.step.name)
        if kind is not None and not kind.stops_clock:
            yield RULE.at(
                flow,
                *node.path,
                "计入时限",
                message=say(
                    "「{power}」的环节「{step}」（{kind}）不在法律准许不计入时限的事项里",
                    power=power.name, step=node.step.name, kind=kind.name,
                ),
                remedy=say("删去「计入时限: 否」；确是听证、检验、评审一类的，改正「种类」"),
            )  # fmt: skip

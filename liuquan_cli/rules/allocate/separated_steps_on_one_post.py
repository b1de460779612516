"""应当分离的环节在同一个岗位

## 检查什么
同一流程里，按「分离规则」中「同一流程」的各条（审查与批准、批准与办理、办理与监督、管理与采购……），
两方的动作不由同一个岗位承担。环节做什么动作，由「环节种类」方案里的「动作」说明。
集体和它的成员不算同一个岗位。
## 为什么
孝义方案 三(二)「实行审查与批准相分离、定事与办事相分离、承办与监督相分离」；
长治方案 三(二)「实行管采分离、管审分离、管办分离」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 岗位: 科长, 职能: ~}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 岗位: 科长, 职能: ~}
      - {名称: 决定, 岗位: 局务会}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.separation import clashes, graded, kept_flows, rules_of

RULE = Rule(
    "LQ203",
    "separated-steps-on-one-post",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-04", "P2-05", "P2-06", "P2-07"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a post that does both sides of a separation rule within one flow."""
    rules = rules_of(department)
    for flow in kept_flows(power, department):
        for clash in clashes(flow, rules.of_flow, rules.done_in):
            (earlier, there), (later, here) = clash.earlier, clash.later
            finding = RULE.at(
                flow,
                *here,
                "岗位",
                message=say(
                    "「{power}」的「{earlier}」和「{later}」都由「{post}」承担，违反「{rule}」",
                    power=power.name, earlier=earlier.name, later=later.name, post=clash.post,
                    rule=clash.rule.name,
                ),
                remedy=say(
                    "把「{earlier}」或「{later}」交给另一个岗位",
                    earlier=earlier.name, later=later.name,
                ),
                related=(Related(flow.place(*there, "岗位"), say("另一个环节在这里")),),
            )  # fmt: skip
            yield graded(finding, clash.rule)

"""流程里没有这个环节

## 检查什么
去向的「到」、责任的「环节」、风险点的「环节」，写的都是这项权力的流程里有的环节；去向还可以写「结束」。
权力还没有流程的，由 LQ301 检查。
## 为什么
孝义方案 四(四)1「根据权力清单、责任清单和运行流程」查找风险点，
襄垣方案 四(二)2(1)「权力行使所有环节」：风险和责任要落到真有的环节上。
## 反例
```yaml
文档: 风险
风险点:
  - {编号: FX-1, 环节: 审察}
```
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 去向: [{条件: 符合条件, 到: 法治审核}]}
      - {名称: 受理, 去向: [{条件: 材料齐全, 到: 审查}, {条件: 需要会商, 到: 法制审核}]}
```
## 正例
```yaml
文档: 风险
风险点:
  - {编号: FX-1, 环节: 审查}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow_graph import END, graph_of, is_straight, steps_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.integrity.names import Guesses
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ035",
    "unknown-step",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(四)1", "襄垣方案 四(二)2(1)"),
    serves=("RK-02", "LS-04", "CH-06"),
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find steps that a way, a duty or a risk names and no flow of the power has."""
    flows = department.flows_of.get(power.id)
    if not flows:
        return
    for flow in flows:
        if not is_straight(flow):
            for unknown in graph_of(flow).unknown:
                yield RULE.at(
                    flow,
                    *unknown.path,
                    "到",
                    message=say(
                        "「{power}」的环节「{step}」走向「{to}」，流程里没有这个环节",
                        power=power.name, step=unknown.step, to=unknown.to,
                    ),
                    remedy=_remedy(unknown.to, [step.name for step in steps_of(flow)]),
                )  # fmt: skip
    staged = [
        item
        for item in (
            *department.risks_of.get(power.id, ()),
            *department.duties_of.get(power.id, ()),
        )
        if item.stage
    ]
    if staged:
        names = {step.name: None for flow in flows for step in steps_of(flow)}
        for item in staged:
            if item.stage not in names:
                yield RULE.at(
                    item,
                    "环节",
                    message=say(
                        "「{item}」写在环节「{step}」，「{power}」的流程里没有这个环节",
                        item=item.id, step=item.stage, power=power.name,
                    ),
                    remedy=_remedy(item.stage, [name for name in names if name != END]),
                )  # fmt: skip


def _remedy(wrong: str, names: list[str]) -> Text:
    near = Guesses().of(wrong, names)
    if near:
        return say("是不是「{near}」？写成流程里的环节名称", near=near)
    return say("写成流程里的环节名称：{names}", names=quoted(names))

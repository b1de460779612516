"""跨部门的前置和后置不清

## 检查什么
权力的「配合机构」、流程环节的「机构」里有本单位以外的部门的，在「部门衔接」里写明它是前置还是后置，
或者是「层级分工」里的一级；
「部门衔接」不自己接自己，也不互为前置绕成一圈。
## 为什么
襄垣方案 四(二)1(1)「对涉及两个以上部门共同承担的,要明确前置和后置关系」。
绕成一圈的，谁都在等别人先办。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 配合机构: [县公安局]}
```
```yaml
文档: 流程
流程:
  - 编号: LC-1
    部门衔接:
      - {前置: 某县示范局, 后置: 县公安局, 交接: 申请材料}
      - {前置: 县公安局, 后置: 某县示范局, 交接: 核查意见}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 配合机构: [县公安局, 法制科]}
---
文档: 流程
流程:
  - 编号: LC-1
    部门衔接:
      - {前置: 县公安局, 后置: 某县示范局, 交接: 核查意见}
```
"""

from collections import defaultdict
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import every_step, flows_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ378",
    "handover-unclear",
    Severity.ERROR,
    Scope.POWER,
    basis=("襄垣方案 四(二)1(1)",),
    serves=("CH-16",),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find departments that share a power with nobody knowing who comes first."""
    flows = flows_of(power, department)
    if not flows:
        return
    sharing = dict.fromkeys(power.cooperating)
    for flow in flows:
        for step in every_step(flow):
            if step.department:  # a step may be shared: 县公安局、县民政局
                sharing.update(dict.fromkeys(step.department.split("、")))
    if sharing:
        named = {n for flow in flows for h in flow.handovers for n in (h.before, h.after)}
        named.add(department.unit.name)
        named.update(share.unit_name for flow in flows for share in flow.level_shares)
        untold = [
            name for name in sharing
            if name not in named and name not in department.organisations
        ]  # fmt: skip
        if untold:
            yield RULE.at(
                flows[0],
                *(("部门衔接",) if flows[0].handovers else ()),
                message=say(
                    "「{power}」有{names}参加，流程没有写它们在前还是在后",
                    power=power.name, names=quoted(untold),
                ),
                remedy=say("在「部门衔接」写明前置、后置和交接什么；不再参加的，从「配合机构」和环节的「机构」删去"),
            )  # fmt: skip
    for flow in flows:
        ring = _ring(flow)
        if ring:
            yield RULE.at(
                flow,
                "部门衔接",
                message=say(
                    "「{power}」的部门衔接绕成一圈：{ring}",
                    power=power.name, ring=" → ".join(ring),
                ),
                remedy=say("写清谁先办、谁后办；两头都要办的，把前后两次分成不同的环节写"),
            )  # fmt: skip


def _ring(flow: Flow) -> list[str]:
    """The departments of a cycle of handovers, in their order; [] where there is none."""
    if not flow.handovers:
        return []
    earlier: dict[str, set[str]] = defaultdict(set)
    for handover in flow.handovers:
        earlier[handover.after].add(handover.before)
    try:
        TopologicalSorter({k: sorted(v) for k, v in earlier.items()}).prepare()
    except CycleError as error:
        ring: list[str] = error.args[1]
        return ring
    return []

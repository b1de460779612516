"""拒绝当事人，没有告知

## 检查什么
由当事人申请的流程里，条件或者去向写着不予、不符合、驳回一类字样（「不利结果用语」方案）的一支，
无论怎样走到办结，都经过一个告知当事人的环节：种类是告知、批复、送达
（「环节种类」方案中写了「告知: 是」的），或者环节写了「告知」。政府部门的，以及行政许可、行政处罚、
行政强制（有「法定程序」的类别），单位和权力都没有写「救济」的，在告知环节的「告知」写明救济途径。
退回补正的不算拒绝。
## 为什么
行政许可法第三十二条：不受理的应当即时告知；第三十八条：不予许可的，应当说明理由，
并告知申请人申请行政复议或者提起行政诉讼的权利。长治方案 四(二)4「一次告知」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - 名称: 法制审核
        去向:
          - {条件: 不同意, 到: 结束}
          - {条件: 同意, 到: 决定}
```
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - 名称: 法制审核
        去向:
          - {条件: 不同意, 到: 批复}
          - {条件: 同意, 到: 决定}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - 名称: 法制审核
        告知: 不予许可的理由，六十日内可以申请行政复议，六个月内可以提起行政诉讼
        去向:
          - {条件: 不同意, 到: 结束}
          - {条件: 同意, 到: 决定}
```
"""

from collections.abc import Iterator, Set

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import END, Arc, FlowGraph, graph_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.process import StatutoryStep, StepKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import is_regulated
from liuquan_cli.rules.constrain.held import every_step, flows_of
from liuquan_cli.rules.constrain.statute import members_for
from liuquan_cli.rules.constrain.ways import reached, trace

RULE = Rule(
    "LQ374",
    "refusal-without-notice",
    Severity.WARNING,
    Scope.POWER,
    basis=("行政许可法第三十二条", "行政许可法第三十八条", "长治方案 四(二)4"),
    serves=("TM-02", "TM-05", "CH-15"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find refusals of an applicant that end without telling the applicant."""
    words = department.vocabulary("不利结果用语").names
    for flow in flows_of(power, department):
        steps = every_step(flow)
        if not steps or not steps[0].actor or not any([step.next for step in steps]):
            continue
        if any(_refuses(branch.condition + branch.to, words) for s in steps for branch in s.next):
            yield from _judge(flow, power, department, words)


def _refuses(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


def _judge(
    flow: Flow, power: Power, department: Department, words: tuple[str, ...]
) -> Iterator[Finding]:
    graph = graph_of(flow)
    kinds = department.scheme(StepKind)
    noted = {key for key, node in graph.nodes.items() if node.step.notice}
    telling = noted | {
        key for key, node in graph.nodes.items()
        if (m := kinds.member(node.step.kind or node.step.name)) and m.notifies
    }  # fmt: skip
    untold = list(_untold(graph, telling, words))
    for arc, way in untold:
        yield RULE.at(
            flow,
            *arc.path,
            message=say(
                "「{power}」的环节「{step}」{condition}的，走到办结也没有告知当事人：{way}",
                power=power.name, step=way[0], condition=arc.condition or arc.to,
                way=" → ".join(way),
            ),
            remedy=say("加一个告知环节，写明理由和救济途径；或者在环节的「告知」里写明"),
        )  # fmt: skip
    if not untold and _owes_remedy(power, department) and any(_untold(graph, noted, words)):
        yield RULE.at(
            flow,
            message=say("「{power}」拒绝当事人的，告知时没有写救济途径", power=power.name),
            remedy=say("在单位的「救济」写明怎样复议、诉讼和期限，或者写进告知环节的「告知」"),
        )


def _owes_remedy(power: Power, department: Department) -> bool:
    """Whether those refused may appeal by law, and nothing says how."""
    if power.remedy is not None or department.unit.remedy is not None:
        return False
    return is_regulated(department) or bool(members_for(StatutoryStep, power, department, ""))


def _untold(
    graph: FlowGraph, telling: Set[str], words: tuple[str, ...]
) -> Iterator[tuple[Arc, list[str]]]:
    """Each refusal from which a way leads to the end past no step in `telling`, with that way."""
    forks = {
        key for key, block in graph.blocks.items()
        if not telling.isdisjoint(one for branch in block.branches for one in branch)
    }  # fmt: skip
    telling = telling | forks
    silent = {key: arcs for key, arcs in graph.successors.items() if key not in telling}
    for key in (key for key in graph.nodes if key not in telling):
        for arc in _onward(key, graph):
            if not arc.path or arc.back or not _refuses(arc.condition + arc.to, words):
                continue
            before = {arc.to: ""} if arc.to in telling else reached(arc.to, silent)
            if END in before:
                yield arc, [key, *trace(before, END)]


def _onward(key: str, graph: FlowGraph) -> tuple[Arc, ...]:
    block = graph.blocks.get(key)
    return graph.successors[block.join if block else key]

"""流程走不通

## 检查什么
流程从第一个环节起，每个环节都走得到，走到哪里都能办结：没有走不到的环节（连着几个走不到的，报第一个）；
往回走的去向写明「至多」几次，不会没完没了；往回走的次数用完以后还有别的去向；
并行的各支里的去向不跳出本支，外面的去向不跳进去；环节不重名，也不叫「结束」。找到的问题附一条走法。
## 为什么
孝义方案 四(三)3「权力运行流程图应符合职责权力运行规律和操作流程」。
走不通的流程，不是有人永远等不到结果，就是有的环节形同虚设。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - 名称: 审查
        去向:
          - {条件: 材料需要补正, 到: 申请}
          - {条件: 材料齐全, 到: 法制审核}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - 名称: 审查
        去向:
          - {条件: 材料需要补正, 到: 申请, 至多: 1}
          - {条件: 材料齐全, 到: 法制审核}
```
"""

from collections.abc import Container, Iterator, Sequence

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.flow_graph import END, FlowGraph, graph_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import flows_of
from liuquan_cli.rules.constrain.ways import StepList, endless, lists_of, reached, stuck, trace
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ303",
    "flow-not-sound",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)3",),
    serves=("CH-06", "CH-16"),
    since=Profile.确权,
)
_LONGEST_TRACE = 12  # names; of a longer way the middle is left out


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find the flows that cannot always be walked to their end."""
    for flow in flows_of(power, department):
        if not _plainly_sound(flow):
            yield from _explain(flow, power.name)


def _plainly_sound(flow: Flow) -> bool:
    """Whether a glance shows that nothing is wrong; False where it takes a closer look.

    Sound is a flow whose steps all lie on ways forward, each with a way forward that may always be
    taken, whose ways back are bounded, and whose branches are so too, each by itself.
    """
    return _is_plain(flow.steps, {END}, END)


def is_sound(flow: Flow) -> bool:
    """Whether this rule has nothing to say of `flow`."""
    return _plainly_sound(flow) or not any(_explain(flow, ""))


def _is_plain(steps: Sequence[Step], taken: set[str], end: str) -> bool:
    """As `_plainly_sound`, for one list; a 去向 may name its `end`, a step no name in `taken`."""
    position = {step.name: index for index, step in enumerate(steps)}
    if len(position) < len(steps) or not taken.isdisjoint(position):
        return False
    taken.update(position)
    on_a_way = {0}
    for index, step in enumerate(steps):
        if index not in on_a_way:
            return False
        if step.parallel and not all(_is_plain(b.steps, taken, "") for b in step.parallel):
            return False
        onward = not step.next
        if onward:
            on_a_way.add(index + 1)
        for branch in step.next:
            to = len(steps) if branch.to == end else position.get(branch.to)
            if to is None or (to <= index and branch.at_most is None):
                return False
            if to > index and branch.at_most is None:
                on_a_way.add(to)
                onward = True
        if not onward:
            return False
    return True


def _explain(flow: Flow, power: str) -> Iterator[Finding]:
    graph = graph_of(flow)
    names: set[str] = set()
    for node in graph.nodes.values():
        if node.step.name == END:
            yield RULE.at(
                flow,
                *node.path,
                "名称",
                message=say("「{power}」有一个环节叫「结束」，这个名称专指办结", power=power),
                remedy=say("给这个环节另起名称"),
            )
        elif node.step.name in names:
            yield RULE.at(
                flow,
                *node.path,
                "名称",
                message=say(
                    "「{power}」有两个环节都叫「{step}」，去向和风险点不知指哪一个",
                    power=power, step=node.step.name,
                ),
                remedy=say("给其中一个环节另起名称"),
            )  # fmt: skip
        names.add(node.step.name)
    if graph.unknown:
        return  # LQ035 finds them; where they should lead, nobody knows
    lists, jumps = lists_of(graph)
    for jump in jumps:
        yield RULE.at(
            flow,
            *jump.arc.path,
            "到",
            message=say(
                "「{power}」从「{step}」到「{to}」，跳出或者跳进了并行的一支，各支无法汇合",
                power=power, step=jump.origin, to=jump.arc.to,
            ),
            remedy=say("并行的一支从头走到尾再汇合：把分支放到并行之前或者汇合之后"),
        )  # fmt: skip
    if not jumps:
        for steps in lists:
            yield from _judge(steps, graph, flow, power)


def _judge(steps: StepList, graph: FlowGraph, flow: Flow, power: str) -> Iterator[Finding]:
    before = reached(steps.start, steps.arcs)
    for key, earlier in _cut_off(steps, before):
        yield RULE.at(
            flow,
            *graph.nodes[key].path,
            "名称",
            message=say(
                "「{power}」的环节「{step}」走不到：前面的「{earlier}」只走向{to}",
                power=power, step=key, earlier=earlier,
                to=quoted(arc.to for arc in steps.arcs[earlier]),
            ),
            remedy=say(
                "在前面某个环节的「去向」里写上「{step}」和条件；用不着的，删去这个环节",
                step=key,
            ),
        )  # fmt: skip
    for origin, arc, round_trip in endless(steps, before):
        way = [*trace(before, arc.to), *round_trip[1:], arc.to]
        yield RULE.at(
            flow,
            *arc.path,
            message=say(
                "「{power}」从「{step}」往回走到「{to}」没有写至多几次，可以没完没了：{way} → …",
                power=power, step=origin, to=arc.to, way=_shown(way),
            ),
            remedy=say("在这个去向写上「至多」，例如补正至多 1 次"),
        )  # fmt: skip
    for way in stuck(steps, before):
        yield RULE.at(
            flow,
            *graph.nodes[way[-1]].path,
            "去向",
            message=say(
                "「{power}」这样走到「{step}」就走不下去，办不结：{way}",
                power=power, step=way[-1], way=_shown(way),
            ),
            remedy=say(
                "给「{step}」加一个走向后面的环节或「结束」、不限次数的去向", step=way[-1]
            ),
        )  # fmt: skip


def _cut_off(steps: StepList, standing: Container[str]) -> Iterator[tuple[str, str]]:
    """The first step of each part that no run reaches, with the step before it."""
    told: set[str] = set()
    earlier = ""
    for key in steps.arcs:
        if key not in standing and key not in told:
            yield key, earlier
            told.update(reached(key, steps.arcs))
        earlier = key


def _shown(way: Sequence[str]) -> str:
    if len(way) > _LONGEST_TRACE:
        half = _LONGEST_TRACE // 2
        way = [*way[:half], "…", *way[-half:]]
    return " → ".join(way)

"""A flow as the nodes and sequence flows of a BPMN process.

A step becomes a task. What a step does besides becomes gateways: several ways out an exclusive
gateway behind it, several ways in an exclusive gateway before it (a task entered twice would be
a join that nobody sees), a parallel block a fork and a join. Every exit has an end of its own.
"""

from collections.abc import Iterable

import msgspec

from liuquan_cli.model.flow import Branch, Flow, Parallel, Step
from liuquan_cli.model.flow_graph import END, Arc, FlowGraph, graph_of
from liuquan_cli.render.flow.flow_view import lane_of

START_NAME, END_NAME, OUTCOME = "开始", "结束", "结果"
TASK, FORK, CHOICE = "userTask", "parallelGateway", "exclusiveGateway"
BEGIN, FINISH = "startEvent", "endEvent"


class Node(msgspec.Struct, frozen=True):
    """One flow node: its BPMN id and tag, name, lane, and the step it stands for (tasks only)."""

    id: str
    tag: str
    name: str
    lane: str
    step: Step | None = None


class Link(msgspec.Struct, frozen=True):
    """One sequence flow. `ways` are the 去向 it stands for; `condition` None where it is plain."""

    id: str
    source: str
    target: str
    name: str = ""
    condition: str | None = None
    ways: tuple[Branch | Parallel, ...] = ()
    back: bool = False


class Process(msgspec.Struct, frozen=True):
    """Nodes in the order of time, links in the order of their sources; `defaults` by gateway."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    defaults: dict[str, str]


def way_name(ways: Iterable[Branch]) -> str:
    """What stands beside a line: the conditions, and how often it may be taken."""
    words = []
    for way in ways:
        bound = "" if way.at_most is None else f"至多 {way.at_most} 次"
        words.append(
            f"{way.condition}（{bound}）" if way.condition and bound else way.condition or bound
        )
    return "；".join(dict.fromkeys(word for word in words if word))


class _Builder:
    """A process in the making."""

    def __init__(self, graph: FlowGraph) -> None:
        self.graph = graph
        self.nodes: list[Node] = []
        self.links: list[Link] = []
        self.defaults: dict[str, str] = {}
        self.lanes: dict[str, str] = {}
        self.entry: dict[str, str] = {}  # where what leads to a step or join has to go
        self.exit: dict[str, str] = {}  # and where what leaves it comes from
        self.left = _steps_left(graph)

    def number_of(self, kind: str) -> str:
        return f"{kind}_{1 + sum(node.id.startswith(kind + '_') for node in self.nodes)}"

    def add(self, kind: str, tag: str, name: str, lane: str, step: Step | None = None) -> str:
        self.nodes.append(Node(self.number_of(kind), tag, name, lane, step))
        return self.nodes[-1].id

    def link(
        self,
        source: str,
        target: str,
        ways: tuple[Branch | Parallel, ...] = (),
        name: str = "",
        condition: str | None = None,
        back: bool = False,
    ) -> str:
        made = f"Flow_{len(self.links) + 1}"
        self.links.append(Link(made, source, target, name, condition, ways, back))
        return made


def process_of(flow: Flow) -> Process:
    """The process of `flow`; never fails, whatever its 去向 name."""
    graph = graph_of(flow)
    builder = _Builder(graph)
    origins = _origins(graph)
    joins = {block.join: key for key, block in graph.blocks.items()}
    before = ""
    for key, node in graph.nodes.items():
        builder.lanes[key] = before = lane_of(node.step, before)
    start = graph.start
    if start != END:
        first = builder.add("Start", BEGIN, START_NAME, builder.lanes[start])
    for key in _in_order(graph):
        if key in joins:
            lane = builder.lanes[joins[key]]
            builder.entry[key] = builder.exit[key] = builder.add("Join", FORK, "", lane)
        else:
            lane = builder.lanes[key]
            step = graph.nodes[key].step
            merged = ""
            if len(origins.get(key, ())) + (key == start) > 1:
                merged = builder.add("Merge", CHOICE, "", lane)
            task = builder.add("Task", TASK, step.name, lane, step)
            builder.entry[key] = merged or task
            builder.exit[key] = task
            if merged:
                builder.link(merged, task)
            if key in graph.blocks:
                builder.exit[key] = builder.add("Fork", FORK, "", lane)
                builder.link(task, builder.exit[key])
                continue
        if len({arc.to for arc in graph.successors[key]}) > 1:
            choice = builder.add("Choice", CHOICE, OUTCOME, lane)
            builder.link(builder.exit[key], choice)
            builder.exit[key] = choice
    if start != END:
        builder.link(first, builder.entry[start])
    for key in _in_order(graph):
        if key in graph.blocks:
            _fork(builder, key)
        else:
            _exits(builder, key, builder.lanes[joins.get(key, key)])
    order = {node.id: place for place, node in enumerate(builder.nodes)}
    return Process(
        tuple(builder.nodes),
        tuple(sorted(builder.links, key=lambda link: order[link.source])),
        builder.defaults,
    )


def _origins(graph: FlowGraph) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for origin, arcs in graph.successors.items():
        for arc in arcs:
            found.setdefault(arc.to, set()).add(origin)
    return found


def _in_order(graph: FlowGraph) -> list[str]:
    """Steps and joins, each join after the steps of its branches."""
    place = {key: float(number) for number, key in enumerate(graph.nodes)}
    for key, block in graph.blocks.items():  # inner blocks come first
        inside = [place[one] for branch in block.branches for one in branch]
        inside += [
            place[graph.blocks[one].join]
            for branch in block.branches
            for one in branch
            if one in graph.blocks
        ]
        place[block.join] = max(inside, default=place[key]) + 0.001
    return sorted(place, key=lambda one: place[one])


def _fork(builder: _Builder, key: str) -> None:
    named = [one for one in builder.graph.nodes[key].step.parallel if one.steps]
    for branch, arc in zip(named, builder.graph.successors[key], strict=True):
        builder.link(builder.exit[key], builder.entry[arc.to], (branch,))


def _exits(builder: _Builder, key: str, lane: str) -> None:
    """What leaves a step or a join; ways that lead to one step share a line."""
    ways: dict[str, list[Arc]] = {}
    for arc in builder.graph.successors[key]:
        ways.setdefault(arc.to, []).append(arc)
    chooses = len(ways) > 1
    made: list[tuple[str, list[Arc]]] = []
    for to, arcs in ways.items():
        target = builder.entry.get(to) or builder.add("End", FINISH, END_NAME, lane)
        branches = tuple(
            Branch(to=arc.to, condition=arc.condition, at_most=arc.at_most)
            for arc in arcs
            if arc.path
        )
        source, back = builder.exit[key], arcs[0].back
        if not chooses:  # words on a way that is always taken would look like a choice
            builder.link(source, target, branches, back=back)
            continue
        name = way_name(branches)
        link = builder.link(source, target, branches, name, name or f"到{to}", back)
        made.append((link, arcs))
    if chooses:
        builder.defaults[builder.exit[key]] = _usual(made, builder.left)


def _usual(made: list[tuple[str, list[Arc]]], far: dict[str, int]) -> str:
    """The way taken where no other one is called for: one without a condition, else the first
    that leads on and does not soon end, as refusals do."""
    plain = [link for link, arcs in made if not all(arc.condition for arc in arcs)]
    onward = [(link, far.get(arcs[0].to, 0)) for link, arcs in made if not arcs[0].back]
    most = max((steps for _link, steps in onward), default=0)
    return [*plain, *(link for link, steps in onward if 2 * steps >= most), made[0][0]][0]


def _steps_left(graph: FlowGraph) -> dict[str, int]:
    """How many steps may still come, from each step and join, without going back."""
    left: dict[str, int] = {}
    for key in reversed(_in_order(graph)):
        after = [left.get(arc.to, 0) for arc in graph.successors[key] if not arc.back]
        left[key] = 1 + max(after, default=0)
    return left

"""Where everything of a process stands: our chart's own layout, with BPMN's sizes.

Lanes stand upright and time runs down, as on the chart of the same power.
"""

import msgspec

from liuquan_cli.render.bpmn.markup import Element
from liuquan_cli.render.bpmn.process import BEGIN, FINISH, TASK, Node, Process
from liuquan_cli.render.chart import Chart, Edge, Lane, Shape
from liuquan_cli.render.chart import Node as Figure
from liuquan_cli.render.layout.labels import Label
from liuquan_cli.render.layout.layout import Layout, arrange
from liuquan_cli.render.layout.measure import text_width, wrap
from liuquan_cli.render.layout.node_box import NODE_WIDTH, NodeBox
from liuquan_cli.render.layout.ranks import forward_edges

_LEFT, _TOP, _HEAD = 160.0, 80.0, 30.0  # of the pool; the height of its head and of its lanes'
_EVENT, _GATEWAY = 36.0, 50.0
_TASK_LEAST, _TASK_LINE, _TASK_TEXT = 60.0, 15.0, 12.0
_NAME = 11.0  # size of the words outside a figure
_SLACK = 8.0  # editors break lines by a rough guess; with this it comes out as planned
_SHAPES = {BEGIN: Shape.TERMINATOR, FINISH: Shape.TERMINATOR, TASK: Shape.PROCESS}


class Lanes(msgspec.Struct, frozen=True):
    """The pool and its lanes: their BPMN ids, the lanes' by the name on them."""

    pool: str
    ids: dict[str, str]


def plane(process: Process, lanes: Lanes) -> tuple[Element, ...]:
    """The shapes and edges of the diagram."""
    chart = Chart(
        "",
        "",
        tuple(Lane(name, name) for name in lanes.ids),
        tuple(
            Figure(n.id, n.lane, n.name, _SHAPES.get(n.tag, Shape.DECISION)) for n in process.nodes
        ),
        tuple(Edge(one.source, one.target, one.name, one.back) for one in process.links),
    )
    layout = arrange(chart, _rows(chart), tuple(map(_box, process.nodes)))
    return (
        *_frames(layout, lanes),
        *(
            _shape(node, frame)
            for node, frame in zip(process.nodes, layout.placed.frames, strict=True)
        ),
        *_edges(process, layout),
    )


def _rows(chart: Chart) -> tuple[int, ...]:
    """The row of every node: below all that lead to it, as near as may be."""
    index = {node.id: i for i, node in enumerate(chart.nodes)}
    waiting = [0] * len(chart.nodes)
    heads: list[list[int]] = [[] for _ in chart.nodes]
    for edge, runs in zip(chart.edges, forward_edges(chart), strict=True):
        if runs:
            heads[index[edge.tail]].append(index[edge.head])
            waiting[index[edge.head]] += 1
    row = [0] * len(chart.nodes)
    ready = [i for i, count in enumerate(waiting) if not count]
    while ready:
        at = ready.pop()
        for head in heads[at]:
            row[head] = max(row[head], row[at] + 1)
            waiting[head] -= 1
            if not waiting[head]:
                ready.append(head)
    return tuple(row)


def _box(node: Node) -> NodeBox:
    if node.tag in (BEGIN, FINISH):
        return NodeBox(_EVENT, _EVENT, (), (), 0.0, _EVENT)
    if node.tag != TASK:
        return NodeBox(_GATEWAY, _GATEWAY, (), (), 0.0, _GATEWAY, diamond=True)
    lines = wrap(node.name, _TASK_TEXT, NODE_WIDTH - 20)
    height = max(_TASK_LEAST, 30 + _TASK_LINE * len(lines))
    return NodeBox(NODE_WIDTH, height, lines, (), 0.0, NODE_WIDTH)


def _frames(layout: Layout, lanes: Lanes) -> tuple[Element, ...]:
    placed = layout.placed
    height = 2 * _HEAD + placed.height
    pool = _bounded(lanes.pool, (_LEFT, _TOP, placed.width, height), isHorizontal="false")
    return (
        pool,
        *(
            _bounded(
                lane,
                (_LEFT + left, _TOP + _HEAD, right - left, height - _HEAD),
                isHorizontal="false",
            )
            for lane, (left, right) in zip(lanes.ids.values(), placed.lanes, strict=True)
        ),
    )


def _shape(node: Node, frame: tuple[float, float, float, float]) -> Element:
    x, y, width, height = frame
    x, y = x + _LEFT, y + _TOP + 2 * _HEAD
    marker = {"isMarkerVisible": "true"} if node.tag == "exclusiveGateway" else {}
    name: tuple[Element, ...] = ()
    if node.name and node.tag != TASK:
        wide = text_width(node.name, _NAME) + 2
        if node.tag == BEGIN:
            spot = (x + width + 6, y + 11)
        elif node.tag == FINISH:
            spot = (x + (width - wide) / 2, y + height + 3)
        else:
            spot = (x + width / 2 - 14 - wide, y - 8)
        name = (_label((*spot, wide, 14.0)),)
    return _bounded(node.id, (x, y, width, height), *name, **marker)


def _edges(process: Process, layout: Layout) -> list[Element]:
    labels: dict[int, Label] = {label.edge: label for label in layout.labels}
    made = []
    for number, (link, corners) in enumerate(
        zip(process.links, layout.placed.corners, strict=True)
    ):
        points = [
            Element("di:waypoint", _numbers(x=x + _LEFT, y=y + _TOP + 2 * _HEAD))
            for x, y in corners
        ]
        if number in labels:
            one = labels[number]
            x, y = one.x + _LEFT, one.y + _TOP + 2 * _HEAD
            spot = (x - _SLACK / 2, y, one.width + _SLACK, one.height)
            points.append(_label(spot))
        made.append(
            Element(
                "bpmndi:BPMNEdge", {"id": f"{link.id}_di", "bpmnElement": link.id}, tuple(points)
            )
        )
    return made


def _bounded(
    element: str, frame: tuple[float, float, float, float], *inner: Element, **more: str
) -> Element:
    attributes = {"id": f"{element}_di", "bpmnElement": element, **more}
    return Element("bpmndi:BPMNShape", {**attributes}, (_bounds(frame), *inner))


def _label(frame: tuple[float, float, float, float]) -> Element:
    return Element("bpmndi:BPMNLabel", {}, (_bounds(frame),))


def _bounds(frame: tuple[float, float, float, float]) -> Element:
    x, y, width, height = frame
    return Element("dc:Bounds", _numbers(x=x, y=y, width=width, height=height))


def _numbers(**values: float) -> dict[str, str | int | None]:
    return {name: f"{value:.1f}".removesuffix(".0") for name, value in values.items()}

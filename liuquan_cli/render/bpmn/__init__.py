"""A power's flow as BPMN 2.0, with lanes and diagram interchange, for other people's tools.

Only fields a schema marks public are read. Risk points have a disclosure of their own, so the
file shows their levels only when they are handed over.
"""

from collections.abc import Iterable

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow import Branch, Flow, Step
from liuquan_cli.model.flow_graph import graph_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.render.bpmn.diagram import Lanes, plane
from liuquan_cli.render.bpmn.extension import NAMESPACE, PREFIX, carried, extended
from liuquan_cli.render.bpmn.markup import Element, document
from liuquan_cli.render.bpmn.process import Link, Node, Process, process_of
from liuquan_cli.render.flow.risk_signs import rank_of, sign_of, steps_under

# A condition is a sentence for people, in no language that a machine evaluates.
WORDS = f"{NAMESPACE}#words"
_NAMESPACES = {
    "xmlns:bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
    "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
    "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
    "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    f"xmlns:{PREFIX}": NAMESPACE,
}


def bpmn_of(power: Power, flow: Flow, department: Department, risks: Iterable[Risk] = ()) -> bytes:
    """The BPMN file of one flow; `risks` are the risk points whose levels it may show."""
    process = process_of(flow)
    of_lane: dict[str, list[str]] = {}
    for node in process.nodes:
        of_lane.setdefault(node.lane, []).append(node.id)
    lanes = Lanes("Pool_1", {name: f"Lane_{n}" for n, name in enumerate(of_lane, 1)})
    name = power.name + (f"（{flow.name}）" if flow.name else "")
    number = "_".join(_ascii(one) for one in (power.id, flow.id) if one)
    pool = Element(
        "bpmn:participant", {"id": lanes.pool, "name": name, "processRef": f"Process_{number}"}
    )
    diagram = Element(
        "bpmndi:BPMNPlane",
        {"id": "Plane_1", "bpmnElement": "Collaboration_1"},
        plane(process, lanes),
    )
    levels = _levels(flow, department, risks)
    unit = flow.limit.unit if flow.limit else ""
    body = Element(
        "bpmn:process",
        {"id": f"Process_{number}", "name": name, "isExecutable": "false"},
        (
            *extended(carried(power), carried(flow)),
            _lane_set(lanes, of_lane),
            *(_node(node, process, levels, unit) for node in process.nodes),
            *(_link(link, process) for link in process.links),
        ),
    )
    root = Element(
        "bpmn:definitions",
        {
            **_NAMESPACES,
            "id": f"Definitions_{number}",
            "targetNamespace": NAMESPACE,
            "expressionLanguage": WORDS,
            "exporter": "liuquan",
        },
        (
            Element("bpmn:collaboration", {"id": "Collaboration_1"}, (pool,)),
            body,
            Element("bpmndi:BPMNDiagram", {"id": "Diagram_1"}, (diagram,)),
        ),
    )
    return document(root)


def _ascii(text: str) -> str:
    """`text` as part of an XML id, equal for equal texts only."""
    return "".join(
        sign if sign.isascii() and (sign.isalnum() or sign in "-.") else f"_{ord(sign):x}_"
        for sign in text
    )


def _levels(flow: Flow, department: Department, risks: Iterable[Risk]) -> dict[Step, str]:
    """The worst level by step, as the unit calls it."""
    levels, graph, points = department.scheme(RiskLevel), graph_of(flow), tuple(risks)
    worst: dict[Step, tuple[float, str]] = {}
    for point, key in zip(points, steps_under(points, graph), strict=True):
        if key and sign_of(point.level, levels):
            step = graph.nodes[key].step
            found = rank_of(point.level, levels), levels.canonical(point.level)
            worst[step] = min(worst.get(step, found), found)
    return {step: name for step, (_rank, name) in worst.items()}


def _lane_set(lanes: Lanes, of_lane: dict[str, list[str]]) -> Element:
    return Element(
        "bpmn:laneSet",
        {"id": "LaneSet_1"},
        tuple(
            Element(
                "bpmn:lane",
                {"id": lanes.ids[name], "name": name},
                tuple(Element("bpmn:flowNodeRef", text=node) for node in nodes),
            )
            for name, nodes in of_lane.items()
        ),
    )


def _node(node: Node, process: Process, levels: dict[Step, str], unit: str) -> Element:
    inner: list[Element] = []
    if node.step is not None:
        more = {"limitUnit": unit if node.step.limit is not None else ""}
        more["risk"] = levels.get(node.step, "")
        if node.step.duty:
            inner.append(Element("bpmn:documentation", text=node.step.duty))
        # even where it says nothing: that the step has no post is told by its silence
        inner.append(Element("bpmn:extensionElements", {}, (carried(node.step, **more),)))
    inner += [
        Element("bpmn:incoming", text=one.id) for one in process.links if one.target == node.id
    ]
    inner += [
        Element("bpmn:outgoing", text=one.id) for one in process.links if one.source == node.id
    ]
    attributes: dict[str, str | int | None] = {"id": node.id, "name": node.name}
    if node.tag.endswith("Gateway"):
        leaving = sum(one.source == node.id for one in process.links)
        attributes["gatewayDirection"] = "Diverging" if leaving > 1 else "Converging"
        attributes["default"] = process.defaults.get(node.id)
    return Element(f"bpmn:{node.tag}", attributes, tuple(inner))


def _link(link: Link, process: Process) -> Element:
    told = [
        way
        for way in link.ways
        if not isinstance(way, Branch) or way.condition or way.at_most is not None
    ]
    inner = list(extended(*map(carried, told)))
    if link.condition is not None and process.defaults.get(link.source) != link.id:
        inner.append(
            Element(
                "bpmn:conditionExpression",
                {"xsi:type": "bpmn:tFormalExpression"},
                text=link.condition,
            )
        )
    return Element(
        "bpmn:sequenceFlow",
        {"id": link.id, "name": link.name, "sourceRef": link.source, "targetRef": link.target},
        tuple(inner),
    )

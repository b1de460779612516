"""Steps whose time does not count, before the decision of a power whose law limits such pauses."""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import Node, graph_of
from liuquan_cli.model.part import YesNo
from liuquan_cli.model.power import Power
from liuquan_cli.model.schemes.process import LimitUnit, StepKind
from liuquan_cli.rules.constrain.held import every_step, flows_of
from liuquan_cli.rules.constrain.statute import names_of, suits
from liuquan_cli.rules.constrain.ways import reached


def paused_steps(power: Power, department: Department) -> Iterator[tuple[Flow, Node]]:
    """Steps that stop the clock on the way to a decision; waiting for the applicant is none.

    Only of powers to which a 期限单位 with 暂停告知 applies (行政许可法 45, 行政强制法 25).
    """
    flows = [
        flow for flow in flows_of(power, department)
        if any([step.counts is YesNo.NO for step in every_step(flow)])
    ]  # fmt: skip
    if not flows:
        return
    names = names_of(power, department)
    if not any(m.pause_told and suits(m, names) for m in department.scheme(LimitUnit).members):
        return
    kinds = department.scheme(StepKind)
    for flow in flows:
        graph = graph_of(flow)
        forward = {
            key: tuple(arc for arc in arcs if not arc.back)
            for key, arcs in graph.successors.items()
        }
        deciding = {
            key for key, node in graph.nodes.items()
            if (m := kinds.member(node.step.kind or node.step.name)) and m.act == "批准"
        }  # fmt: skip
        for key, node in graph.nodes.items():
            if node.step.counts is YesNo.NO and not deciding.isdisjoint(reached(key, forward)):
                yield flow, node

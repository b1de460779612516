"""What is judged of one power: nothing of a power that leaves the list."""

from collections.abc import Sequence

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk


def flows_of(power: Power, department: Department) -> Sequence[Flow]:
    """The flows of a power that stays in the list."""
    flows = department.flows_of.get(power.id)
    return flows if flows and not department.leaves(power) else ()


def every_step(flow: Flow) -> Sequence[Step]:
    """The steps of a flow, those of branches included; quicker than `walk`, which tells places."""
    for step in flow.steps:
        if step.parallel:
            return [step for step, _path in walk(flow)]
    return flow.steps


def risks_of(power: Power, department: Department) -> Sequence[Risk]:
    """The risk points of a power that stays in the list."""
    risks = department.risks_of.get(power.id)
    return risks if risks and not department.leaves(power) else ()

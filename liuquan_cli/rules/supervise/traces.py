"""What a handled case is measured by: the steps that every run of its flow takes, and its limit."""

from collections.abc import Iterator
from datetime import date, timedelta

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.flow_graph import FlowGraph, graph_of, is_straight, steps_of
from liuquan_cli.model.supervision import HandledCase


def steps_by_name(case: HandledCase, department: Department) -> dict[str, Step]:
    """The steps of every flow of the case's power, by name."""
    flows = department.flows_of.get(case.power, ())
    return {step.name: step for flow in reversed(flows) for step in steps_of(flow)}


def case_steps(case: HandledCase, department: Department) -> list[str]:
    """The steps of the unit that the case had to take and left no trace of.

    Of several flows the one serves that comes closest.
    """
    traced = {trace.stage for trace in case.trace}
    missing = [
        [step.name for step in required(flow) if step.post and step.name not in traced]
        for flow in department.flows_of.get(case.power, ())
    ]
    return min(missing, key=len, default=[])


def required(flow: Flow) -> list[Step]:
    """The steps that every run of `flow` takes; of parallel branches every one is taken."""
    if is_straight(flow):
        return list(flow.steps)
    graph = graph_of(flow)
    return [graph.nodes[key].step for key in _certain(graph, graph.start, "")]


def _certain(graph: FlowGraph, start: str, fork: str) -> Iterator[str]:
    """Keys of the steps that no way avoids from `start` out of the list of steps it stands in.

    `fork` is the forking step whose branch that is, "" for the flow itself. A fork is walked
    through by its join: what is in its branches is looked at branch by branch.
    """
    inside = {key for key, node in graph.nodes.items() if node.fork == fork}
    inside |= {graph.blocks[key].join for key in inside if key in graph.blocks}
    if not _leaves(graph, start, inside, ""):
        return  # it never ends, so no run is known; LQ303 says so
    for key in graph.nodes:
        if key in inside and not _leaves(graph, start, inside, key):
            yield key
            if key in graph.blocks:
                for branch in graph.blocks[key].branches:
                    yield from _certain(graph, branch[0], key)


def _leaves(graph: FlowGraph, start: str, inside: set[str], without: str) -> bool:
    """Whether a way leads from `start` out of `inside` that does not touch `without`."""
    seen, waiting = {without}, [start]
    while waiting:
        key = waiting.pop()
        if key in seen:
            continue
        if key not in inside:
            return True
        seen.add(key)
        block = graph.blocks.get(key)
        waiting += [block.join] if block else [arc.to for arc in graph.successors.get(key, ())]
    return False


def limit_day(case: HandledCase, department: Department) -> date | None:
    """The last day on which the case may be closed, None where no limit is known.

    Of several flows the most generous one serves: which one the case took is not written.
    """
    start = case.counted_from or case.received_on
    if start is None:
        return None
    days = []
    for flow in department.flows_of.get(case.power, ()):
        limit = flow.limit
        if limit is None:
            continue
        number = limit.statutory if limit.promised is None else limit.promised
        if number is not None:
            unit, excluded = limit.unit or "工作日", case.excluded_days or 0
            if unit in ("工作日", "自然日"):
                days.append(department.calendar.due(start, number + excluded, unit))
            else:  # excluded days are days also where the limit counts months or hours
                later = start + timedelta(days=excluded)
                days.append(department.calendar.due(later, number, unit))
    if not days:
        return None
    if case.extended_to is not None and case.extension_approver:
        days.append(case.extended_to)
    return max(days)

"""The ways through each list of steps of a flow: the flow itself, and every branch of a fork.

A fork with its branches counts as one step of the list it stands in, so each list is a graph that
one token walks, and a flow is sound when each of its lists is.
"""

from collections import defaultdict, deque
from collections.abc import Container, Iterator, Mapping, Sequence
from graphlib import TopologicalSorter

import msgspec

from liuquan_cli.model.finding import KeyPath
from liuquan_cli.model.flow_graph import END, Arc, FlowGraph

Arcs = Mapping[str, Sequence[Arc]]
_MOST_STATES = 20_000  # beyond any flow that people can follow; some milliseconds


class Jump(msgspec.Struct, frozen=True):
    """A 去向 that leads into a branch of a fork, or out of one."""

    origin: str
    arc: Arc


class StepList(msgspec.Struct, frozen=True):
    """One list of steps: the first one's key, and the ways from each step in reading order.

    A way that leaves the list leads to END. Ways that may be taken no time at all are left out.
    """

    start: str
    arcs: dict[str, tuple[Arc, ...]]


def lists_of(graph: FlowGraph) -> tuple[list[StepList], list[Jump]]:
    """The lists of a flow, the flow's own first; and the ways that cross from one to another."""
    within: dict[KeyPath, dict[str, tuple[Arc, ...]]] = defaultdict(dict)
    jumps: list[Jump] = []
    for key, node in graph.nodes.items():
        home = node.path[:-2]
        block = graph.blocks.get(key)
        arcs = []
        for arc in graph.successors[block.join if block else key]:
            target = graph.nodes.get(arc.to)
            if not arc.path:
                arcs.append(arc if target else Arc(END))
            elif (target.path[:-2] if target else ()) != home:
                jumps.append(Jump(key, arc))
            elif arc.at_most != 0:
                arcs.append(arc)
        within[home][key] = tuple(arcs)
    return [StepList(next(iter(arcs)), arcs) for arcs in within.values()], jumps


def reached(start: str, arcs: Arcs, *, unbounded: bool = False) -> dict[str, str]:
    """Every node that can be reached from `start`, with the one before it on a shortest way.

    `unbounded` takes only ways that may be taken any number of times.
    """
    before = {start: ""}
    waiting = deque([start])
    while waiting:
        key = waiting.popleft()
        for arc in arcs.get(key, ()):
            if arc.to not in before and not (unbounded and arc.at_most is not None):
                before[arc.to] = key
                waiting.append(arc.to)
    return before


def trace(before: Mapping[str, str], to: str) -> list[str]:
    """The way to `to`, from what `reached` tells."""
    way = [to]
    while way[-1] and before[way[-1]]:
        way.append(before[way[-1]])
    return way[::-1]


def endless(steps: StepList, standing: Container[str]) -> Iterator[tuple[str, Arc, list[str]]]:
    """Each way back, from a step in `standing`, that closes a round nobody bounds.

    Yields its origin, the way, and the round: from where it leads to its origin.
    """
    for key, arcs in steps.arcs.items():
        for arc in arcs:
            if arc.back and arc.at_most is None and key in standing:
                before = reached(arc.to, steps.arcs, unbounded=True)
                if key in before:
                    yield key, arc, trace(before, key)


def stuck(steps: StepList, standing: Container[str]) -> Iterator[list[str]]:
    """For each step where a case can come to a halt, a shortest way to the halt.

    A way that is bounded may be used up; so where some step has only such ways to the end, every
    number of uses is tried. More numbers than a person could follow are not judged.
    """
    sources: dict[str, list[str]] = defaultdict(list)
    bounded: dict[KeyPath, int] = {}
    for key, arcs in steps.arcs.items():
        for arc in arcs:
            if arc.at_most is None:
                sources[arc.to].append(key)
            else:
                bounded[arc.path] = len(bounded)
    safe = reached(END, {to: tuple(map(Arc, keys)) for to, keys in sources.items()})
    if all(key in safe for key in steps.arcs if key in standing):
        return
    full = tuple(a.at_most or 0 for arcs in steps.arcs.values() for a in arcs if a.path in bounded)
    first = (steps.start, full)
    before: dict[tuple[str, tuple[int, ...]], tuple[str, tuple[int, ...]] | None] = {first: None}
    waiting = deque([first])
    halted: set[str] = set()
    while waiting and len(before) < _MOST_STATES:
        state = waiting.popleft()
        key, left = state
        moves = []
        for arc in steps.arcs.get(key, ()):
            index = bounded.get(arc.path) if arc.at_most is not None else None
            if index is None:
                moves.append((arc.to, left))
            elif left[index]:
                moves.append((arc.to, (*left[:index], left[index] - 1, *left[index + 1 :])))
        if not moves and key != END and key not in halted:
            halted.add(key)
            way = [state]
            while (earlier := before[way[-1]]) is not None:
                way.append(earlier)
            yield [name for name, _left in reversed(way)]
        for move in moves:
            if move not in before:
                before[move] = state
                waiting.append(move)


def longest(graph: FlowGraph) -> list[tuple[str, int]]:
    """The way through the flow that takes longest: each step on it with the time that counts.

    Branches of a fork run at the same time, so the longest one counts. Ways back, which close a
    round, are not walked; neither are jumps.
    """
    lists = {steps.start: steps for steps in lists_of(graph)[0]}
    return _longest(graph, lists, graph.start) if lists else []


def _longest(graph: FlowGraph, lists: Mapping[str, StepList], start: str) -> list[tuple[str, int]]:
    arcs = lists[start].arcs
    onward = {
        key: [
            arc.to for arc in ways
            if arc.to != END and not (arc.back and key in reached(arc.to, arcs))
        ]
        for key, ways in arcs.items()
    }  # fmt: skip
    spent: dict[str, int] = {}
    inside: dict[str, list[tuple[str, int]]] = {}
    then: dict[str, str] = {}
    for key in TopologicalSorter(onward).static_order():  # what comes after first
        step = graph.nodes[key].step
        own = step.limit if step.limit is not None and step.counts != "否" else 0
        way = [(step.name, own)]
        if key in graph.blocks:
            branches = [_longest(graph, lists, arc.to) for arc in graph.successors[key]]
            way += max(branches, key=lambda branch: sum(days for _name, days in branch))
        inside[key] = way
        then[key] = max(onward[key], key=spent.__getitem__, default="")
        spent[key] = sum(days for _name, days in way) + spent.get(then[key], 0)
    way = []
    key = start
    while key:
        way += inside[key]
        key = then[key]
    return way

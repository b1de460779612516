"""The ways through a flow that nobody oversees.

A fork is passed when all its branches have been walked to their end, so a way through it is unseen
only when every branch has an unseen way; its steps are then all on the way, branch by branch. A
去向 that leaves a branch ends the waiting for the others: the way goes on from where it leads. A
去向 that leads into a branch from outside walks that branch to its end and goes on after the join.
"""

import heapq
from collections.abc import Callable
from itertools import count

import msgspec

from liuquan_cli.model.flow import Step
from liuquan_cli.model.flow_graph import END, FlowGraph

Way = tuple[str, ...]  # keys of steps, in the order in which they are passed


class _Found(msgspec.Struct, frozen=True):
    """Shortest unseen ways out of a part: to its end, and to each place outside it."""

    end: Way | None
    outside: dict[str, Way]


def unseen_way(graph: FlowGraph, sees: Callable[[Step], bool]) -> Way | None:
    """A way from the first step to the end with no step that `sees`, the shortest one.

    None where every way passes such a step, or no way reaches the end.
    """
    seen = frozenset(key for key, node in graph.nodes.items() if sees(node.step))
    return _walked(graph, graph.start, END, frozenset(graph.nodes), seen).end


def _walked(
    graph: FlowGraph, start: str, end: str, part: frozenset[str], seen: frozenset[str]
) -> _Found:
    """The shortest unseen ways from `start` through the steps of `part`, shortest ones first."""
    joins = {block.join for block in graph.blocks.values()}
    order = count()
    waiting: list[tuple[int, int, str, Way]] = [(0, next(order), start, ())]
    passed: set[str] = set()
    outside: dict[str, Way] = {}
    reached: Way | None = None

    def push(to: str, way: Way) -> None:
        heapq.heappush(waiting, (len(way), next(order), to, way))

    def leave(origin: str, way: Way) -> None:
        for arc in graph.successors[origin]:
            if arc.at_most != 0:
                push(arc.to, way)

    while waiting:
        _, _, key, way = heapq.heappop(waiting)
        if key in passed or key in seen:
            continue
        passed.add(key)
        if key == end:
            reached = way
        elif key not in part and not (key in joins and _inside(graph, key, part)):
            outside[key] = way
        elif key in joins:
            leave(key, way)
        elif key not in graph.blocks:
            leave(key, (*way, key))
        else:
            block, here = graph.blocks[key], (*way, key)
            through: Way | None = here
            for branch in block.branches:
                found = _walked(graph, branch[0], block.join, frozenset(branch), seen)
                for to, further in found.outside.items():
                    push(to, (*here, *further))
                through = None if through is None or found.end is None else through + found.end
            if through is not None:
                leave(block.join, through)
    return _Found(reached, outside)


def _inside(graph: FlowGraph, join: str, part: frozenset[str]) -> bool:
    """Whether the fork that `join` closes stands in `part`."""
    return any(block.join == join and fork in part for fork, block in graph.blocks.items())

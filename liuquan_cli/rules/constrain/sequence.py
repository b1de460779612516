"""Whether steps of certain kinds come in a certain order on some way through a flow.

A fork with its branches counts as one node that holds all their kinds, since every branch of it is
walked. Ways back, which close a round, are not walked.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.flow_graph import END, graph_of, is_straight
from liuquan_cli.model.schemes.member import Member
from liuquan_cli.model.vocabulary import Vocabulary
from liuquan_cli.rules.constrain.ways import Arcs, lists_of, reached


class Station(msgspec.Struct, frozen=True):
    """One thing that must be met: its name, its turn (the lower comes first), what fulfils it."""

    name: str
    turn: int
    kinds: tuple[str, ...]


class Order(msgspec.Struct, frozen=True):
    """The nodes of a flow's own list with the kinds each holds, and what comes after each."""

    kinds: Mapping[str, frozenset[str]]
    after: Mapping[str, frozenset[str]]


def kind_of(step: Step, kinds: Vocabulary[Member]) -> str:
    """The kind of a step by its canonical name; a step without one goes by its own name."""
    return kinds.canonical(step.kind or step.name)


def order_of(flow: Flow, vocabulary: Vocabulary[Member]) -> Order:
    """What comes after what in `flow`."""
    if is_straight(flow):
        names = [f"{index}" for index in range(len(flow.steps))]
        held = {
            n: frozenset((kind_of(s, vocabulary),)) for n, s in zip(names, flow.steps, strict=True)
        }
        return Order(held, {n: frozenset(names[i + 1 :]) for i, n in enumerate(names)})
    graph = graph_of(flow)
    lists, _jumps = lists_of(graph)
    arcs: Arcs = lists[0].arcs if lists else {}
    kinds = {}
    for key in arcs:
        block = graph.blocks.get(key)
        inner = [one for branch in block.branches for one in branch] if block else []
        steps = (graph.nodes[one].step for one in (key, *inner))
        kinds[key] = frozenset(kind_of(step, vocabulary) for step in steps)
    forward = {
        key: tuple(a for a in ways if not (a.back and key in reached(a.to, arcs)))
        for key, ways in arcs.items()
    }
    after = {
        key: frozenset(n for arc in forward[key] for n in reached(arc.to, forward)) - {END}
        for key in forward
    }
    return Order(kinds, after)


def is_plainly_met(stations: Sequence[Station], flow: Flow, vocabulary: Vocabulary[Member]) -> bool:
    """Whether a straight flow meets all `stations`, sorted by turn, in order: a quick look."""
    if not is_straight(flow):
        return False
    kinds = [kind_of(step, vocabulary) for step in flow.steps]
    turn, floor, reached_at = 0, 0, 0
    for station in stations:
        if station.turn != turn:
            turn, floor = station.turn, reached_at
        for index in range(floor, len(kinds)):
            if kinds[index] in station.kinds:
                reached_at = max(reached_at, index)
                break
        else:
            return False
    return True


def absent(stations: Iterable[Station], order: Order) -> list[Station]:
    """The stations that no step fulfils."""
    held = {kind for kinds in order.kinds.values() for kind in kinds}
    return [station for station in stations if held.isdisjoint(station.kinds)]


def misplaced(stations: Collection[Station], order: Order) -> list[tuple[Station, Station]]:
    """Each station that can't be met after an earlier one, with that one; absent ones aside."""
    found: list[tuple[Station, Station]] = []
    met: list[tuple[Station, frozenset[str]]] = []  # and the nodes where its turn is kept
    for station in sorted(stations, key=lambda s: s.turn):
        nodes = frozenset(
            node for node, kinds in order.kinds.items() if not kinds.isdisjoint(station.kinds)
        )
        if not nodes:
            continue
        kept = nodes
        for earlier, places in met:
            if earlier.turn >= station.turn:
                continue
            follows = frozenset(
                node for node in kept
                if node in places or any(node in order.after[place] for place in places)
            )  # fmt: skip
            if not follows:
                found.append((station, earlier))
                break
            kept = follows
        else:
            met.append((station, kept))
    return found

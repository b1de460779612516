"""Which steps stand beside each other: the engine's ranks, made rows.

The engine (`dot`, network simplex) finds the ranks with the shortest ways in all. That optimum
need not be unique, so engines and versions could differ; a faint pull of every node towards the
start makes it unique, and everything after the ranks is ours: any engine gives the same drawing.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from liuquan_cli.render.chart import Chart, Shape

CROWDED = 18  # steps; beyond, a hand-over to the next lane on the right stays in its row
PACKED = 30  # steps; beyond, any hand-over does, so that two sheets hold them
_STRONG = 1000


def forward_edges(chart: Chart) -> tuple[bool, ...]:
    """For each edge, whether it runs with time: marked ways back and other cycles do not."""
    place = {node.id: i for i, node in enumerate(chart.nodes)}
    out: dict[int, list[int]] = {i: [] for i in range(len(chart.nodes))}
    forward = [not edge.back and edge.tail != edge.head for edge in chart.edges]
    for number, edge in enumerate(chart.edges):
        if forward[number]:
            out[place[edge.tail]].append(number)
    state = [0] * len(chart.nodes)  # 0 unseen, 1 on the way, 2 done
    for root in range(len(chart.nodes)):
        if state[root]:
            continue
        state[root] = 1
        stack = [(root, iter(out[root]))]
        while stack:
            node, ways = stack[-1]
            number = next(ways, -1)
            if number < 0:
                state[node] = 2
                stack.pop()
                continue
            head = place[chart.edges[number].head]
            if state[head] == 1:
                forward[number] = False
            elif state[head] == 0:
                state[head] = 1
                stack.append((head, iter(out[head])))
    return tuple(forward)


def rank_dot(chart: Chart) -> str:
    """The graph the engine ranks: nodes by number, no text of the chart."""
    forward = forward_edges(chart)
    place = {node.id: i for i, node in enumerate(chart.nodes)}
    level = _level_edges(chart, forward)
    lines = ["digraph { graph [phase=1]; node [shape=point]; start;"]
    lines += [f"start -> n{i};" for i in range(len(chart.nodes))]
    for number, edge in enumerate(chart.edges):
        if forward[number]:
            least = 0 if number in level else 1
            lines.append(
                f"n{place[edge.tail]} -> n{place[edge.head]} [weight={_STRONG}, minlen={least}];"
            )
    return "\n".join([*lines, "}"])


def _level_edges(chart: Chart, forward: tuple[bool, ...]) -> set[int]:
    """In a long chart: plain hand-overs to another lane, which may keep their row.

    A row is read one way: hand-overs that follow one another in a row lead the same way.
    """
    if len(chart.nodes) <= CROWDED:
        return set()
    lane_of = {lane.id: i for i, lane in enumerate(chart.lanes)}
    lane = {node.id: lane_of[node.lane] for node in chart.nodes}
    bars = {node.id for node in chart.nodes if node.shape is Shape.PARALLEL}
    outs = Counter(edge.tail for edge in chart.edges)
    ins = Counter(edge.head for edge, runs in zip(chart.edges, forward, strict=True) if runs)
    plain = {
        edge.tail: (number, edge.head)
        for number, edge in enumerate(chart.edges)
        if forward[number]
        and not edge.label
        and outs[edge.tail] == ins[edge.head] == 1
        and not bars & {edge.tail, edge.head}
    }
    level: set[int] = set()
    heads = {head for _number, head in plain.values()}
    for node in chart.nodes:
        if node.id in heads:
            continue  # not the first of its run
        at, way = node.id, 0
        while at in plain:
            number, head = plain[at]
            step = lane[head] - lane[at]
            onward = way == 0 or (step > 0) == (way > 0)
            if step and onward and (step == 1 or len(chart.nodes) > PACKED):
                level.add(number)
                way = step
            else:
                way = 0
            at = head
    return level


def rows(chart: Chart, graph: Mapping[str, Any]) -> tuple[int, ...]:
    """The row of every node, from 0; `graph` is the engine's JSON for `rank_dot(chart)`.

    The double bars of parallel blocks get rows of their own, below their rank.
    """
    rank = {item["name"]: int(item["rank"]) for item in graph.get("objects", ())}
    keys = [
        (rank[f"n{i}"], i + 1 if node.shape is Shape.PARALLEL else 0)
        for i, node in enumerate(chart.nodes)
    ]
    order = {key: row for row, key in enumerate(sorted(set(keys)))}
    return tuple(order[key] for key in keys)

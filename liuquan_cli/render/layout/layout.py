"""A chart with its rows known → everything placed in pixels, in one column of lanes."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import msgspec

from liuquan_cli.render.chart import Chart
from liuquan_cli.render.layout.grid import make_grid
from liuquan_cli.render.layout.labels import LINE, ROOM, Label, put_labels
from liuquan_cli.render.layout.node_box import NodeBox, node_box
from liuquan_cli.render.layout.place import Placed, place
from liuquan_cli.render.layout.ranks import forward_edges, rows
from liuquan_cli.render.layout.route import find_ways

_PATIENCE = 7  # times to make room for a label that has a place, but not a good one
_MANY = 120  # conditions; a chart with more is a thicket, whatever is tried
_ATTEMPTS = 24  # times to make room for one that has none


class Layout(msgspec.Struct, frozen=True):
    """Boxes by node, ways and `backs` by edge, labels where there are words."""

    placed: Placed
    boxes: tuple[NodeBox, ...]
    labels: tuple[Label, ...]
    backs: tuple[bool, ...]


def lay(chart: Chart, graph: Mapping[str, Any]) -> Layout:
    """Place `chart`; `graph` is the engine's JSON for `rank_dot(chart)`."""
    return arrange(chart, rows(chart, graph), tuple(node_box(node) for node in chart.nodes))


def arrange(chart: Chart, row: tuple[int, ...], boxes: tuple[NodeBox, ...]) -> Layout:
    """Place `chart` where the row and the box of every node are known."""
    forward = forward_edges(chart)
    backs = tuple(not runs for runs in forward)
    grid = make_grid(chart, row)
    ways = find_ways(chart, grid, forward)
    wanted = sum(bool(edge.label or edge.bound) for edge in chart.edges)
    room: dict[tuple[str, int], float] = {}
    best = None
    for attempt in range(_ATTEMPTS if wanted <= _MANY else 1):
        placed = place(chart, grid, ways, boxes, backs, room)
        labels, cramped = put_labels(chart, placed, backs)
        rating = (-len(labels), len(cramped))
        if best is None or rating < best[0]:
            best = (rating, placed, labels)
        if not cramped or (attempt >= _PATIENCE and len(labels) == wanted):
            break
        for number in cramped:
            spot = _where_to_grow(ways[number], attempt)
            lines = 1 + len(chart.edges[number].label) // 7 + bool(chart.edges[number].bound)
            more = LINE * lines + 8 if spot[0] == "channel" else ROOM + 12
            room[spot] = max(room.get(spot, 0.0), more * (1 + attempt // 3))
    assert best is not None
    _rating, placed, labels = best
    if len(labels) < wanted:
        labels, _cramped = put_labels(chart, placed, backs, force=True)
    return Layout(placed, boxes, labels, backs)


def _where_to_grow(way: tuple[tuple[int, int], ...], attempt: int) -> tuple[str, int]:
    """The channel the way leaves through, then the gutter it runs in, then its last channel."""
    (ax, ay), (bx, by) = way[0], way[1]
    gutters = [x // 2 for (x, y), (x2, y2) in pairwise(way) if x == x2 and not x % 2]
    if attempt % 3 == 1 and gutters:
        return "gutter", gutters[0]
    if attempt % 3 == 2:
        return "channel", (way[-1][1]) // 2
    if ay == by:
        return "gutter", max(ax, bx) // 2 if bx > ax else (ax - 1) // 2
    return "channel", (ay + 1) // 2

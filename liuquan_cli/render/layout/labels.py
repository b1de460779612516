"""Where the conditions stand: beside their own line, clear of every step and of each other."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from liuquan_cli.render.chart import Chart
from liuquan_cli.render.layout.corners import Frame, Spot
from liuquan_cli.render.layout.line_index import LineIndex
from liuquan_cli.render.layout.measure import text_width, wrap
from liuquan_cli.render.layout.place import Placed

SIZE = 12.0
LINE = 16.0
ROOM = 7 * SIZE
_OFF = 6.0  # between a line and its words
_GOOD = 60.0  # a place that costs more is worth making room for


class Label(msgspec.Struct, frozen=True):
    """The words of one edge: a box in pixels and its lines; the bound stands last, apart."""

    edge: int
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    bound_lines: int


def put_labels(
    chart: Chart, placed: Placed, backs: Sequence[bool], force: bool = False
) -> tuple[tuple[Label, ...], tuple[int, ...]]:
    """Labels, and the numbers of the edges that found no good place.

    A label that would lie on a step or on another label is left out, unless `force` is set.
    """
    labels: list[Label] = []
    cramped: list[int] = []
    obstacles = [
        _wider(frame, 4.0, 12.0 if node.badges else 7.0)
        for node, frame in zip(chart.nodes, placed.frames, strict=True)
    ]
    lines = LineIndex(placed.corners)
    hairlines = [left for left, _ in placed.lanes[1:]]
    outs: dict[str, int] = {}
    for edge in chart.edges:
        outs[edge.tail] = outs.get(edge.tail, 0) + 1
    wanted = [n for n, edge in enumerate(chart.edges) if edge.label or edge.bound]
    for number in sorted(wanted, key=lambda n: (not backs[n], n)):
        edge, corners = chart.edges[number], placed.corners[number]
        bound = wrap(edge.bound, SIZE, ROOM)
        text = (*wrap(edge.label, SIZE, ROOM), *bound)
        width = max(text_width(line, SIZE) for line in text)
        height = LINE * len(text)
        best: tuple[float, float, float] | None = None
        for cost, x, y, beside in sorted(_spots(corners, width, height)):
            if best is not None and cost > best[0]:
                break
            box = (x, y, width, height)
            if (
                x < 2
                or y < 0
                or x + width > placed.width - 2
                or y + height > placed.channels[-1][1]
            ):
                continue
            if any(_overlap(box, o) for o in obstacles):
                continue
            if any(_overlap(box, (o.x - 4, o.y - 2, o.width + 8, o.height + 4)) for o in labels):
                continue
            near = lines.through(_wider(box, 2.0, 1.0))
            cost += sum(60.0 if n != number else 90.0 for n in near)
            # On a line of another edge as well as its own, it would seem to belong to both.
            cost += sum(70.0 for n in lines.along(*beside) if n != number)
            cost += sum(8.0 for h in hairlines if x < h < x + width)
            if best is None or (cost, y, x) < best:
                best = (cost, y, x)
        if best is None or best[0] > _GOOD:
            cramped.append(number)
        if best is None and force:
            best = min((cost, y, x) for cost, x, y, _beside in _spots(corners, width, height))
        if best is not None:
            labels.append(Label(number, best[2], best[1], width, height, text, len(bound)))
    return tuple(sorted(labels, key=lambda label: label.edge)), tuple(cramped)


def _spots(
    corners: Sequence[Spot], width: float, height: float
) -> list[tuple[float, float, float, tuple[Spot, Spot]]]:
    """Cost, left, top and the stretch of line beside it; the start of the way preferred."""
    found = []
    for number, ((ax, ay), (bx, by)) in enumerate(pairwise(corners)):
        far = 7.0 * number
        if ax == bx:
            low, high = min(ay, by), max(ay, by)
            if high - low < min(height, 20.0):
                far += 30.0
            free = max(high - low - height - 12, 0.0)
            for step in range(9):
                part = step / 8
                along = part if ay < by else 1 - part
                y = low + 3 + free * part
                if free == 0.0 and step:
                    y = low + (high - low - height) * part
                for side, x in ((0.0, ax + _OFF), (1.5, ax - _OFF - width)):
                    found.append((far + side + 8 * along, x, y, ((ax, y), (ax, y + height))))
        else:
            low, high = min(ax, bx), max(ax, bx)
            if high - low < width:
                far += 25.0
            for step in range(9):
                part = step / 8
                along = part if ax < bx else 1 - part
                x = low + 6 + (high - low - 12 - width) * part
                for side, y in ((0.0, ay - height - 3), (2.0, ay + 4)):
                    found.append((far + side + 8 * along, x, y, ((x, ay), (x + width, ay))))
    return found


def _wider(frame: Frame, across: float, down: float) -> Frame:
    x, y, width, height = frame
    return x - across, y - down, width + 2 * across, height + 2 * down


def _overlap(a: Frame, b: Frame) -> bool:
    return a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]

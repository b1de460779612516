"""Ways over the grid: orthogonal, round every step, with as few bends and crossings as may be.

Abstract coordinates: column c has its centre line at x = 2c + 1, row r at y = 2r + 1; even x are
the gutters between columns, even y the channels between rows. Gutters and channels are always
free; a centre line is free where no step stands.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from liuquan_cli.render.chart import Chart
from liuquan_cli.render.layout.grid import Grid

Point = tuple[int, int]
Way = tuple[Point, ...]

_ACROSS, _DOWN = 3.0, 1.5  # length of half a column, half a row
_BEND = 40.0
_CROSSING = 90.0
_BESIDE = 5.0  # two ways in one gutter or channel
_SHARED = 1000.0  # two strange ways on one centre line: never, where anything else is left
_TRUNK = 60.0  # two ways out of one step that share their first line
_MIXED_START = 70.0  # a way back that leaves a step on the line of a way forward
_MIXED_END = 25.0  # and one that comes to it there
_INSIDE = 30.0  # a way back that is not on the outside
_OUTSIDE = 30.0  # a way forward that is


class _Edge(msgspec.Struct, frozen=True):
    number: int
    tail: int
    head: int
    back: bool


class _Piece(msgspec.Struct, frozen=True):
    upright: bool
    line: int
    low: int
    high: int
    edge: _Edge


_Lines = dict[tuple[bool, int], list[_Piece]]  # upright or not, and where


def find_ways(chart: Chart, grid: Grid, forward: tuple[bool, ...]) -> tuple[Way, ...]:
    """One way for every edge of the chart, in order."""
    place = {node.id: i for i, node in enumerate(chart.nodes)}
    edges = [
        _Edge(n, place[edge.tail], place[edge.head], not forward[n])
        for n, edge in enumerate(chart.edges)
    ]
    outs = [sum(not e.back for e in edges if e.tail == i) for i in range(len(chart.nodes))]
    ins = [sum(not e.back for e in edges if e.head == i) for i in range(len(chart.nodes))]

    def reach(edge: _Edge) -> tuple[bool, bool, int, int]:
        down = abs(grid.row[edge.head] - grid.row[edge.tail])
        # A hand-over within its row has just one good way: it chooses first.
        return (
            edge.back,
            down > 0,
            down + abs(grid.col[edge.head] - grid.col[edge.tail]),
            edge.number,
        )

    joins = [ins[e.head] > 1 and outs[e.tail] == 1 for e in edges]
    order = sorted(edges, key=reach)
    ways: dict[int, Way] = {}
    pieces: dict[int, list[_Piece]] = {}
    for _pass in range(2):
        for edge in order:
            others = _by_line(p for n, group in pieces.items() if n != edge.number for p in group)
            best = _cheapest(grid, edge, others, joins[edge.number])
            ways[edge.number], pieces[edge.number] = best, _pieces_of(best, edge)
        if not _tangled(pieces):
            break
    return tuple(ways[n] for n in range(len(edges)))


def _tangled(pieces: dict[int, list[_Piece]]) -> bool:
    """Whether another pass could help: strange ways on one line, or ways that cross."""
    flat = [piece for group in pieces.values() for piece in group]
    return any(
        _meets(a, b) for i, a in enumerate(flat) for b in flat[:i] if a.edge.number != b.edge.number
    )


def _meets(a: _Piece, b: _Piece) -> bool:
    if a.upright == b.upright:
        return a.line == b.line and a.line % 2 == 1 and a.low < b.high and b.low < a.high
    return a.low < b.line < a.high and b.low < a.line < b.high


def _ports(grid: Grid, node: int, x: int) -> int:
    """Where on `node` a way that runs at `x` starts or ends: bars have a port per column."""
    low, high = grid.span[node]
    if low == high:
        return 2 * low + 1
    inside = min(max(x, 2 * low + 1), 2 * high + 1)
    return inside if inside % 2 else min(inside + 1, 2 * high + 1)


def _candidates(grid: Grid, edge: _Edge) -> set[Way]:
    return {way for way in set(_shapes(grid, edge)) if _is_free(grid, edge, way)}


def _shapes(grid: Grid, edge: _Edge) -> Iterator[Way]:
    tail_row, head_row = 2 * grid.row[edge.tail] + 1, 2 * grid.row[edge.head] + 1
    tail_bar, head_bar = edge.tail in grid.bars, edge.head in grid.bars
    for x in range(2 * grid.cols + 1):
        tail_x, head_x = _ports(grid, edge.tail, x), _ports(grid, edge.head, x)
        for leave in (tail_row + 1, tail_row):
            if leave == tail_row and (tail_bar or x == tail_x):
                continue
            for enter in (head_row - 1, head_row):
                if enter == head_row and (head_bar or x == head_x):
                    continue
                way = _tidy(
                    (
                        (tail_x, tail_row),
                        (tail_x, leave),
                        (x, leave),
                        (x, enter),
                        (head_x, enter),
                        (head_x, head_row),
                    )
                )
                if len(way) > 1:
                    yield way
    if tail_row == head_row and edge.tail != edge.head:
        tail_x = 2 * grid.col[edge.tail] + 1
        way = ((tail_x, tail_row), (2 * grid.col[edge.head] + 1, tail_row))
        if not (tail_bar or head_bar):
            yield way


def _tidy(points: tuple[Point, ...]) -> Way:
    """Without points that stand still or in the middle of a straight line."""
    way: list[Point] = []
    for point in points:
        if way and way[-1] == point:
            continue
        if len(way) > 1 and (
            way[-2][0] == way[-1][0] == point[0] or way[-2][1] == way[-1][1] == point[1]
        ):
            way[-1] = point
        else:
            way.append(point)
    return tuple(way)


def _is_free(grid: Grid, edge: _Edge, way: Way) -> bool:
    """No step in the way, no turning back on itself, ends at the right sides."""
    for (ax, ay), (bx, by), (cx, cy) in zip(way, way[1:], way[2:], strict=False):
        if (ax == bx == cx) or (ay == by == cy):
            return False  # runs back over itself
    if way[0][0] == way[1][0] and way[1][1] <= way[0][1]:
        return False  # leaves upwards
    if way[-1][0] == way[-2][0] and way[-2][1] >= way[-1][1]:
        return False  # enters from below
    last = len(way) - 2
    for number, ((ax, ay), (bx, by)) in enumerate(pairwise(way)):
        if ax == bx and ax % 2:
            cells = [(ax // 2, y // 2) for y in range(min(ay, by), max(ay, by) + 1) if y % 2]
        elif ay == by and ay % 2:
            cells = [(x // 2, ay // 2) for x in range(min(ax, bx), max(ax, bx) + 1) if x % 2]
        elif ax == bx and any(
            (ax // 2, y // 2) in grid.barred for y in range(min(ay, by), max(ay, by) + 1) if y % 2
        ):
            return False  # through a double bar
        else:
            continue
        for cell in cells:
            node = grid.filled.get(cell)
            own_start = (
                number == 0 and node == edge.tail and cell == (way[0][0] // 2, way[0][1] // 2)
            )
            own_end = (
                number == last and node == edge.head and cell == (way[-1][0] // 2, way[-1][1] // 2)
            )
            if node is not None and not own_start and not own_end:
                return False
    return True


def _pieces_of(way: Way, edge: _Edge) -> list[_Piece]:
    return [
        _Piece(True, ax, min(ay, by), max(ay, by), edge)
        if ax == bx
        else _Piece(False, ay, min(ax, bx), max(ax, bx), edge)
        for (ax, ay), (bx, by) in pairwise(way)
    ]


def _by_line(pieces: Iterable[_Piece]) -> _Lines:
    found: _Lines = {}
    for piece in pieces:
        found.setdefault((piece.upright, piece.line), []).append(piece)
    return found


def _cheapest(grid: Grid, edge: _Edge, others: _Lines, joining: bool) -> Way:
    """The best way past the ways already found; cheap ways first, so that few are weighed."""
    bare = sorted((_bare_cost(grid, edge, way, joining), way) for way in _candidates(grid, edge))
    best = (float("inf"), bare[0][1])
    for cost, way in bare:
        if cost > best[0]:
            break
        best = min(best, (cost + _company(way, edge, others, best[0] - cost), way))
    return best[1]


def _bare_cost(grid: Grid, edge: _Edge, way: Way, joining: bool) -> float:
    """Bends, length and the side of the chart: what a way costs where it is alone."""
    cost = _BEND * (len(way) - 2)
    for piece in _pieces_of(way, edge):
        cost += (piece.high - piece.low) * (_DOWN if piece.upright else _ACROSS)
        if piece.upright and piece.line in (0, 2 * grid.cols):
            cost += 0.0 if edge.back else _OUTSIDE
        elif piece.upright and edge.back:
            cost += _INSIDE
    if not edge.back and len(way) == 3:  # one bend: leave sideways, but enter sideways to join
        cost += 8.0 if (way[0][1] == way[1][1]) == joining else 0.0
    return cost


def _company(way: Way, edge: _Edge, others: _Lines, most: float) -> float:
    """What crossing and accompanying the other ways costs; counted no further than past `most`."""
    cost = 0.0
    for piece in _pieces_of(way, edge):
        for other in others.get((piece.upright, piece.line), ()):
            if piece.low < other.high and other.low < piece.high:
                cost += _sharing(piece, other)
        for line in range(piece.low + 1, piece.high):
            for other in others.get((not piece.upright, line), ()):
                if other.low < piece.line < other.high:
                    cost += _CROSSING
        if cost > most:
            break
    return cost


def _sharing(piece: _Piece, other: _Piece) -> float:
    a, b = piece.edge, other.edge
    if piece.line % 2 == 0:
        return 0.0 if a.head == b.head and a.back == b.back else _BESIDE
    if (a.tail == b.tail) == (a.head == b.head):
        return _SHARED
    if a.back != b.back:
        return _MIXED_START if a.tail == b.tail else _MIXED_END
    return _TRUNK if a.tail == b.tail else 0.0

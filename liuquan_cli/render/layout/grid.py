"""Rows × columns: which cell each step stands in. A lane is one column or several."""

from itertools import combinations

import msgspec

from liuquan_cli.render.chart import Chart, Shape


class Grid(msgspec.Struct, frozen=True):
    """Cells of the drawing.

    `row` and `col` by node; `span` the first and last column of a node (they differ only for the
    double bars); `lane_cols` the first and last column of each lane; `filled` the node in a cell;
    `bars` are the nodes drawn as double bars, `barred` the (gutter, row) places they run across.
    """

    row: tuple[int, ...]
    col: tuple[int, ...]
    span: tuple[tuple[int, int], ...]
    lane_cols: tuple[tuple[int, int], ...]
    rows: int
    cols: int
    filled: dict[tuple[int, int], int]
    bars: frozenset[int]
    barred: frozenset[tuple[int, int]]


def make_grid(chart: Chart, row: tuple[int, ...]) -> Grid:
    """Columns for every node, so that a way within a lane runs straight down where it can."""
    place = {node.id: i for i, node in enumerate(chart.nodes)}
    before: list[list[int]] = [[] for _ in chart.nodes]
    after: list[list[int]] = [[] for _ in chart.nodes]
    for edge in chart.edges:
        before[place[edge.head]].append(place[edge.tail])
        after[place[edge.tail]].append(place[edge.head])
    near = [before[i] + after[i] for i in range(len(chart.nodes))]
    bars = {i for i, node in enumerate(chart.nodes) if node.shape is Shape.PARALLEL}
    lane_of = {lane.id: i for i, lane in enumerate(chart.lanes)}
    lane = [lane_of[node.lane] for node in chart.nodes]
    by_cell: dict[tuple[int, int], list[int]] = {}
    for i in range(len(chart.nodes)):
        if i not in bars:
            by_cell.setdefault((lane[i], row[i]), []).append(i)
    width = [
        max((len(v) for (at, _), v in by_cell.items() if at == number), default=1)
        for number in range(len(chart.lanes))
    ]
    inner = _inner_columns(by_cell, width, lane, row, near, bars)
    first = [sum(width[:i]) for i in range(len(width))]
    col = [first[lane[i]] + inner.get(i, 0) for i in range(len(chart.nodes))]
    span = [(c, c) for c in col]
    placed = set(range(len(chart.nodes))) - bars
    for _ in range(2):  # bars within bars: once the inner ones are known, the outer ones reach them
        for i in sorted(bars):
            branches = [side[i] for side in (before, after) if len(side[i]) > 1]
            ends = sorted(col[j] for side in branches for j in side if j in placed) or [col[i]]
            span[i] = (ends[0], ends[-1])
            col[i] = min(ends, key=lambda c: (abs(2 * c - ends[0] - ends[-1]), c))
        placed |= bars
    filled = {
        (c, row[i]): i for i in range(len(chart.nodes)) for c in range(span[i][0], span[i][1] + 1)
    }
    return Grid(
        row,
        tuple(col),
        tuple(span),
        tuple((first[i], first[i] + width[i] - 1) for i in range(len(width))),
        max(row, default=-1) + 1,
        sum(width),
        filled,
        frozenset(bars),
        frozenset((g, row[i]) for i in bars for g in range(span[i][0] + 1, span[i][1] + 1)),
    )


def _inner_columns(
    by_cell: dict[tuple[int, int], list[int]],
    width: list[int],
    lane: list[int],
    row: tuple[int, ...],
    near: list[list[int]],
    bars: set[int],
) -> dict[int, int]:
    inner: dict[int, int] = {}

    def wish(i: int) -> float:
        around = [j for j in near[i] if j not in bars]
        around += [k for j in near[i] if j in bars for k in near[j] if row[k] != row[i]]
        same = [inner[j] for j in around if lane[j] == lane[i] and j in inner]
        if same:
            return sum(same) / len(same)
        aside = [lane[j] for j in around if lane[j] != lane[i]]
        if aside and width[lane[i]] > 1 and len(by_cell[lane[i], row[i]]) > 1:
            return width[lane[i]] - 1.0 if sum(aside) / len(aside) > lane[i] else 0.0
        return 0.0

    cells = sorted(by_cell, key=lambda cell: (cell[1], cell[0]))
    for sweep in (cells, cells[::-1], cells):
        for cell in sweep:
            nodes, columns = by_cell[cell], width[cell[0]]
            wishes = {i: wish(i) for i in nodes}
            if columns == 1:
                inner[nodes[0]] = 0
                continue
            ordered = sorted(nodes, key=lambda i: (wishes[i], i)) if inner else nodes
            choices = (
                combinations(range(columns), len(nodes))
                if columns <= 10
                else [tuple(range(len(nodes)))]
            )
            chosen = min(
                choices,
                key=lambda cols: (
                    sum(abs(c - wishes[i]) for c, i in zip(cols, ordered, strict=True)),
                    cols,
                ),
            )
            inner.update(zip(ordered, chosen, strict=True))
    return inner

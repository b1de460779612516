"""From the grid to pixels: widths of gutters, heights of channels, corners of every way."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from liuquan_cli.render.chart import Chart
from liuquan_cli.render.layout.corners import Frame, Segment, Spot, corners_of, part
from liuquan_cli.render.layout.grid import Grid
from liuquan_cli.render.layout.node_box import NODE_WIDTH, NodeBox
from liuquan_cli.render.layout.route import Way
from liuquan_cli.render.layout.tracks import Run, assign_tracks

TRACK = 14.0
LEAST_WIDTH = 560.0  # so that a few steps do not look lost
_MANY_ROWS = 14  # a tall chart is kept narrow, so that its parts may stand side by side
_ARROW = 18.0  # from the last track to the step below


class Placed(msgspec.Struct, frozen=True):
    """Everything in pixels, the top left corner of the lanes' body at (0, 0).

    `corners` of every edge from border to border; `frames` x, y, width, height of every node;
    `lanes` left and right of every lane, `heads`
    the middle of its columns; `channels` top and bottom of the space above each row
    and below the last.
    """

    width: float
    height: float
    frames: tuple[Frame, ...]
    corners: tuple[tuple[Spot, ...], ...]
    lanes: tuple[tuple[float, float], ...]
    heads: tuple[float, ...]
    channels: tuple[tuple[float, float], ...]


def place(
    chart: Chart,
    grid: Grid,
    ways: Sequence[Way],
    boxes: Sequence[NodeBox],
    backs: Sequence[bool],
    room: Mapping[tuple[str, int], float],
) -> Placed:
    """Pixels for everything; `room` adds space to ("channel", r) or ("gutter", c) for labels."""
    index = {node.id: i for i, node in enumerate(chart.nodes)}
    ends = [(index[edge.tail], index[edge.head]) for edge in chart.edges]
    segments = [
        [
            Segment(e, n, a[0] == b[0], a[0] if a[0] == b[0] else a[1])
            for n, (a, b) in enumerate(pairwise(way))
        ]
        for e, way in enumerate(ways)
    ]
    flat = [s for group in segments for s in group]
    lane_cols = grid.lane_cols
    border = {lo for lo, _ in lane_cols[1:]}

    # Across: gutters as wide as their tracks, columns as wide as a node.
    gutter_tracks = {g: _gutter(flat, ways, ends, 2 * g) for g in range(grid.cols + 1)}
    x, column, hairline, track_x = 0.0, [], {}, {}
    spare = _spare(grid, gutter_tracks, border)
    for g in range(grid.cols + 1):
        tracks, extra = gutter_tracks[g], room.get(("gutter", g), 0.0)
        before, after = _margins(g, grid.cols, tracks, g in border)
        share = spare / (2 * max(grid.cols, 1))
        left = before + share
        if g == 0:
            left = before + share + extra
            extra = 0.0
        hairline[g] = x + left - (12.0 if tracks and g in border else 0.0)
        track_x[g] = x + left
        x += left + TRACK * max(tracks - 1, 0) + after + extra + (share if 0 < g < grid.cols else 0)
        if g < grid.cols:
            column.append(x + NODE_WIDTH / 2)
            x += NODE_WIDTH
    width = x
    for s in flat:
        if s.upright:
            s.at = column[s.line // 2] if s.line % 2 else track_x[s.line // 2] + TRACK * s.track

    # Down: channels as high as their tracks, rows as high as their highest node.
    heights = [0.0] * grid.rows
    for i, box in enumerate(boxes):
        heights[grid.row[i]] = max(heights[grid.row[i]], box.height)
    y, middle, channels = 0.0, [], []
    for c in range(grid.rows + 1):
        tracks = _channel(segments, ways, ends, c, column)
        extra = room.get(("channel", c), 0.0)
        base = 20.0 if c == 0 else 16.0 if c == grid.rows else 30.0
        lead = 12.0 + extra if c > 0 else 8.0 + extra
        size = max(base + extra, lead + TRACK * (tracks - 1) + _ARROW if tracks else 0.0)
        channels.append((y, y + size))
        for s in flat:
            if not s.upright and s.line == 2 * c:
                s.at = y + size - _ARROW - TRACK * (tracks - 1 - s.track)
        y += size
        if c < grid.rows:
            middle.append(y + heights[c] / 2)
            y += heights[c]
    for s in flat:
        if not s.upright and s.line % 2:
            s.at = middle[s.line // 2]

    frames = []
    for i, box in enumerate(boxes):
        low, high = grid.span[i]
        left, right = column[low] - box.width / 2, column[high] + box.width / 2
        frames.append((left, middle[grid.row[i]] - box.height / 2, right - left, box.height))
    nodes = [
        (frame, box, node.shape)
        for frame, box, node in zip(frames, boxes, chart.nodes, strict=True)
    ]
    for _ in range(4):
        corners = tuple(
            corners_of(group, way, nodes[tail], nodes[head])
            for group, way, (tail, head) in zip(segments, ways, ends, strict=True)
        )
        if not part(segments, corners, ends, backs):
            break
    heads = tuple((column[low] + column[high]) / 2 for low, high in lane_cols)
    lanes = []
    for number, (low, high) in enumerate(lane_cols):
        left = hairline[low] if number else 0.0
        right = hairline[high + 1] if number < len(lane_cols) - 1 else width
        lanes.append((left, right))
    return Placed(width, y, tuple(frames), corners, tuple(lanes), heads, tuple(channels))


def _margins(g: int, cols: int, tracks: int, border: bool) -> tuple[float, float]:
    """Space before the first track and after the last one of a gutter."""
    if g == 0:
        return (18.0, 20.0) if tracks else (12.0, 12.0)
    if g == cols:
        return (20.0, 18.0) if tracks else (12.0, 12.0)
    if border:
        return (32.0, 20.0) if tracks else (18.0, 18.0)
    return (20.0, 20.0) if tracks else (16.0, 16.0)


def _spare(grid: Grid, tracks: Mapping[int, int], border: set[int]) -> float:
    """What a narrow chart may add between its columns so that it does not look lost."""
    total = NODE_WIDTH * grid.cols
    for g in range(grid.cols + 1):
        total += sum(_margins(g, grid.cols, tracks[g], g in border))
        total += TRACK * max(tracks[g] - 1, 0)
    return max(0.0, LEAST_WIDTH - total) if grid.rows <= _MANY_ROWS else 0.0


def _net(
    ends: Sequence[tuple[int, int]], edge: int, first: bool, last: bool, busy: set[int]
) -> int:
    """Runs that leave one step together, or come to one step together, share a track."""
    tail, head = ends[edge]
    if first and tail in busy:
        return 3 * tail
    return 3 * head + 1 if last else 3 * edge + 2


def _gutter(
    flat: Sequence[Segment], ways: Sequence[Way], ends: Sequence[tuple[int, int]], line: int
) -> int:
    """Give every upright segment in this gutter its track; how many there are."""
    mine = [s for s in flat if s.upright and s.line == line]
    runs = []
    for s in mine:
        way = ways[s.edge]
        a, b = way[s.number], way[s.number + 1]
        before, after = way[s.number - 1], way[s.number + 2]
        stubs = ((float(a[1]), _sign(before[0] - line)), (float(b[1]), _sign(after[0] - line)))
        up = b[1] < a[1]
        net = 3 * ends[s.edge][1] + 1 if not up else 3 * s.edge + 2
        runs.append(Run(net, float(min(a[1], b[1])), float(max(a[1], b[1])), stubs))
    for s, track in zip(mine, assign_tracks(runs), strict=True):
        s.track = track
    return 1 + max((s.track for s in mine), default=-1)


def _channel(
    segments: Sequence[Sequence[Segment]],
    ways: Sequence[Way],
    ends: Sequence[tuple[int, int]],
    channel: int,
    column: Sequence[float],
) -> int:
    """Give every level segment in this channel its track; how many there are."""
    line = 2 * channel
    mine = [s for group in segments for s in group if not s.upright and s.line == line]
    leaving = [ends[s.edge][0] for s in mine if s.number == 1]
    busy = {tail for tail in leaving if leaving.count(tail) > 1}
    runs = []
    for s in mine:
        way, group = ways[s.edge], segments[s.edge]
        before, after = group[s.number - 1], group[s.number + 1]
        stubs = (
            (before.at, _sign(way[s.number - 1][1] - line)),
            (after.at, _sign(way[s.number + 2][1] - line)),
        )
        net = _net(ends, s.edge, s.number == 1, s.number == len(group) - 2, busy)
        runs.append(Run(net, min(before.at, after.at), max(before.at, after.at), stubs))
    for s, track in zip(mine, assign_tracks(runs), strict=True):
        s.track = track
    return 1 + max((s.track for s in mine), default=-1)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)

"""From lines on tracks to corners in pixels: where a way touches its steps and where it turns."""

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

import msgspec

from liuquan_cli.render.chart import Shape
from liuquan_cli.render.layout.node_box import SLANT, NodeBox

Spot = tuple[float, float]
Frame = tuple[float, float, float, float]


class Segment(msgspec.Struct):
    """One straight stretch of a way while it is being placed.

    `line` is its abstract gutter, channel or centre line, `at` its x (upright) or y in pixels.
    """

    edge: int
    number: int
    upright: bool
    line: int
    at: float = 0.0
    track: int = 0


def corners_of(
    group: Sequence[Segment],
    way: Sequence[tuple[int, int]],
    tail: tuple[Frame, NodeBox, Shape],
    head: tuple[Frame, NodeBox, Shape],
) -> tuple[Spot, ...]:
    """The corners of one way, from the border of its tail to the border of its head."""
    spots = [_touch(tail, group[0], way[0], way[1])]
    for a, b in pairwise(group):
        spots.append((a.at, b.at) if a.upright else (b.at, a.at))
    spots.append(_touch(head, group[-1], way[-1], way[-2]))
    return tuple(spots)


def _touch(
    node: tuple[Frame, NodeBox, Shape],
    segment: Segment,
    here: tuple[int, int],
    far: tuple[int, int],
) -> Spot:
    (left, top, width, height), box, shape = node
    if segment.upright:
        aside = abs(segment.at - (left + width / 2))
        slope = height / 2 * aside / (width / 2) if box.diamond else 0.0
        if far[1] > here[1]:
            return segment.at, top + height - box.foot - slope
        return segment.at, top + slope
    aside = segment.at - (top + height / 2)
    inset = box.inset
    to_right = far[0] > here[0]
    if box.diamond:
        inset = width / 2 * abs(aside) / (height / 2)
    elif shape is Shape.TERMINATOR:
        radius = height / 2
        inset = radius - sqrt(max(radius**2 - aside**2, 0.0))
    elif shape is Shape.DATA:
        inset += SLANT * aside / height * (1 if to_right else -1)
    return (left + width - inset if to_right else left + inset), segment.at


def part(
    segments: Sequence[Sequence[Segment]],
    spots: Sequence[Sequence[Spot]],
    ends: Sequence[tuple[int, int]],
    backs: Sequence[bool],
) -> bool:
    """Move one end of a way aside where it would lie on a strange way; whether any moved."""
    flat = [s for group in segments for s in group if s.line % 2]
    moved = False
    for i, a in enumerate(flat):
        for b in flat[:i]:
            if a.edge == b.edge or a.upright != b.upright or abs(a.at - b.at) > 6:
                continue
            if not _strangers(ends[a.edge], ends[b.edge], backs[a.edge] != backs[b.edge]):
                continue
            (alow, ahigh), (blow, bhigh) = _extent(a, spots), _extent(b, spots)
            if alow >= bhigh or blow >= ahigh:
                continue
            movable = [s for s in (a, b) if s.number in (0, len(segments[s.edge]) - 1)]
            if movable:
                chosen = max(movable, key=lambda s: (backs[s.edge], s.edge))
                chosen.at += (16.0 if chosen.upright else 9.0) * _lean(chosen, spots)
                moved = True
    return moved


def _strangers(a: tuple[int, int], b: tuple[int, int], mixed: bool) -> bool:
    return mixed or (a[0] == b[0]) == (a[1] == b[1])


def _extent(segment: Segment, spots: Sequence[Sequence[Spot]]) -> tuple[float, float]:
    axis = 1 if segment.upright else 0
    a, b = (spots[segment.edge][segment.number + k][axis] for k in (0, 1))
    return min(a, b), max(a, b)


def _lean(segment: Segment, spots: Sequence[Sequence[Spot]]) -> int:
    """The side to which the way turns, so that moving its end shortens it."""
    mine, axis = spots[segment.edge], 0 if segment.upright else 1
    if len(mine) == 2:
        return 1
    far = mine[2] if segment.number == 0 else mine[-3]
    near = mine[1] if segment.number == 0 else mine[-2]
    return 1 if far[axis] >= near[axis] else -1

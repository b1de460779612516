"""A tall chart folded: every part repeats the lane heads; ways are tied with lettered circles.

A4 with margins takes 180 × 257 mm. At 1022 px across, 14 px print as 7 pt; a part of that shape
stays readable on one sheet. Parts narrow enough stand side by side, like columns of a newspaper.
"""

from collections.abc import Sequence
from itertools import pairwise
from string import ascii_uppercase

import msgspec

from liuquan_cli.render.layout.corners import Spot
from liuquan_cli.render.layout.layout import Layout

PAGE_WIDTH = 1022.0
SHEET_GAP = 44.0
RADIUS = 6.9  # a hair less than half a track: circles beside each other do not overlap
_ONE_SHEET = 1400.0  # body of a chart that still fits one sheet
_TWO_SHEETS = 3100.0
_WIDEST = 1200.0  # beyond, 14 px get too small on an upright sheet
_LYING = 1.405  # width to height of a sheet on its side, its margins off
_AROUND = 210.0  # title, lane heads and legend on such a sheet
_CUT = 13.0  # a cut lies this far above its row, below every track
_TAIL = 12.0  # what is left of a line between the cut and its circle
_BREATH = 20.0


class Tie(msgspec.Struct, frozen=True):
    """A connector (连接符): where the circle stands, its letter."""

    x: float
    y: float
    letter: str


class Sheet(msgspec.Struct, frozen=True):
    """One part: body pixels from `top` to `bottom`, its ways and circles in body pixels.

    `ways` holds edge number, corners, and whether the arrowhead is on this part.
    """

    top: float
    bottom: float
    nodes: tuple[int, ...]
    labels: tuple[int, ...]
    ways: tuple[tuple[int, tuple[Spot, ...], bool], ...]
    ties: tuple[Tie, ...]


class Folded(msgspec.Struct, frozen=True):
    """Parts in reading order, `across` of them side by side."""

    sheets: tuple[Sheet, ...]
    across: int


def fold(layout: Layout, *, paper: bool = False) -> Folded:
    """The parts of a chart: one when it fits a sheet, else as few as stay readable.

    On `paper` the parts of a wide chart are cut for sheets that lie on their side.
    """
    placed = layout.placed
    cuts = _cuts(layout, paper=paper)
    tops = [-1.0, *cuts]
    bottoms = [*cuts, float("inf")]
    names: dict[tuple[int, float], str] = {}
    pieces: list[list[tuple[int, tuple[Spot, ...], bool]]] = [[] for _ in tops]
    for number, corners in enumerate(placed.corners):
        _split(number, corners, cuts, pieces)
    crossings = sorted(
        {
            (k, round(x, 1))
            for k, cut in enumerate(cuts)
            for corners in placed.corners
            for x in _crossed(corners, cut)
        }
    )
    for i, key in enumerate(crossings):
        names[key] = ascii_uppercase[i % 26] + (str(i // 26) if i >= 26 else "")
    sheets = []
    for k, (top, bottom) in enumerate(zip(tops, bottoms, strict=True)):
        labels = tuple(n for n, label in enumerate(layout.labels) if top < label.y + 1 <= bottom)
        low = max((layout.labels[n].y + layout.labels[n].height + 4 for n in labels), default=0.0)
        low = max(low, bottom) if k < len(cuts) else 0.0
        ties = [Tie(x, low + _TAIL + RADIUS, names[c, x]) for c, x in names if c == k]
        ties += [Tie(x, top - _TAIL - RADIUS, names[c, x]) for c, x in names if c == k - 1]
        ways = [
            (number, _reach(corners, bottom, low + _TAIL, top, top - _TAIL), arrow)
            for number, corners, arrow in pieces[k]
        ]
        sheets.append(
            Sheet(
                top - _TAIL - 2 * RADIUS - _BREATH + 6 if k else 0.0,
                low + _TAIL + 2 * RADIUS + _BREATH / 2 if k < len(cuts) else placed.channels[-1][1],
                tuple(i for i, f in enumerate(placed.frames) if top < f[1] + 1 <= bottom),
                labels,
                tuple(ways),
                tuple(ties),
            )
        )
    room = max(PAGE_WIDTH, placed.width)
    across = max(1, int((room + SHEET_GAP) // (placed.width + SHEET_GAP)))
    return Folded(tuple(sheets), min(across, len(sheets)))


def _cuts(layout: Layout, *, paper: bool) -> list[float]:
    placed = layout.placed
    height = placed.channels[-1][1]
    scale = max(1.0, placed.width / PAGE_WIDTH)
    if paper and placed.width > _WIDEST:
        count = -int(-height // (placed.width / _LYING - _AROUND))
    elif height <= _ONE_SHEET * scale:
        count = 1
    else:
        count = 2 if height <= _TWO_SHEETS * scale else -int(-height // (_TWO_SHEETS / 2 * scale))
    places = [bottom - _CUT for _, bottom in placed.channels[1:-1]]
    cuts: list[float] = []
    for k in range(1, count):
        ideal = height * k / count
        left = [y for y in places if not cuts or y > cuts[-1] + 1]
        if not left:
            break
        cuts.append(
            min(
                left,
                key=lambda y: (
                    abs(y - ideal)
                    + 25 * len({round(x) for c in placed.corners for x in _crossed(c, y)}),
                    y,
                ),
            )
        )
    return cuts


def _crossed(corners: Sequence[Spot], cut: float) -> list[float]:
    return [
        round(ax, 1)
        for (ax, ay), (bx, by) in pairwise(corners)
        if ax == bx and min(ay, by) < cut < max(ay, by)
    ]


def _split(
    number: int,
    corners: Sequence[Spot],
    cuts: Sequence[float],
    pieces: list[list[tuple[int, tuple[Spot, ...], bool]]],
) -> None:
    """Put the stretches of one way on the parts they run through."""

    def part_of(y: float) -> int:
        return sum(y > cut for cut in cuts)

    run = [corners[0]]
    for (ax, ay), (bx, by) in pairwise(corners):
        here, there = part_of(ay), part_of(by)
        step = 1 if there > here else -1
        while here != there:
            cut = cuts[here] if step > 0 else cuts[here - 1]
            pieces[here].append((number, (*run, (ax, cut)), False))
            run = [(ax, cut)]
            here += step
        run.append((bx, by))
    pieces[part_of(corners[-1][1])].append((number, tuple(run), True))


def _reach(
    corners: tuple[Spot, ...], bottom: float, low: float, top: float, high: float
) -> tuple[Spot, ...]:
    """Draw the ends that were cut on to their circles."""
    ends = list(corners)
    for k in (0, -1):
        x, y = ends[k]
        if y == bottom:
            ends[k] = (x, low)
        elif y == top:
            ends[k] = (x, high)
    return tuple(ends)

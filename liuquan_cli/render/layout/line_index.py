"""The stretches of all ways, sorted, so that those near a spot are found without trying each."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from liuquan_cli.render.layout.corners import Frame, Spot

_Stretch = tuple[float, float, float, int]  # where it runs, from, to, the number of its edge


class LineIndex:
    """Upright and level stretches of ways, by where they run."""

    def __init__(self, ways: Sequence[Sequence[Spot]]) -> None:
        upright: list[_Stretch] = []
        level: list[_Stretch] = []
        for number, way in enumerate(ways):
            for (ax, ay), (bx, by) in pairwise(way):
                if ax == bx:
                    upright.append((ax, min(ay, by), max(ay, by), number))
                else:
                    level.append((ay, min(ax, bx), max(ax, bx), number))
        self._sorted = tuple(sorted(upright)), tuple(sorted(level))
        self._places = tuple([one[0] for one in some] for some in self._sorted)

    def through(self, box: Frame) -> Iterator[int]:
        """The edge of every stretch that runs through `box`."""
        x, y, width, height = box
        for way, (low, high, start, end) in enumerate(
            ((x, x + width, y, y + height), (y, y + height, x, x + width))
        ):
            places = self._places[way]
            for one in self._sorted[way][bisect_right(places, low) : bisect_left(places, high)]:
                if one[1] < end and one[2] > start:
                    yield one[3]

    def along(self, start: Spot, end: Spot) -> Iterator[int]:
        """The edge of every stretch that lies on the line from `start` to `end`, for a while."""
        way = 0 if start[0] == end[0] else 1
        places, at = self._places[way], start[way]
        found = self._sorted[way][bisect_right(places, at - 1) : bisect_left(places, at + 1)]
        for one in found:
            if one[1] < end[1 - way] and start[1 - way] < one[2]:
                yield one[3]

"""Offsets in a text ↔ lines and columns, as editors count them."""

import re
from bisect import bisect_right

from liuquan_cli.model.finding import Spot

_BREAK = re.compile("\r\n?|\n")


class Lines:
    """The line starts of one text. A line ends with LF, CR LF or CR, and nowhere else."""

    def __init__(self, text: str, first: int = 1) -> None:
        """`first` is the number of the first line."""
        self._text = text
        self._first = first
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def spot(self, offset: int) -> Spot:
        """The line and column of the character at `offset`."""
        line = bisect_right(self._starts, offset) - 1
        return Spot(line + self._first, offset - self._starts[line] + 1)

    def offset(self, spot: Spot) -> int:
        """The offset of `spot`; the end of the text for a spot beyond it."""
        line = spot.line - self._first
        if not 0 <= line < len(self._starts):
            return len(self._text)
        return self._starts[line] + spot.column - 1

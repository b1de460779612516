"""The numbers of headings in an official document: 一、（一）1.（1）(GB/T 9704, 7.3.3)."""

from liuquan_cli.model.article import chinese

LEVELS = 4


class Numbering:
    """Counts headings as they come; a higher one begins the lower ones anew."""

    def __init__(self) -> None:
        self._counts = [0] * LEVELS

    def label(self, level: int) -> str:
        """The number of the next heading of `level` (1 to 4)."""
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (LEVELS - level)
        count = self._counts[level - 1]
        return (f"{chinese(count)}、", f"（{chinese(count)}）", f"{count}.", f"（{count}）")[
            level - 1
        ]

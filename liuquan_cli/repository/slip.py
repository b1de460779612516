"""A slip of the pen in a YAML text, and the parser's complaint that made us look for it.

All lines and columns count from 0.
"""

from typing import NamedTuple

BACK = 60  # lines looked at above the place where the parser gave up


class Complaint(NamedTuple):
    """What a parser says: where it gave up, and where the thing began that it was reading."""

    context: str
    problem: str
    line: int
    column: int
    context_line: int
    context_column: int

    @property
    def reach(self) -> tuple[int, int]:
        """The line and column up to which the text was understood."""
        if "quoted scalar" in self.context and "escape" not in self.problem:
            return self.context_line, self.context_column
        return self.line, self.column


class Slip(NamedTuple):
    """A suspected slip: its kind (the name of a form rule), its place, and the lines mended.

    `others` are slips of the same sort that only help when mended together with this one.
    """

    kind: str
    line: int
    column: int
    edits: dict[int, str]
    details: dict[str, str | int]
    others: tuple["Slip", ...] = ()

    @property
    def is_quote(self) -> bool:
        """Whether everything below may have been swallowed, so that mending uncovers errors."""
        return self.kind in ("unclosed-quote", "curly-quotes")

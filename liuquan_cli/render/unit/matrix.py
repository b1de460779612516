"""A table of marks: powers by posts. What it shows, free of how it is drawn."""

from collections.abc import Sequence

import msgspec

from liuquan_cli.render.chart import Mark, Note, Risk
from liuquan_cli.render.drawing.legend import Sign


class Spot(msgspec.Struct, frozen=True):
    """What a cell shows: functions, or the worst level among `count` risk points."""

    marks: tuple[Mark, ...] = ()
    risk: Risk | None = None
    count: int = 0


class Line(msgspec.Struct, frozen=True):
    """A row or a column: its label, its number in the list, the group it stands in."""

    label: str
    number: str = ""
    group: str = ""


class Sums(msgspec.Struct, frozen=True):
    """A row below the table: what it counts, and the number for each column, 0 left blank."""

    label: str
    counts: tuple[int, ...]


class Matrix(msgspec.Struct, frozen=True):
    """`cells` by row and column. `told` are sentences for those who hear it read."""

    title: str
    notes: tuple[Note, ...]
    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    cells: dict[tuple[int, int], Spot]
    sums: tuple[Sums, ...]
    signs: tuple[Sign, ...]
    told: tuple[str, ...]
    remark: str


def groups(lines: Sequence[Line]) -> list[tuple[str, list[int]]]:
    """The indexes of lines that stand beside each other and are in one group."""
    found: list[tuple[str, list[int]]] = []
    for index, line in enumerate(lines):
        if not found or found[-1][0] != line.group:
            found.append((line.group, []))
        found[-1][1].append(index)
    return found

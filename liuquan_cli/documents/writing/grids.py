"""Tables: which column and row each cell lands in, as every writer needs it."""

import re

import msgspec

from liuquan_cli.documents.paper import Align, Grid, Slot
from liuquan_cli.documents.writing.measures import AREA
from liuquan_cli.render.layout.measure import text_width

_NUMBER = re.compile(r"[+\-−]?\d[\d,]*(\.\d+)?\s*[%％]?")
_WORD = re.compile(r"[!-~]{8,}")
_TALL = 20  # lines; a row with such a cell may be cut, or it would not fit on any page
_HIGH = 12  # lines; a head higher than this is not repeated on every page
_LONG = 6  # rows; a cell over more may be cut, or the rows beside it never could


class Cell(msgspec.Struct, frozen=True):
    """A cell in its place. `loose` may be cut by the end of a page.

    `narrow` is too narrow for a word in it, as a code or an address is, so that this is cut.
    """

    text: str
    row: int
    column: int
    down: int
    across: int
    head: bool
    align: Align
    loose: bool
    narrow: bool


class Table(msgspec.Struct, frozen=True, tag="grid"):
    """A grid in which every place is covered by exactly one cell; `widths` add up to 1."""

    cells: tuple[Cell, ...]
    rows: int
    heads: int
    widths: tuple[float, ...]
    points: float
    caption: str
    note: str
    landscape: bool

    def by_row(self) -> tuple["Row", ...]:
        """By row what Word writes: a place for each cell that begins in it or goes on."""
        places: list[list[Place]] = [[] for _ in range(self.rows)]
        for cell in self.cells:
            for down in range(cell.down):
                places[cell.row + down].append(Place(cell, begins=down == 0))
        return tuple(
            Row(tuple(sorted(row, key=lambda p: p.cell.column)), any(p.cell.loose for p in row))
            for row in places
        )


class Place(msgspec.Struct, frozen=True):
    """A cell in one of the rows that it covers."""

    cell: Cell
    begins: bool


class Row(msgspec.Struct, frozen=True):
    """A row of a table; a `loose` one may be cut by the end of a page."""

    places: tuple[Place, ...]
    loose: bool


def table_of(grid: Grid) -> Table | None:
    """`grid` laid out; None where it has neither a row nor a width.

    Cells that would stand in each other's way or outside are cut, places left over are empty.
    """
    columns = max(
        len(grid.widths), max((sum(s.across for s in row) for row in grid.rows[:1]), default=0)
    )
    if not columns or not grid.rows:
        return None
    points = _points(columns, grid.landscape)
    room = AREA[1 if grid.landscape else 0] * 72 / 25.4
    widths = _shares(grid.widths, columns, min(3 * points / room, 1 / columns))
    heads = max(0, min(grid.heads, len(grid.rows) - 1))
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    high = [0] * len(grid.rows)
    for row, slots in enumerate(grid.rows):
        waiting = list(slots)
        last = heads if row < heads else len(grid.rows)
        for column in range(columns):
            if (row, column) in taken:
                continue
            slot = waiting.pop(0) if waiting else Slot("")
            down = max(1, min(slot.down, last - row))
            across = 1
            while (
                across < slot.across
                and column + across < columns
                and (row, column + across) not in taken
            ):
                across += 1
            taken.update((row + d, column + a) for d in range(down) for a in range(across))
            width = sum(widths[column : column + across]) * room - points
            lines = sum(
                1 + int(text_width(line, points) / max(width, points))
                for line in slot.text.split("\n")
            )
            head = slot.head or row < heads
            high[row] = max(high[row], lines)
            cells.append(
                Cell(
                    slot.text,
                    row,
                    column,
                    down,
                    across,
                    head,
                    _align(slot, head),
                    lines > _TALL or down > _LONG,
                    any(text_width(word, points) > width for word in _WORD.findall(slot.text)),
                )
            )
    return Table(
        tuple(cells),
        len(grid.rows),
        heads if sum(high[:heads]) <= _HIGH else 0,
        widths,
        points,
        grid.caption,
        grid.note,
        grid.landscape,
    )


def _shares(widths: tuple[float, ...], columns: int, least: float) -> tuple[float, ...]:
    """Shares that add up to 1, none so small that its column holds no character."""
    given = [max(0.0, width) for width in widths[:columns]]
    mean = sum(given) / len(given) if any(given) else 1.0
    full = [width or mean for width in given] + [mean] * (columns - len(given))
    shares = [max(width / sum(full), least) for width in full]
    return tuple(share / sum(shares) for share in shares)


def _points(columns: int, landscape: bool) -> float:
    """小四, 五号 or 小五, by how many columns have to share the page."""
    few, some = (8, 14) if landscape else (5, 9)
    return 12.0 if columns <= few else 10.5 if columns <= some else 9.0


def _align(slot: Slot, head: bool) -> Align:
    """Heads stand in the middle and numbers to the right, unless the slot says otherwise."""
    if slot.align != "left":
        return slot.align
    if head:
        return "centre"
    return "right" if _NUMBER.fullmatch(slot.text.strip()) else "left"

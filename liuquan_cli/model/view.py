"""What a report shows: tables of short texts, ready for a terminal, a page or a spreadsheet."""

from enum import StrEnum

import msgspec


class Tone(StrEnum):
    """What a cell tells at a glance; never by colour alone, the text says it too."""

    PLAIN = "plain"
    GOOD = "good"
    LACK = "lack"  # something is missing or wrong
    QUIET = "quiet"  # nothing to say here


class Cell(msgspec.Struct, frozen=True):
    """One cell of a table."""

    text: str
    tone: Tone = Tone.PLAIN


class Table(msgspec.Struct, frozen=True):
    """A table; its first column names the row. `numbers` are columns set to the right, by index."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    numbers: frozenset[int] = frozenset()


class View(msgspec.Struct, frozen=True):
    """One report: its name on the command line, its title, the clauses that ask for it."""

    name: str
    title: str
    basis: tuple[str, ...]
    tables: tuple[Table, ...]


def cells(*texts: object) -> tuple[Cell, ...]:
    """A row of plain cells."""
    return tuple(Cell(str(text)) for text in texts)


def held(text: str, lack: str) -> Cell:
    """`text` where there is any, else `lack`, marked as missing."""
    return Cell(text, Tone.GOOD) if text else Cell(lack, Tone.LACK)

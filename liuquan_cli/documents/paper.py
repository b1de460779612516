"""An official document as blocks, free of how it is written: a page, Word or PDF.

Text is plain and untrusted all through. Numbers of headings (一、（一）1.（1）) are the writers'.
"""

from datetime import date
from typing import Literal

import msgspec

Align = Literal["left", "centre", "right"]


class Heading(msgspec.Struct, frozen=True, tag=True):
    """A heading of level 1 to 4. `numbered` is false for headings outside the count."""

    text: str
    level: int = 1
    numbered: bool = True


class Paragraph(msgspec.Struct, frozen=True, tag=True):
    """A paragraph of the body, indented by two characters."""

    text: str


class Points(msgspec.Struct, frozen=True, tag=True):
    """Short points, each a line of its own."""

    items: tuple[str, ...]


class Slot(msgspec.Struct, frozen=True, tag=True):
    """One cell of a grid. `down` and `across` are how many rows and columns it covers."""

    text: str
    down: int = 1
    across: int = 1
    head: bool = False
    align: Align = "left"


class Grid(msgspec.Struct, frozen=True, tag=True):
    """A table. `rows` hold the cells that begin in them; the first `heads` rows repeat.

    `widths` are shares of the page, one a column.
    """

    rows: tuple[tuple[Slot, ...], ...]
    widths: tuple[float, ...]
    caption: str = ""
    heads: int = 1
    note: str = ""
    landscape: bool = False


class Figure(msgspec.Struct, frozen=True, tag=True):
    """A chart, on a page of its own where `own_page`; `alt` says in words what it shows."""

    svg: str
    alt: str
    caption: str = ""
    own_page: bool = False


class Break(msgspec.Struct, frozen=True, tag=True):
    """What follows begins a page."""


class Blank(msgspec.Struct, frozen=True, tag=True):
    """A line to fill in by hand: `label` and room for `width` characters."""

    label: str
    width: int = 12


Block = Heading | Paragraph | Points | Grid | Figure | Break | Blank


class Paper(msgspec.Struct, frozen=True):
    """One document.

    `name` is its file name without ending; `addressee` stands flush left above the body;
    `signers` and `day` below it. `contents` makes it a book: title, signers and day on a cover,
    then a table of contents, then the body from page 1. `missing` says what the office has still
    to write or decide, in sentences (printed on a page before the title, never in a document that
    is handed in: callers refuse or warn). `copies`, `issuer` and `issued` stand at the foot of the
    last page. `unit` is whose document it is, for the file's properties alone.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    number: str = ""
    addressee: str = ""
    signers: tuple[str, ...] = ()
    day: date | None = None
    attachments: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    contents: bool = False
    missing: tuple[str, ...] = ()
    unit: str = ""
    issuer: str = ""
    issued: date | None = None

"""A paper as the writers set it: pages' turns, numbers, tables and sizes decided once for all.

HTML, Word and PDF differ in how they write this, not in what they write.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from liuquan_cli.documents.paper import (
    Blank,
    Block,
    Break,
    Figure,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Points,
)
from liuquan_cli.documents.writing.grids import Table, table_of
from liuquan_cli.documents.writing.measures import (
    AREA,
    BODY_POINTS,
    CHARACTERS,
    LINE,
    PIXEL,
    TITLE_POINTS,
)
from liuquan_cli.documents.writing.numbering import LEVELS, Numbering
from liuquan_cli.render.drawing.pen import PAPER
from liuquan_cli.render.layout.measure import text_width, wrap

_LISTED = 2  # levels in the table of contents
_INLINE = 120.0  # mm; a chart in the text is no higher
_ENLARGED = 1.1  # charts are drawn in the size they are read in
_GAIN = 1.2  # a chart lies on its side where it gets this much larger
_SIZE = re.compile(r'\bviewBox="\s*[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"')


class Head(msgspec.Struct, frozen=True, tag="heading"):
    """A heading. `key` is its anchor; `depth` its place among headings, without gaps."""

    label: str
    text: str
    level: int
    depth: int
    key: str
    listed: bool


class Text(msgspec.Struct, frozen=True, tag="paragraph"):
    """A paragraph; a line break in it is kept."""

    text: str


class Lines(msgspec.Struct, frozen=True, tag="points"):
    """Short points."""

    items: tuple[str, ...]


class Chart(msgspec.Struct, frozen=True, tag="figure"):
    """A chart with its size in mm, which is `scale` times the size that it was drawn in."""

    svg: str
    alt: str
    caption: str
    width: float
    height: float
    scale: float


class FillIn(msgspec.Struct, frozen=True, tag="blank"):
    """A line to be filled in by hand."""

    label: str
    width: int


Piece = Head | Text | Lines | Table | Chart | FillIn


class Part(msgspec.Struct, frozen=True):
    """What begins on a new page and is not turned within."""

    pieces: tuple[Piece, ...]
    landscape: bool = False


class Setting(msgspec.Struct, frozen=True):
    """A whole paper. `indents` are the characters left free to the right of each signer."""

    title: tuple[str, ...]
    parts: tuple[Part, ...]
    number: str
    addressee: str
    attachments: tuple[str, ...]
    signers: tuple[str, ...]
    indents: tuple[float, ...]
    day: str
    copies: str
    issuer: str
    issued: str
    contents: tuple[Head, ...]
    book: bool
    missing: tuple[str, ...]
    unit: str
    name: str

    @property
    def charts(self) -> Iterator[Chart]:
        """Every chart, in order."""
        for part in self.parts:
            yield from (piece for piece in part.pieces if isinstance(piece, Chart))


def setting_of(paper: Paper) -> Setting:
    """`paper` ready to be written, its text rid of what no file can hold."""
    paper = msgspec.convert(_plain(msgspec.to_builtins(paper)), Paper)
    parts = tuple(_parts(paper.blocks)) or (Part(()),)
    heads = (piece for part in parts for piece in part.pieces if isinstance(piece, Head))
    day = written(paper.day)
    return Setting(
        title=_title(paper.title),
        parts=parts,
        number=paper.number,
        addressee=paper.addressee.rstrip("：: ") + "：" if paper.addressee.strip() else "",
        attachments=paper.attachments,
        signers=paper.signers,
        indents=tuple(_indent(signer, day) for signer in paper.signers),
        day=day,
        copies="，".join(paper.copies),
        issuer=paper.issuer,
        issued=written(paper.issued),
        contents=tuple(head for head in heads if head.listed) if paper.contents else (),
        book=paper.contents,
        missing=paper.missing,
        unit=paper.unit,
        name=paper.title.replace("\n", "").strip() or paper.name or "无题",
    )


def written(day: date | None) -> str:
    """A day as official documents write it: Arabic figures, no zeros before them."""
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def on_white(svg: str) -> str:
    """A drawing without the tint of the screen, which white paper does not need."""
    return svg.replace(f'="{PAPER}"', '="#ffffff"')


_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u2028\u2029"
    "\u202a-\u202e\u2066-\u2069]"
)


def _plain(value: object) -> object:
    """Text in `value` without what XML forbids (control characters, lone surrogates), and without
    marks that turn the direction of what follows."""
    if isinstance(value, str):
        return _FORBIDDEN.sub("", value.replace("\r\n", "\n").replace("\t", " "))
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _title(title: str) -> tuple[str, ...]:
    """Lines of the title, evenly long, as a title should be broken."""
    room = (AREA[0] * 72 / 25.4) - 2 * TITLE_POINTS
    return tuple(
        line for given in title.split("\n") for line in wrap(given, TITLE_POINTS, room)
    ) or ("",)


def _indent(signer: str, day: str) -> float:
    """So many characters to the right that `signer` is centred on a day with four to its right."""
    if not day:
        return 4.0
    half = (text_width(day, 1) - text_width(signer, 1)) / 2
    return max(0.0, min(4 + half, CHARACTERS - text_width(signer, 1)))


def _parts(blocks: Iterable[Block]) -> Iterator[Part]:
    """Pages' turns: a wide table and a chart of its own page take their headings along."""
    numbering, depth, serial = Numbering(), 0, 0
    pieces: list[Piece] = []
    sideways = False
    alone = False
    for block in blocks:
        if isinstance(block, Heading):
            level = max(1, min(block.level, LEVELS))
            depth = min(level, depth + 1)
            serial += 1
            label = numbering.label(level) if block.numbered else ""
            text = block.text.replace("\n", " ").strip()
            head = Head(label, text, level, depth, f"h{serial}", level <= _LISTED)
            if sideways or alone:
                yield Part(tuple(pieces), sideways)
                pieces, sideways, alone = [], False, False
            pieces.append(head)
            continue
        piece = _piece(block)
        turned = _turned(block)
        own = isinstance(block, Figure) and block.own_page
        if isinstance(block, Break) or own or turned != sideways or alone:
            kept = [] if isinstance(block, Break) else _trailing_heads(pieces)
            before = pieces[: len(pieces) - len(kept)]
            if before:
                yield Part(tuple(before), sideways)
            pieces, sideways, alone = kept, turned, own
        if isinstance(block, Figure):
            piece = _chart(block, pieces, turned)
        if piece is not None:
            pieces.append(piece)
    if pieces:
        yield Part(tuple(pieces), sideways)


def _trailing_heads(pieces: list[Piece]) -> list[Piece]:
    count = 0
    while count < len(pieces) and isinstance(pieces[-1 - count], Head):
        count += 1
    return pieces[len(pieces) - count :]


def _turned(block: Block) -> bool:
    if isinstance(block, Grid):
        return block.landscape
    if isinstance(block, Figure) and block.own_page:
        drawn = _drawn(block.svg)
        upright, sideways = _scale(drawn, AREA), _scale(drawn, (AREA[1], AREA[0]))
        return sideways > _GAIN * upright
    return False


def _piece(block: Block) -> Piece | None:
    match block:
        case Paragraph(text):
            return Text(text)
        case Points(items):
            return Lines(items)
        case Grid():
            return table_of(block)
        case Blank(label, width):
            return FillIn(label, max(1, min(width, CHARACTERS)))
    return None


def _drawn(svg: str) -> tuple[float, float]:
    """Width and height of a drawing in its pixels."""
    found = _SIZE.search(svg)
    if found is None or not float(found[1]) or not float(found[2]):
        return 640.0, 400.0
    return float(found[1]), float(found[2])


def _scale(drawn: tuple[float, float], room: tuple[float, float]) -> float:
    return min(room[0] / (drawn[0] * PIXEL), room[1] / (drawn[1] * PIXEL), _ENLARGED)


def _chart(figure: Figure, above: list[Piece], turned: bool) -> Chart:
    """`figure` as large as its page leaves room for, below the headings that go with it."""
    wide, high = _drawn(figure.svg)
    width, height = (AREA[1], AREA[0]) if turned else AREA
    if figure.own_page:
        heads = [piece for piece in above if isinstance(piece, Head)]
        per_line = width * 72 / 25.4 / BODY_POINTS
        lines = sum(1 + int((text_width(h.label + h.text, 1) + 2) / per_line) for h in heads)
        height -= LINE * (lines + (1 if figure.caption else 0)) + 4
    else:
        height = _INLINE
    scale = _scale((wide, high), (width, height))
    return Chart(
        figure.svg,
        figure.alt or figure.caption or "图",
        figure.caption,
        round(wide * PIXEL * scale, 2),
        round(high * PIXEL * scale, 2),
        round(scale, 4),
    )

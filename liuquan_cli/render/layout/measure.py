"""How wide text is, and where Chinese lines may break (W3C CLREQ 3.1; GB/T 15834).

Widths are computed, never measured with a font: every CJK font has an advance of 1 em, so a
chart is the same on any machine. The unit is the pixel of the drawing.
"""

import re
import unicodedata
from functools import lru_cache

from liuquan_cli.render.layout.office_words import OFFICE_WORDS

WIDE = 1.0
NARROW = 0.62

NO_LINE_START = frozenset("，。、；：？！”’）》〉】〕」』…—·～％℃,.;:?!)]}%")
NO_LINE_END = frozenset("“‘（《〈【〔「『([{")

_ARTICLE = re.compile(
    "第[〇零一二三四五六七八九十百千0-9]+[条款项章节编]|第（[一二三四五六七八九十]+）项"
)
_ASIDE = re.compile("（[^（）]{1,12}）")  # short enough to be kept in one piece
_PARTICLES = frozenset("的了着者们等时后前内")
_JOINERS = frozenset("和及与或并且对在由向经将按")
_COUNTERS = frozenset("个日天月年元人次条款项份件号级名处户万亿")


@lru_cache(maxsize=8192)
def _advance(char: str) -> float:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0.0
    return WIDE if unicodedata.east_asian_width(char) in "WFA" else NARROW


def text_width(text: str, size: float) -> float:
    """Width of one line of `text` set at `size` pixels."""
    return size * sum(map(_advance, text))


def wrap(text: str, size: float, room: float, *, even: bool = True) -> tuple[str, ...]:
    """Lines of `text` no wider than `room` pixels: as few as possible, then evenly filled;
    with `even` off, as running text is, every line but the last as full as it gets.

    Lines break at word and punctuation boundaries; no line begins with a closing mark or ends
    with an opening one. Text is never dropped: a word wider than `room` is cut.
    """
    return _wrap(" ".join(text.split()), size, room, even)


def clip(text: str, size: float, room: float) -> str:
    """`text` on one line no wider than `room`; what has no place is an ellipsis."""
    if text_width(text, size) <= room:
        return text
    lines = wrap(text, size, room - size, even=False)
    return f"{lines[0]}…" if lines else ""


@lru_cache(maxsize=4096)
def _wrap(text: str, size: float, room: float, even: bool) -> tuple[str, ...]:
    if text_width(text, size) <= room:
        return (text,) if text else ()
    limit = max(room / size, 1.0)
    pieces = [part for piece in _pieces(text) for part in _cut(piece, limit)]
    costs = _break_costs(pieces)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(pieces) + 1):
        choices = []
        for start in range(end - 1, -1, -1):
            wide = _em("".join(pieces[start:end]).strip())
            if wide > limit and start < end - 1:
                break
            slack = limit - wide if even or end < len(pieces) else 0.0
            choices.append((best[start][0] + 120 + slack * slack + costs[end], -start))
        cost, back = min(choices)
        best.append((cost, -back))
    lines, end = [], len(pieces)
    while end:
        start = best[end][1]
        lines.append("".join(pieces[start:end]).strip())
        end = start
    return tuple(line for line in reversed(lines) if line)


def _em(text: str) -> float:
    return sum(map(_advance, text))


def _pieces(text: str) -> list[str]:
    """What a line may not be broken inside: one Han character, or a Latin word, with its marks."""
    pieces: list[str] = []
    glue = False
    for char in text:
        narrow = _advance(char) < WIDE and not char.isspace()
        after_narrow = bool(pieces) and _advance(pieces[-1][-1]) < WIDE and pieces[-1][-1] != " "
        counted = char in _COUNTERS and bool(pieces) and pieces[-1][-1:].isdigit()
        tied = glue or counted or char in NO_LINE_START or char == " "
        if pieces and (tied or (narrow and after_narrow)):
            pieces[-1] += char
        else:
            pieces.append(char)
        glue = char in NO_LINE_END
    return pieces


def _cut(piece: str, limit: float) -> list[str]:
    if _em(piece.strip()) <= limit:
        return [piece]
    parts = [""]
    for char in piece:
        closing = char in NO_LINE_START or (parts[-1][-1:] in NO_LINE_END and parts[-1])
        if parts[-1] and _em(parts[-1] + char) > limit and not closing:
            parts.append("")
        parts[-1] += char
    return parts


def _break_costs(pieces: list[str]) -> list[float]:
    """What a line break after each piece costs; index n is the break after the n-th piece."""
    text = "".join(pieces)
    inside: set[int] = set()
    for start in range(len(text)):
        for length in (2, 3, 4):
            if text[start : start + length] in OFFICE_WORDS:
                inside.update(range(start + 1, start + length))
    articles, asides = (
        {
            place
            for found in pattern.finditer(text)
            for place in range(found.start() + 1, found.end())
        }
        for pattern in (_ARTICLE, _ASIDE)
    )
    costs, place = [0.0], 0
    for piece in pieces:
        place += len(piece)
        if place >= len(text):
            costs.append(0.0)
            continue
        last, following = text[place - 1], text[place]
        cost = 0.0
        if place in inside:
            cost += 14
        if place in articles:
            cost += 60
        if place in asides:
            cost += 40
        if text.rfind("《", 0, place) > text.rfind("》", 0, place):
            cost += 14  # inside a title
        if following in _PARTICLES:
            cost += 16
        if last in _JOINERS:
            cost += 6
        if last in NO_LINE_START or last in "的 " or following in NO_LINE_END:
            cost -= 4
        elif following in _JOINERS:
            cost -= 2
        costs.append(cost)
    return costs

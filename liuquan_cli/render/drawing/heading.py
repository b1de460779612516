"""What stands above a chart: title, number, and the lines of its header block."""

from collections.abc import Sequence

from liuquan_cli.render.chart import Note
from liuquan_cli.render.drawing.pen import MUTED, SERIF, num, texts, write
from liuquan_cli.render.layout.measure import text_width, wrap
from liuquan_cli.render.paper.strip import Strip

_TITLE = 21.0
_TITLE_LINE = 30.0
_NOTE = 13.0
_NOTE_LINE = 21.0


def heading(title: str, number: str, notes: Sequence[Note], width: float) -> Strip:
    """Title at the left, number at the right where there is room, notes below."""
    aside = text_width(number, _NOTE)
    room = width - aside - 24 if aside < width / 2 else width
    titles = wrap(title, _TITLE, room)
    y = 18.0
    parts = [
        f'<g class="lq-title" font-family="{SERIF}" font-size="{num(_TITLE)}" font-weight="700">'
        f"{texts(titles, 0.0, y, _TITLE_LINE)}</g>"
    ]
    beside = room < width
    if not beside:
        y += _TITLE_LINE * len(titles) - 6
    if number:
        x, anchor = (width, "end") if beside else (0.0, "start")
        parts.append(
            f'<text class="lq-number" x="{num(x)}" y="{num(y)}" font-size="{num(_NOTE)}" '
            f'fill="{MUTED}" text-anchor="{anchor}">{write(number)}</text>'
        )
    y += _TITLE_LINE * (len(titles) - 1) if beside else 0.0
    if notes:
        y += 10.0
    indent = max((text_width(note.term, _NOTE) for note in notes), default=0.0) + 14
    for note in notes:
        lines = wrap(note.text, _NOTE, min(width - indent, 46 * _NOTE), even=False)
        y += _NOTE_LINE
        parts.append(
            f'<g class="lq-note" font-size="{num(_NOTE)}"><text y="{num(y)}" '
            f'fill="{MUTED}">{write(note.term)}</text>'
            + texts(lines, indent, y, _NOTE_LINE)
            + "</g>"
        )
        y += _NOTE_LINE * max(len(lines) - 1, 0)
    return Strip(y, "\n".join(parts))

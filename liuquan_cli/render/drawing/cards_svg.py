"""The risk points of a chart, told one by one on cards beneath the steps."""

from collections.abc import Sequence

from liuquan_cli.render.chart import Badge, Card, Chart
from liuquan_cli.render.drawing.badge_svg import badge_svg, badge_width
from liuquan_cli.render.drawing.node_svg import LEVEL_COLOUR
from liuquan_cli.render.drawing.pen import MUTED, RULE, num, texts, write
from liuquan_cli.render.layout.measure import text_width, wrap
from liuquan_cli.render.paper.strip import Strip

GAP = 32.0
LEAST = 330.0  # narrower, lines get too short to read
_MOST = 560.0
_TEXT = 14.0
_SMALL = 13.0
_LINE = 21.0
_INDENT = 38.0


def card_strips(chart: Chart, width: float) -> list[Strip]:
    """Rows of cards in reading order; or the remark, where there are none."""
    if not chart.cards:
        if not chart.remark:
            return []
        text = f'<text y="16" font-size="{num(_TEXT)}" fill="{MUTED}">{write(chart.remark)}</text>'
        return [Strip(24.0, text)]
    across = max(1, int((width + GAP) // (LEAST + GAP)))
    wide = min((width - GAP * (across - 1)) / across, _MOST)
    strips = []
    for start in range(0, len(chart.cards), across):
        row = [_card(card, wide) for card in chart.cards[start : start + across]]
        parts = [
            f'<g class="lq-card" transform="translate({num(k * (wide + GAP))} 0)">{one.svg}</g>'
            for k, one in enumerate(row)
        ]
        strips.append(Strip(max(one.height for one in row), "".join(parts)))
    return strips


def _card(card: Card, width: float) -> Strip:
    colour = LEVEL_COLOUR[card.level] if card.level else MUTED
    badge = Badge(card.level, card.number)
    left = max(_INDENT, badge_width(badge) + 8.0)
    aside = text_width(card.word, _SMALL)
    room = width - left - aside - 14.0
    if room < 8 * _TEXT:  # a unit that calls a level by a whole sentence
        aside, room = 0.0, width - left
    place = wrap(card.place, _TEXT, room)
    parts = [
        f'<path d="M0 0H{num(width)}" stroke="{RULE}"/>',
        badge_svg(badge, 0.0, 19.0),
        f'<g font-size="{num(_TEXT)}" font-weight="700">{texts(place, left, 24.0, _LINE)}</g>',
    ]
    y = 24.0 + _LINE * max(len(place) - 1, 0)
    if aside:
        parts.append(
            f'<text x="{num(width)}" y="24" font-size="{num(_SMALL)}" fill="{colour}" '
            f'text-anchor="end">{write(card.word)}</text>'
        )
    else:
        y += _column(parts, wrap(card.word, _SMALL, width, even=False), y, _SMALL, colour)
    y += _column(parts, wrap(card.text, _TEXT, width, even=False), y + 4.0, _TEXT, "") + 4.0
    for row in card.rows:
        indent = max(_INDENT, text_width(row.term, _SMALL) + 12.0)
        lines = wrap(row.text, _SMALL, width - indent, even=False)
        parts.append(
            f'<g font-size="{num(_SMALL)}"><text y="{num(y + _LINE)}" fill="{MUTED}">'
            f"{write(row.term)}</text>{texts(lines, indent, y + _LINE, _LINE - 1)}</g>"
        )
        y += (_LINE - 1) * max(len(lines), 1) + 1
    return Strip(y + 18.0, "".join(parts))


def _column(parts: list[str], lines: Sequence[str], y: float, size: float, colour: str) -> float:
    """Lines from the left edge, the first below `y`; returns their height."""
    fill = f' fill="{colour}"' if colour else ""
    if lines:
        parts.append(f'<g font-size="{num(size)}"{fill}>{texts(lines, 0.0, y + _LINE, _LINE)}</g>')
    return _LINE * len(lines)

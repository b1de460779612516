"""The numbered badge of a risk point: the shape of its level and its number in a small pill."""

from liuquan_cli.render.chart import Badge, Risk
from liuquan_cli.render.measure import text_width
from liuquan_cli.render.node_svg import LEVEL_COLOUR, risk_svg
from liuquan_cli.render.pen import MUTED, PAPER, num, write

HEIGHT = 17.0
_SIZE = 11.0
_SYMBOL = 12.0
_ROOM = 3.0  # between two badges


def badge_width(badge: Badge) -> float:
    """How much room the badge takes across."""
    symbol = _SYMBOL + 3.0 if badge.level else 0.0
    return 12.0 + symbol + text_width(badge.numbers, _SIZE)


def badge_svg(badge: Badge, x: float, y: float) -> str:
    """The badge with its left edge at `x` and its middle at height `y`."""
    colour = LEVEL_COLOUR[badge.level] if badge.level else MUTED
    wide = badge_width(badge)
    symbol, text = "", x + wide / 2
    if badge.level:
        drop = 0.8 if badge.level is Risk.HIGH else 0.0
        symbol = (
            f'<g transform="translate({num(x + 6 + _SYMBOL / 2)} {num(y + drop)}) scale(0.7)">'
            f"{risk_svg(badge.level, 0, 0)}</g>"
        )
        text += (_SYMBOL + 3.0) / 2
    return (
        f'<g class="lq-badge"><rect x="{num(x)}" y="{num(y - HEIGHT / 2)}" width="{num(wide)}" '
        f'height="{num(HEIGHT)}" rx="{num(HEIGHT / 2)}" fill="{PAPER}" stroke="{colour}" '
        f'stroke-width="1.25"/>{symbol}<text x="{num(text)}" y="{num(y + 4)}" '
        f'font-size="{num(_SIZE)}" font-weight="700" fill="{colour}" text-anchor="middle">'
        f"{write(badge.numbers)}</text></g>"
    )


def badges_svg(
    badges: tuple[Badge, ...], frame: tuple[float, float, float, float], *, diamond: bool
) -> str:
    """The badges of a step on its upper border, clear of the way that comes in at its middle.

    They fill the right half; what does not fit there stands in the left half. A diamond wears
    them beside its right shoulder.
    """
    x, y, width, height = frame
    if diamond:
        x, y = x + width * 0.74 - width / 2 - 6.0, y + height * 0.17
        width = 2 * (sum(badge_width(badge) + _ROOM for badge in badges) + 10.0)
    outer = x + width + 2.0
    right, left = outer, x + 4.0
    parts = []
    for badge in reversed(badges):
        wide = badge_width(badge)
        if right - wide >= x + width / 2 + 6.0 or right == outer:
            right -= wide
            parts.append(badge_svg(badge, right, y))
            right -= _ROOM
        else:
            parts.append(badge_svg(badge, left, y - 3.0))
            left += wide + _ROOM
    return "".join(reversed(parts))

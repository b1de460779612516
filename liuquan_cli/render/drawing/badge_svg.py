"""The numbered badge of a risk point: the shape of its level and its number in a small pill."""

from liuquan_cli.render.chart import Badge, Risk
from liuquan_cli.render.drawing.node_svg import LEVEL_COLOUR, risk_svg
from liuquan_cli.render.drawing.pen import MUTED, PAPER, num, write
from liuquan_cli.render.layout.measure import text_width

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
    """The badges of a step on its border, clear of the ways that come and go at its middle.

    The last ones stand at the right of the upper border, those before them at its left; those that
    find no room there hang from the lower border. A diamond wears its one badge beside its right
    shoulder.
    """
    x, y, width, height = frame
    if diamond:
        return "".join(badge_svg(badge, x + width * 0.63, y + height * 0.17) for badge in badges)
    rest, room = list(badges), width / 2 + 2.0
    right, left = _taken(rest, room, last=True), _taken(rest, room, last=False)
    lower_left, lower_right = _taken(rest, room, last=False), rest
    parts = []
    for group, down in ((left, y - 3.0), (lower_left, y + height + 4.0)):
        parts.append(_line(group, min(x + 4.0, x + width / 2 - 6.0 - _across(group)), down))
    for group, down in ((right, y), (lower_right, y + height + 4.0)):
        parts.append(_line(group, max(x + width + 2.0 - _across(group), x + width / 2 + 6.0), down))
    return "".join(parts)


def _across(badges: list[Badge]) -> float:
    return sum(badge_width(badge) + _ROOM for badge in badges) - _ROOM


def _taken(badges: list[Badge], room: float, *, last: bool) -> list[Badge]:
    """Take as many of `badges` from its end, or its start, as have room; of any, at least one."""
    taken: list[Badge] = []
    while badges:
        badge = badges[-1 if last else 0]
        if taken and _across([*taken, badge]) > room:
            break
        taken.insert(0 if last else len(taken), badges.pop(-1 if last else 0))
    return taken


def _line(badges: list[Badge], x: float, y: float) -> str:
    """Badges beside each other from `x` on."""
    parts = []
    for badge in badges:
        parts.append(badge_svg(badge, x, y))
        x += badge_width(badge) + _ROOM
    return "".join(parts)

"""A box of the structure chart: an office with its posts, or a leader alone."""

from collections.abc import Sequence

import msgspec

from liuquan_cli.render.drawing.node_svg import swatch_svg
from liuquan_cli.render.drawing.pen import INK, RULE, num, texts
from liuquan_cli.render.layout.measure import text_width, wrap
from liuquan_cli.render.paper.strip import Strip
from liuquan_cli.render.unit.structure import Counts, Holder

COLUMN = 180.0
_SIDE = 9.0
_TEXT = 13.0
_LINE = 17.0
_CHIP = 15.0  # width of a mark before its number
_SCALE = 0.75
_NUMBER = 11.0


class Box(msgspec.Struct, frozen=True):
    """Its size, and its SVG from (0, 0)."""

    width: float
    height: float
    svg: str

    def drawn(self, x: float, y: float) -> str:
        """The box with its upper left corner at that place."""
        return f'<g transform="translate({num(x)} {num(y)})">{self.svg}</g>'


def chips_width(counts: Counts) -> float:
    """How much room the marks with their numbers take across."""
    chips = (_CHIP + 3.0 + text_width(str(count), _NUMBER) for _mark, count in counts)
    return sum(chips) + 7.0 * max(len(counts) - 1, 0)


def chips_svg(counts: Counts, right: float, middle: float) -> str:
    """Marks with the number of powers behind each, ending at `right`."""
    parts, x = [], right - chips_width(counts)
    for mark, count in counts:
        parts.append(
            f'<g transform="translate({num(x)} {num(middle + 3.5)}) scale({_SCALE})">'
            f'{swatch_svg(mark)}</g><text x="{num(x + _CHIP + 3)}" y="{num(middle + 4)}" '
            f'font-size="{num(_NUMBER)}">{count}</text>'
        )
        x += _CHIP + 3.0 + text_width(str(count), _NUMBER) + 7.0
    return "".join(parts)


def box_of(name: str, posts: Sequence[Holder], width: float) -> Box:
    """The box of an office, its name on top; a leader's has a stronger border."""
    parts, y = [], 5.0
    if name:
        lines = wrap(name, _TEXT, width - 2 * _SIDE)
        parts.append(
            f'<g font-size="{num(_TEXT)}" font-weight="700">{texts(lines, _SIDE, 19.5, _LINE)}</g>'
        )
        y = 28.0 + _LINE * (len(lines) - 1)
        parts.append(f'<path stroke="{RULE}" d="M0 {num(y)}H{num(width)}"/>')
        y += 4.0
    for post in posts:
        row = _post(post, width, y, bold=not name)
        parts.append(row.svg)
        y += row.height
    y += 5.0
    frame = (
        f'<rect width="{num(width)}" height="{num(y)}" rx="3" fill="#fff" '
        f'stroke="{INK}" stroke-width="{1 if name else 1.75}"/>'
    )
    return Box(width, y, frame + "".join(parts))


def _post(post: Holder, width: float, y: float, *, bold: bool) -> Strip:
    """A name with its marks at the right, or below it where they would squeeze it."""
    chips = chips_width(post.counts)
    room = width - 2 * _SIDE
    aside = text_width(post.name, _TEXT) <= room - chips - 8.0 or not post.counts
    lines = wrap(post.name, _TEXT, room) or ("",)
    below = not aside and text_width(lines[-1], _TEXT) > room - chips - 8.0
    rows = len(lines) + below
    weight = ' font-weight="700"' if bold else ""
    middle = y + 11.5 + _LINE * (rows - 1) + 2.0 * below
    svg = (
        f'<g font-size="{num(_TEXT)}"{weight}>{texts(lines, _SIDE, y + 15.5, _LINE)}</g>'
        + chips_svg(post.counts, width - _SIDE, middle)
    )
    return Strip(rows * _LINE + 6.0 + 2.0 * below, svg)

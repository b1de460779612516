"""Who oversees whom: an arrow from each overseer to all that it oversees, with counts."""

from collections.abc import Sequence

from liuquan_cli.model.text import _
from liuquan_cli.render.drawing.node_svg import swatch_svg
from liuquan_cli.render.drawing.pen import INK, MUTED, OVERSEE, RULE, num, texts, write
from liuquan_cli.render.layout.measure import clip, text_width, wrap
from liuquan_cli.render.paper.strip import Strip
from liuquan_cli.render.unit.structure import Check

_BOX = 186.0
_ARROW = 40.0
_TEXT = 13.0
_LINE = 17.0
_CHIP = 26.0
_NUMBER = 12.0


def overseer_strips(checks: Sequence[Check], width: float) -> list[Strip]:
    """A heading and a row for each overseer; nothing where there is none."""
    if not checks:
        return []
    told = _("箭头从监督的岗位指向被监督的岗位，数字是受它监督的权力项数")
    head = (
        f'<text y="16" font-size="15" font-weight="700">{write(_("谁监督谁"))}</text>'
        f'<text y="38" font-size="12.5" fill="{MUTED}">{write(told)}</text>'
    )
    rows = [_row(check, width) for check in checks]
    # The heading stays with the first row, wherever a sheet ends.
    first = Strip(
        52.0 + rows[0].height,
        f'{head}<g transform="translate(0 52)">{rows[0].svg}</g>',
        above=40.0,
    )
    return [first, *rows[1:]]


def _row(check: Check, width: float) -> Strip:
    left = _BOX + _ARROW
    chips, x, y = [], left, 0.0
    for name, mark, count in check.overseen:
        shown = clip(name, _TEXT, width - left - 60.0)
        number = text_width(str(count), _NUMBER)
        wide = 22.0 + text_width(shown, _TEXT) + 8.0 + number
        if x > left and x + wide > width:
            x, y = left, y + _CHIP
        chips.append(
            f'<g transform="translate({num(x)} {num(y)})"><g transform="translate(0 18) '
            f'scale(0.8)">{swatch_svg(mark)}</g><text x="22" y="18.5" font-size="{num(_TEXT)}">'
            f'{write(shown)}</text><text x="{num(wide - number)}" y="18.5" '
            f'font-size="{num(_NUMBER)}" font-weight="700">{count}</text></g>'
        )
        x += wide + 22.0
    lines = wrap(check.overseer, _TEXT, _BOX - 64.0)
    high = max(y + _CHIP, 17.0 + _LINE * len(lines))
    box = 13.0 + _LINE * len(lines)
    svg = (
        f'<path stroke="{RULE}" d="M0 -6H{num(width)}"/>'
        f'<g fill="none" stroke="{OVERSEE}"><rect width="{num(_BOX)}" height="{num(box)}" rx="3" '
        f'fill="#fff" stroke-width="1.25"/><rect x="3" y="3" width="{num(_BOX - 6)}" '
        f'height="{num(box - 6)}" rx="2"/></g>'
        f'<g font-size="{num(_TEXT)}" font-weight="700">{texts(lines, 12.0, 19.0, _LINE)}</g>'
        f'<text x="{num(_BOX - 12)}" y="19" font-size="{num(_NUMBER)}" text-anchor="end" '
        f'fill="{MUTED}">{write(_("{count} 项").format(count=check.powers))}</text>'
        f'<path stroke="{INK}" stroke-width="1.25" d="M{num(_BOX)} 13H{num(_BOX + _ARROW - 16)}"/>'
        f'<path fill="{INK}" d="M{num(_BOX + _ARROW - 9)} 13l-7.5 -3.75v7.5Z"/>'
    )
    return Strip(high, svg + "".join(chips), above=13.0)

"""Pictures are stacks of strips: one stack for a screen, several for sheets of paper."""

from collections.abc import Sequence
from hashlib import blake2s

import msgspec

from liuquan_cli.render.drawing.pen import INK, PAPER, SANS, num, write

EDGE = 28.0  # white all round


class Strip(msgspec.Struct, frozen=True):
    """A piece of a picture, as wide as the others: its height, its SVG from (0, 0), and the room
    kept above it."""

    height: float
    svg: str
    above: float = 0.0


def raised(strip: Strip, above: float) -> Strip:
    """The strip with that much room above it."""
    return Strip(strip.height, strip.svg, above)


def stack_height(strips: Sequence[Strip]) -> float:
    """Height of strips below each other; nothing is kept above the first one."""
    return sum(one.height + one.above for one in strips) - (strips[0].above if strips else 0.0)


def picture(name: str, told: str, width: float, strips: Sequence[Strip]) -> str:
    """The whole SVG: `name` and `told` are for those who hear it read.

    Looks stand as attributes and classes, never as style elements. So the picture needs no style
    sheet, no font and no script, passes a strict Content-Security-Policy, prints, and a page may
    still restyle it by its `lq-` classes.
    """
    key = blake2s(name.encode("utf-8", "replace"), digest_size=5).hexdigest()
    full, tall = width + 2 * EDGE, stack_height(strips) + 2 * EDGE
    parts, y = [], EDGE - (strips[0].above if strips else 0.0)
    for strip in strips:
        y += strip.above
        parts.append(f'<g transform="translate({num(EDGE)} {num(y)})">\n{strip.svg}\n</g>')
        y += strip.height
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" class="lq-chart" lang="zh-CN" '
            f'width="{num(full)}" height="{num(tall)}" viewBox="0 0 {num(full)} {num(tall)}" '
            f'role="img" aria-labelledby="lq-{key}-t" aria-describedby="lq-{key}-d">',
            f'<title id="lq-{key}-t">{write(name)}</title>',
            f'<desc id="lq-{key}-d">{write(told)}</desc>',
            f'<rect class="lq-paper" width="{num(full)}" height="{num(tall)}" fill="{PAPER}"/>',
            f'<g font-family="{SANS}" font-size="14" fill="{INK}">',
            *parts,
            "</g>",
            "</svg>",
            "",
        ]
    )

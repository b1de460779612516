"""Horizontal bars: one series, or two that are compared, each with its number beside it."""

from collections.abc import Sequence

from liuquan_cli.documents.paper import Figure
from liuquan_cli.render.drawing.pen import EXECUTE, INK, MUTED, SANS, num, write
from liuquan_cli.render.layout.measure import text_width, wrap

Row = tuple[str, int]
Pair = tuple[str, int, int]

_WIDE = 590.0  # the type area of A4 by GB/T 9704 at 96 dpi
_SIZE = 14.0
_LINE = 18.0
_BAR = 16.0
_GAP = 14.0
_NUMBER = 44.0
_LABEL = 8 * _SIZE


def bars(caption: str, rows: Sequence[Row], unit: str) -> Figure:
    """One bar a row; numbers are counted in `unit`."""
    told = "，".join(f"{label}{number}{unit}" for label, number in rows)
    lines = [(label, ((number, True),)) for label, number in rows]
    return Figure(_drawn(lines, (), f"{caption}：{told}"), f"{caption}：{told}。", caption)


def paired_bars(caption: str, rows: Sequence[Pair], names: tuple[str, str], unit: str) -> Figure:
    """Two bars a row, the first hollow and the second solid; `names` say what each stands for."""
    told = "；".join(
        f"{label}{names[0]}{old}{unit}、{names[1]}{new}{unit}" for label, old, new in rows
    )
    lines = [(label, ((old, False), (new, True))) for label, old, new in rows]
    return Figure(_drawn(lines, names, f"{caption}：{told}"), f"{caption}：{told}。", caption)


def _drawn(
    lines: Sequence[tuple[str, tuple[tuple[int, bool], ...]]], names: Sequence[str], alt: str
) -> str:
    labels = [wrap(label, _SIZE, _LABEL) for label, _values in lines]
    room = max((text_width(part, _SIZE) for label in labels for part in label), default=0.0)
    left = room + 14
    most = max((number for _label, values in lines for number, _solid in values), default=0)
    scale = (_WIDE - left - _NUMBER) / max(most, 1)
    parts: list[str] = []
    top = 6.0
    if names:
        parts += _key(names, left)
        top += 30
    start = top
    for label, (_name, values) in zip(labels, lines, strict=True):
        high = max(_LINE * len(label), (_BAR + 3) * len(values) - 3)
        base = top + high / 2 - _LINE * (len(label) - 1) / 2 + 5
        for k, line in enumerate(label):
            parts.append(
                f'<text x="{num(room)}" y="{num(base + _LINE * k)}" text-anchor="end">'
                f"{write(line)}</text>"
            )
        y = top + (high - (_BAR + 3) * len(values) + 3) / 2
        for number, solid in values:
            parts += _bar(left, y, number * scale, solid, number)
            y += _BAR + 3
        top += high + _GAP
    tall = top - _GAP + 8
    axis = f'<path d="M{num(left)} {num(start - 4)}V{num(tall - 4)}" stroke="{INK}"/>'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" class="lq-bars" lang="zh-CN" role="img" '
            f'width="{num(_WIDE)}" height="{num(tall)}" viewBox="0 0 {num(_WIDE)} {num(tall)}" '
            f'aria-label="{write(alt)}">',
            f"<title>{write(alt)}</title>",
            f'<g font-family="{SANS}" font-size="{num(_SIZE)}" fill="{INK}">',
            axis,
            *parts,
            "</g>",
            "</svg>",
            "",
        ]
    )


def _bar(x: float, y: float, wide: float, solid: bool, number: int) -> list[str]:
    paint = f'fill="{EXECUTE}"' if solid else f'fill="none" stroke="{MUTED}" stroke-width="1.25"'
    inset = 0.0 if solid else 0.6
    shape = (
        f'<rect x="{num(x + inset)}" y="{num(y + inset)}" width="{num(max(wide - inset, 1))}" '
        f'height="{num(_BAR - 2 * inset)}" {paint}/>'
    )
    told = (
        f'<text x="{num(x + wide + 8)}" y="{num(y + _BAR - 3)}" font-weight="700">{number}</text>'
    )
    return [shape, told] if number else [told]


def _key(names: Sequence[str], left: float) -> list[str]:
    """Which bar is which: hollow and solid squares with their names."""
    parts, x = [], left
    for name, solid in zip(names, (False, True), strict=True):
        paint = f'fill="{EXECUTE}"' if solid else f'fill="none" stroke="{MUTED}"'
        parts.append(
            f'<rect x="{num(x + 0.6)}" y="7" width="20" height="12" {paint}/>'
            f'<text x="{num(x + 28)}" y="18" fill="{MUTED}">{write(name)}</text>'
        )
        x += 28 + text_width(name, _SIZE) + 28
    return parts

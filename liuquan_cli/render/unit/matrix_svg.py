"""A matrix as SVG: in one piece for a screen, folded over sheets of A4 for paper.

Post names stand upright in the heads of narrow columns, as Chinese may; rows are read across by
hairlines. A sheet that is not the first repeats the heads.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from liuquan_cli.model.text import _
from liuquan_cli.render.chart import Mark, Risk
from liuquan_cli.render.drawing.heading import heading
from liuquan_cli.render.drawing.legend import legend
from liuquan_cli.render.drawing.node_svg import LEVEL_COLOUR, risk_svg, swatch_svg
from liuquan_cli.render.drawing.pen import INK, MUTED, RULE, num, texts, write
from liuquan_cli.render.layout.measure import clip, text_width, wrap
from liuquan_cli.render.paper.dealing import ACROSS, DOWN, fits
from liuquan_cli.render.paper.strip import EDGE, Strip, picture, raised
from liuquan_cli.render.unit.matrix import Line, Matrix, Spot, groups

CELL = 34.0
_ROW = 27.0
_TEXT = 13.0
_LINE = 17.0
_UPRIGHT = 14.5  # from one upright character to the next
_GROUP_GAP = 7.0
_NAME_LEAST, _NAME_MOST = 120.0, 300.0
_COLUMNS = {False: 20, True: 32}  # columns of an upright sheet, and of one that lies on its side
_AROUND = 170.0  # px kept on a sheet for title, notes and legend
_TINT = {Risk.HIGH: 1.0, Risk.MEDIUM: 0.26, Risk.LOW: 0.08}
_CELLS = re.compile(r"(?<!\d)\d\d(?!\d)|.")  # two digits stand beside each other
_BRACKETS = str.maketrans("（）《》()—", "︵︶︽︾︵︶︱")


class _Frame(msgspec.Struct, frozen=True):
    """Measures all sheets share: where names begin and end, how high the heads are."""

    name_left: float
    left: float
    head: float


def matrix_svg(matrix: Matrix) -> str:
    """The whole matrix: the columns of each sheet below those of the one before."""
    width, parts = _parts(matrix)
    top = heading(matrix.title, "", matrix.notes, width)
    strips = [top, *(raised(part, 34.0 if n else 22.0) for n, part in enumerate(parts))]
    return picture(matrix.title, _told(matrix), width, [*strips, *_signs(matrix, width)])


def matrix_pages(matrix: Matrix) -> tuple[str, ...]:
    """One SVG for each sheet of A4."""
    width, parts = _parts(matrix)
    if not (len(parts) == 1 and fits(width, parts[0].height + _AROUND)):
        upright, lying = _parts(matrix, lying=False), _parts(matrix, lying=True)
        width, parts = lying if len(lying[1]) < len(upright[1]) else upright
    made = []
    for number, part in enumerate(parts, 1):
        page = _("第 {number} 张，共 {count} 张").format(number=number, count=len(parts))
        top = heading(
            matrix.title,
            page if len(parts) > 1 else "",
            matrix.notes if number == 1 else (),
            width,
        )
        name = f"{matrix.title} {number}" if len(parts) > 1 else matrix.title
        told = _told(matrix) if number == 1 else matrix.title
        strips = [top, raised(part, 22.0), *_signs(matrix, width)]
        made.append(picture(name, told, width, strips))
    return tuple(made)


def _told(matrix: Matrix) -> str:
    notes = [f"{note.term}：{note.text}。" for note in matrix.notes]
    return "".join((*notes, *matrix.told, matrix.remark))


def _signs(matrix: Matrix, width: float) -> list[Strip]:
    found = legend(matrix.signs, width)
    return [found] if found else []


def _parts(matrix: Matrix, *, lying: bool | None = None) -> tuple[float, list[Strip]]:
    """Their width, and the pieces of the table in reading order; `lying` where they are to be
    folded over sheets, tells whether these lie on their side."""
    if not matrix.rows or not matrix.columns:
        text = f'<text y="16" fill="{MUTED}">{write(matrix.remark)}</text>'
        return 560.0, [Strip(24.0, text)]
    numbers = max(text_width(row.number, _TEXT) for row in matrix.rows)
    name_left = numbers + 14.0 if numbers else 0.0
    names = max(text_width(row.label, _TEXT) for row in matrix.rows)
    name = min(max(names, _NAME_LEAST), _NAME_MOST)
    longest = max(len(line) for column in matrix.columns for line in _upright(column.label))
    head = longest * _UPRIGHT + 18.0
    frame = _Frame(name_left, name_left + name + 14.0, head)
    folded = lying is not None
    wide = lying if lying is not None else len(matrix.columns) > _COLUMNS[False]
    column_sets = _even(len(matrix.columns), _COLUMNS[wide])
    row_sets = [range(len(matrix.rows))]
    if folded:
        about = frame.left + CELL * len(column_sets[0]) + _GROUP_GAP * 6 + 2 * EDGE
        room = about * (ACROSS / DOWN if lying else DOWN / ACROSS) - 2 * EDGE - _AROUND
        row_sets = _row_sets(matrix, frame, room)
    parts, width = [], 0.0
    for columns in column_sets:
        for rows in row_sets:
            across, strip = _table(matrix, rows, columns, frame, last=rows is row_sets[-1])
            width = max(width, across)
            parts.append(strip)
    return max(width, 560.0), parts


def _even(count: int, most: int) -> list[range]:
    """0 … count in as few ranges as `most` allows, all about as long."""
    sets = -(-count // most)
    ends = [round(count * k / sets) for k in range(sets + 1)]
    return [range(a, b) for a, b in pairwise(ends)]


def _row_sets(matrix: Matrix, frame: _Frame, room: float) -> list[range]:
    """Rows of each sheet: as many as its height holds beside the heads."""
    room -= frame.head
    sets, start, used, group = [], 0, 0.0, None
    for index, row in enumerate(matrix.rows):
        high = _row_height(row, frame) + (_ROW if row.group and row.group != group else 0.0)
        if index > start and used + high > room:
            sets.append(range(start, index))
            start, used = index, _ROW if row.group else 0.0
        used, group = used + high, row.group
    return [*sets, range(start, len(matrix.rows))]


def _row_height(row: Line, frame: _Frame) -> float:
    return _ROW + _LINE * (len(_name(row, frame)) - 1)


def _name(row: Line, frame: _Frame) -> tuple[str, ...]:
    return wrap(row.label, _TEXT, frame.left - frame.name_left - 14.0) or ("",)


def _upright(label: str) -> list[list[str]]:
    """The lines of an upright head cell by cell, the right one read first."""
    room = max(11.0, -(-len(label) // 2) + 1.0) * _TEXT
    lines = wrap(label, _TEXT, room) or ("",)
    return [_CELLS.findall(line.translate(_BRACKETS)) for line in lines]


def _table(
    matrix: Matrix, rows: range, columns: range, frame: _Frame, *, last: bool
) -> tuple[float, Strip]:
    """One piece of the table, and its width."""
    xs: dict[int, float] = {}
    x, breaks = frame.left, []
    for place, (_group, members) in enumerate(groups([matrix.columns[c] for c in columns])):
        if place:
            breaks.append(x + _GROUP_GAP / 2)
            x += _GROUP_GAP
        for member in members:
            xs[columns[member]] = x
            x += CELL
    width = x
    parts = [
        f'<path stroke="{INK}" stroke-width="1.25" d="M0 0H{num(width)}"/>',
        f'<g class="lq-heads" font-size="{num(_TEXT)}" text-anchor="middle">',
    ]
    parts += [_head(matrix.columns[c].label, xs[c] + CELL / 2, frame.head) for c in columns]
    parts.append("</g>")
    rules = [f"M0 {num(frame.head)}H{num(width)}"]
    y, body, named = frame.head, [], False
    for place, (group, members) in enumerate(groups([matrix.rows[r] for r in rows])):
        if group:
            body.append(
                f'<text y="{num(y + 19)}" font-size="{num(_TEXT)}" font-weight="700">'
                f"{write(clip(group, _TEXT, width))}</text>"
            )
            named = True
            y += _ROW
            rules.append(f"M0 {num(y)}H{num(width)}")
        elif place and named:
            rules.append(f"M0 {num(y)}H{num(width)}")
        for member in members:
            row = matrix.rows[rows[member]]
            high = _row_height(row, frame)
            body.append(_row(matrix, rows[member], row, xs, y, high, frame))
            y += high
            rules.append(f"M0 {num(y)}H{num(width)}")
    if last:
        for sums in matrix.sums:
            body.append(_sums(sums.label, sums.counts, xs, y))
            y += _ROW - 3.0
    gaps = "".join(f"M{num(at)} 0V{num(y)}" for at in breaks)
    parts.append(f'<path stroke="{RULE}" fill="none" d="{"".join(rules)}{gaps}"/>')
    parts += body
    return width, Strip(y, "\n".join(parts))


def _head(label: str, middle: float, bottom: float) -> str:
    """An upright name that ends above the line; a second line of it stands to the left."""
    lines = _upright(label)
    step = 15.0
    right = middle + step * (len(lines) - 1) / 2
    high = max(len(line) for line in lines)
    spans = []
    for place, line in enumerate(lines):
        x, top = right - step * place, bottom - 10.0 - _UPRIGHT * (high - 1)
        spans += [
            f'<tspan x="{num(x)}" y="{num(top + _UPRIGHT * k)}">{write(char)}</tspan>'
            for k, char in enumerate(line)
        ]
    return f"<text>{''.join(spans)}</text>"


def _row(
    matrix: Matrix,
    index: int,
    row: Line,
    xs: dict[int, float],
    y: float,
    high: float,
    frame: _Frame,
) -> str:
    lines = _name(row, frame)
    base = y + high / 2 + 4.5 - _LINE * (len(lines) - 1) / 2
    parts = [f'<g font-size="{num(_TEXT)}">']
    if row.number:
        parts.append(f'<text y="{num(base)}" fill="{MUTED}">{write(row.number)}</text>')
    parts.append(texts(lines, frame.name_left, base, _LINE))
    parts.append("</g>")
    for column, x in xs.items():
        spot = matrix.cells.get((index, column))
        if spot:
            parts.append(_spot(spot, x, y, high))
    return "".join(parts)


def _spot(spot: Spot, x: float, y: float, high: float) -> str:
    middle = y + high / 2
    if spot.marks:
        return _functions(spot.marks, x + CELL / 2, middle)
    assert spot.risk is not None
    colour = LEVEL_COLOUR[spot.risk]
    grave = spot.risk is Risk.HIGH
    sign = (
        '<path class="lq-risk lq-high" fill="#fff" d="M0 -6l5.6 10.2h-11.2Z"/>'
        if grave
        else f'<g transform="scale(0.72)">{risk_svg(spot.risk, 0, 0)}</g>'
    )
    return (
        f'<rect x="{num(x + 1.5)}" y="{num(middle - 12)}" width="{num(CELL - 3)}" '
        f'height="24" rx="2" fill="{colour}" fill-opacity="{_TINT[spot.risk]}"/>'
        f'<g transform="translate({num(x + 11.5)} {num(middle)})">{sign}</g>'
        f'<text x="{num(x + 24)}" y="{num(middle + 4.3)}" font-size="12" font-weight="700" '
        f'fill="{"#fff" if grave else INK}" text-anchor="middle">{spot.count}</text>'
    )


def _functions(marks: Sequence[Mark], middle: float, height: float) -> str:
    scale = {1: 0.9, 2: 0.74}.get(len(marks), 0.54)
    wide = 20 * scale + 1.5
    left = middle - (wide * len(marks) - 1.5) / 2
    return "".join(
        f'<g transform="translate({num(left + wide * k)} {num(height + 4.5 * scale)}) '
        f'scale({scale})">{swatch_svg(mark)}</g>'
        for k, mark in enumerate(marks)
    )


def _sums(label: str, counts: Sequence[int], xs: dict[int, float], y: float) -> str:
    parts = [f'<g font-size="12.5" fill="{MUTED}"><text y="{num(y + 17)}">{write(label)}</text>']
    parts.append('<g text-anchor="middle">')
    parts += [
        f'<text x="{num(x + CELL / 2)}" y="{num(y + 17)}">{counts[column]}</text>'
        for column, x in xs.items()
        if counts[column]
    ]
    return "".join([*parts, "</g></g>"])

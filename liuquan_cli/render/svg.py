"""The SVG of one chart. Looks stand as attributes and classes, never as style elements.

So the picture needs no style sheet, no font and no script, passes a strict Content-Security-
Policy, prints, and a page may still restyle it by its `lq-` classes. Colour repeats what shape
and letter say already.
"""

from collections.abc import Sequence
from hashlib import blake2s

from liuquan_cli.model.text import _
from liuquan_cli.render.chart import Chart, Mark, Risk, Shape
from liuquan_cli.render.describe import describe
from liuquan_cli.render.labels import LINE as WAY_LINE
from liuquan_cli.render.labels import SIZE as WAY_SIZE
from liuquan_cli.render.labels import Label
from liuquan_cli.render.layout import Layout
from liuquan_cli.render.measure import text_width, wrap
from liuquan_cli.render.node_svg import gate_svg, node_svg, risk_svg, swatch_svg
from liuquan_cli.render.pen import INK, MUTED, PAPER, RULE, SANS, SERIF, num, path, texts, write
from liuquan_cli.render.sheets import RADIUS, SHEET_GAP, Folded, Sheet, Tie

_EDGE = 28.0  # white all round
_TITLE = 21.0
_NOTE = 13.0
_NOTE_LINE = 21.0
_HEAD_SIZE = 14.0
_HEAD_LINE = 19.0


def svg_of(chart: Chart, layout: Layout, folded: Folded) -> str:
    """The whole picture; equal input gives equal bytes."""
    body_width = layout.placed.width
    head_lines = [
        wrap(lane.label, _HEAD_SIZE, 2 * min(middle - left, right - middle) - 12)
        for lane, (left, right), middle in zip(
            chart.lanes, layout.placed.lanes, layout.placed.heads, strict=True
        )
    ]
    head = 20.0 + _HEAD_LINE * max((len(lines) for lines in head_lines), default=0)
    width = body_width * folded.across + SHEET_GAP * (folded.across - 1)
    parts: list[str] = []
    top = _EDGE
    top += _header(chart, width, top, parts) + 22
    for start in range(0, len(folded.sheets), folded.across):
        row = folded.sheets[start : start + folded.across]
        high = max(sheet.bottom - sheet.top for sheet in row)
        for k, sheet in enumerate(row):
            left = _EDGE + k * (body_width + SHEET_GAP)
            parts.append(f'<g class="lq-sheet" transform="translate({num(left)} {num(top)})">')
            _lanes(layout, head_lines, head, head + high, parts)
            _sheet(chart, layout, sheet, head - sheet.top, parts)
            parts.append("</g>")
        top += head + high + SHEET_GAP
    top += 18 - SHEET_GAP
    top += _legend(chart, layout, folded, width, top, parts)
    full, tall = width + 2 * _EDGE, top + _EDGE - 6
    key = blake2s(
        f"{chart.number}\0{chart.title}".encode("utf-8", "replace"), digest_size=5
    ).hexdigest()
    name = f"{chart.number} {chart.title}".strip()
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" class="lq-chart" lang="zh-CN" '
            f'width="{num(full)}" height="{num(tall)}" viewBox="0 0 {num(full)} {num(tall)}" '
            f'role="img" aria-labelledby="lq-{key}-t" aria-describedby="lq-{key}-d">',
            f'<title id="lq-{key}-t">{write(name)}</title>',
            f'<desc id="lq-{key}-d">{write(describe(chart))}</desc>',
            f'<rect class="lq-paper" width="{num(full)}" height="{num(tall)}" fill="{PAPER}"/>',
            f'<g font-family="{SANS}" font-size="14" fill="{INK}">',
            *parts,
            "</g>",
            "</svg>",
            "",
        ]
    )


def _header(chart: Chart, width: float, top: float, parts: list[str]) -> float:
    """Title, number and notes; returns their height."""
    aside = text_width(chart.number, _NOTE)
    room = width - aside - 24 if aside < width / 2 else width
    titles = wrap(chart.title, _TITLE, room)
    y = top + 18.0
    parts.append(
        f'<g class="lq-title" font-family="{SERIF}" font-size="{num(_TITLE)}" font-weight="700">'
        + texts(titles, _EDGE, y, 30.0)
        + "</g>"
    )
    beside = room < width
    if not beside:
        y += 30.0 * len(titles) - 6
    if chart.number:
        x, anchor = (_EDGE + width, "end") if beside else (_EDGE, "start")
        parts.append(
            f'<text class="lq-number" x="{num(x)}" y="{num(y)}" font-size="{num(_NOTE)}" '
            f'fill="{MUTED}" text-anchor="{anchor}">{write(chart.number)}</text>'
        )
    y += 30.0 * (len(titles) - 1) if beside else 0.0
    if chart.notes:
        y += 10.0
    indent = max((text_width(note.term, _NOTE) for note in chart.notes), default=0.0) + 14
    for note in chart.notes:
        lines = wrap(note.text, _NOTE, min(width - indent, 46 * _NOTE), even=False)
        y += _NOTE_LINE
        parts.append(
            f'<g class="lq-note" font-size="{num(_NOTE)}"><text x="{num(_EDGE)}" y="{num(y)}" '
            f'fill="{MUTED}">{write(note.term)}</text>'
            + texts(lines, _EDGE + indent, y, _NOTE_LINE)
            + "</g>"
        )
        y += _NOTE_LINE * (len(lines) - 1)
    return y - top


def _lanes(
    layout: Layout, heads: Sequence[Sequence[str]], head: float, bottom: float, parts: list[str]
) -> None:
    width = layout.placed.width
    parts.append(
        f'<g class="lq-lanes" stroke="{RULE}" fill="none">'
        f'<path stroke="{INK}" stroke-width="1.25" d="M0 0H{num(width)}"/>'
        f'<path d="M0 {num(head)}H{num(width)}M0 {num(bottom)}H{num(width)}'
        + "".join(f"M{num(left)} 0V{num(bottom)}" for left, _r in layout.placed.lanes[1:])
        + '"/></g>'
    )
    parts.append(
        f'<g class="lq-heads" font-size="{num(_HEAD_SIZE)}" font-weight="700" text-anchor="middle">'
    )
    for lines, middle in zip(heads, layout.placed.heads, strict=True):
        base = head / 2 + 5 - _HEAD_LINE * (len(lines) - 1) / 2
        parts.append(texts(lines, middle, base, _HEAD_LINE))
    parts.append("</g>")


def _sheet(chart: Chart, layout: Layout, sheet: Sheet, down: float, parts: list[str]) -> None:
    parts.append(f'<g transform="translate(0 {num(down)})">')
    parts.append(
        f'<g class="lq-ways" fill="none" stroke="{INK}" stroke-width="1.25" '
        f'stroke-linejoin="round">'
    )
    # One path for each kind, so that ways that join are not painted twice and look bolder.
    for kind, dash in (
        (False, 'class="lq-forward"'),
        (True, 'class="lq-back" stroke-dasharray="5 4"'),
    ):
        data = [path(corners) for n, corners, _arrow in sheet.ways if layout.backs[n] is kind]
        if data:
            parts.append(f'<path {dash} d="{"".join(data)}"/>')
    parts.append("</g>")
    arrows = [_arrow_head(corners) for _n, corners, arrow in sheet.ways if arrow]
    parts.append(f'<path class="lq-arrows" fill="{INK}" d="{"".join(sorted(set(arrows)))}"/>')
    for i in sheet.nodes:
        parts.append(node_svg(chart.nodes[i], layout.boxes[i], layout.placed.frames[i]))
    nodes = {node.id: (node, box) for node, box in zip(chart.nodes, layout.boxes, strict=True)}
    for number, corners, _arrow in sheet.ways:
        node, box = nodes[chart.edges[number].tail]
        starts_here = corners[0] == layout.placed.corners[number][0]
        if starts_here and node.shape is Shape.DECISION and not box.diamond:
            parts.append(gate_svg(node, *corners[0]))
    parts += [_tie(tie) for tie in sheet.ties]
    if sheet.labels:
        parts.append(
            f'<g class="lq-conditions" font-size="{num(WAY_SIZE)}" stroke="{PAPER}" '
            f'stroke-width="3" stroke-linejoin="round" paint-order="stroke">'
        )
        parts += [_label(layout, layout.labels[n]) for n in sheet.labels]
        parts.append("</g>")
    parts.append("</g>")


def _arrow_head(corners: Sequence[tuple[float, float]]) -> str:
    (ax, ay), (x, y) = corners[-2:]
    if ax == x:
        back = y - 7.5 if y > ay else y + 7.5
        return f"M{num(x)} {num(y)}L{num(x - 3.75)} {num(back)}H{num(x + 3.75)}Z"
    back = x - 7.5 if x > ax else x + 7.5
    return f"M{num(x)} {num(y)}L{num(back)} {num(y - 3.75)}V{num(y + 3.75)}Z"


def _tie(tie: Tie) -> str:
    return (
        f'<g class="lq-tie"><circle cx="{num(tie.x)}" cy="{num(tie.y)}" r="{num(RADIUS)}" '
        f'fill="{PAPER}" stroke="{INK}" stroke-width="1.25"/><text x="{num(tie.x)}" '
        f'y="{num(tie.y + 4)}" font-size="11" text-anchor="middle">{tie.letter}</text></g>'
    )


def _label(layout: Layout, label: Label) -> str:
    line_x = min(
        (x for x, _y in layout.placed.corners[label.edge]),
        key=lambda x: min(abs(x - label.x), abs(x - label.x - label.width)),
    )
    to_right = abs(line_x - label.x - label.width) < abs(line_x - label.x)
    x, anchor = (label.x + label.width, "end") if to_right else (label.x, "start")
    y = label.y + WAY_SIZE
    words = label.lines[: len(label.lines) - label.bound_lines]
    bound = label.lines[len(words) :]
    return (
        f'<g text-anchor="{anchor}">'
        + texts(words, x, y, WAY_LINE)
        + (
            f'<g fill="{MUTED}">{texts(bound, x, y + WAY_LINE * len(words), WAY_LINE)}</g>'
            if bound
            else ""
        )
        + "</g>"
    )


def _legend(
    chart: Chart, layout: Layout, folded: Folded, width: float, top: float, parts: list[str]
) -> float:
    """Only what occurs; returns its height."""
    names: dict[Mark | Risk, str] = {
        Mark.DECIDE: _("决策"),
        Mark.EXECUTE: _("执行"),
        Mark.OVERSEE: _("监督"),
        Risk.HIGH: _("高风险"),
        Risk.MEDIUM: _("一般风险"),
        Risk.LOW: _("低风险"),
        **chart.words,
    }
    marks = {node.mark for node in chart.nodes}
    risks = {node.risk for node in chart.nodes}
    entries = [(swatch_svg(mark), 26.0, names[mark]) for mark in Mark if mark in marks]
    entries += [(risk_svg(risk, 8, -4.5), 20.0, names[risk]) for risk in Risk if risk in risks]
    if any(layout.backs):
        line = f'<path d="M0 -4.5H28" stroke="{INK}" stroke-width="1.25" stroke-dasharray="5 4"/>'
        entries.append((line, 34.0, _("退回")))
    if any(sheet.ties for sheet in folded.sheets):
        circle = (
            f'<circle cx="9" cy="-4.5" r="8" fill="none" stroke="{INK}"/>'
            '<text x="9" y="-0.5" font-size="11" text-anchor="middle">A</text>'
        )
        entries.append((circle, 24.0, _("同字母相接")))
    if not entries:
        return 0.0
    x, y = 0.0, top + 12
    parts.append(f'<g class="lq-legend" font-size="12.5" fill="{MUTED}">')
    for picture, room, name in entries:
        wide = room + text_width(name, 12.5)
        if x and x + wide > width:
            x, y = 0.0, y + 24
        parts.append(
            f'<g transform="translate({num(_EDGE + x)} {num(y)})">{picture}'
            f'<text x="{num(room)}" y="0">{write(name)}</text></g>'
        )
        x += wide + 26
    parts.append("</g>")
    return y + 8 - top

"""The steps of a chart between their lanes: one strip for each row of parts."""

from collections.abc import Sequence

from liuquan_cli.render.chart import Chart, Shape
from liuquan_cli.render.drawing.badge_svg import badges_svg
from liuquan_cli.render.drawing.node_svg import gate_svg, node_svg
from liuquan_cli.render.drawing.pen import INK, MUTED, PAPER, RULE, num, path, texts
from liuquan_cli.render.layout.labels import LINE as WAY_LINE
from liuquan_cli.render.layout.labels import SIZE as WAY_SIZE
from liuquan_cli.render.layout.labels import Label
from liuquan_cli.render.layout.layout import Layout
from liuquan_cli.render.layout.measure import wrap
from liuquan_cli.render.paper.sheets import RADIUS, SHEET_GAP, Folded, Sheet, Tie
from liuquan_cli.render.paper.strip import Strip

_HEAD_SIZE = 14.0
_HEAD_LINE = 19.0


def body_width(layout: Layout, folded: Folded) -> float:
    """How wide the rows of parts are."""
    return layout.placed.width * folded.across + SHEET_GAP * (folded.across - 1)


def body_strips(chart: Chart, layout: Layout, folded: Folded) -> list[Strip]:
    """The parts of the chart, each under the heads of its lanes."""
    head_lines = [
        wrap(lane.label, _HEAD_SIZE, 2 * min(middle - left, right - middle) - 12)
        for lane, (left, right), middle in zip(
            chart.lanes, layout.placed.lanes, layout.placed.heads, strict=True
        )
    ]
    head = 20.0 + _HEAD_LINE * max((len(lines) for lines in head_lines), default=0)
    strips = []
    for start in range(0, len(folded.sheets), folded.across):
        row = folded.sheets[start : start + folded.across]
        high = max(sheet.bottom - sheet.top for sheet in row)
        parts: list[str] = []
        for k, sheet in enumerate(row):
            left = k * (layout.placed.width + SHEET_GAP)
            parts.append(f'<g class="lq-sheet" transform="translate({num(left)} 0)">')
            _lanes(layout, head_lines, head, head + high, parts)
            _sheet(chart, layout, sheet, head - sheet.top, parts)
            parts.append("</g>")
        strips.append(Strip(head + high, "\n".join(parts)))
    return strips


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
    for i in sheet.nodes:
        node, box, frame = chart.nodes[i], layout.boxes[i], layout.placed.frames[i]
        parts.append(badges_svg(node.badges, frame, diamond=box.diamond))
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
        f'y="{num(tie.y + 3.5)}" font-size="10" text-anchor="middle">{tie.letter}</text></g>'
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

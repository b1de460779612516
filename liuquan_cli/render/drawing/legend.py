"""What the signs of a chart mean; only those that occur."""

from collections.abc import Sequence

import msgspec

from liuquan_cli.model.text import _
from liuquan_cli.render.chart import Chart, Mark, Risk
from liuquan_cli.render.drawing.node_svg import risk_svg, swatch_svg
from liuquan_cli.render.drawing.pen import INK, MUTED, num, write
from liuquan_cli.render.layout.layout import Layout
from liuquan_cli.render.layout.measure import text_width
from liuquan_cli.render.paper.sheets import Folded
from liuquan_cli.render.paper.strip import Strip

_SIZE = 12.5


class Sign(msgspec.Struct, frozen=True):
    """One sign: its picture with the baseline at (0, 0), how wide it is, what it means."""

    svg: str
    width: float
    meaning: str


def legend(signs: Sequence[Sign], width: float) -> Strip | None:
    """The signs in lines as wide as the picture."""
    if not signs:
        return None
    x, y = 0.0, 12.0
    parts = [f'<g class="lq-legend" font-size="{num(_SIZE)}" fill="{MUTED}">']
    for sign in signs:
        wide = sign.width + text_width(sign.meaning, _SIZE)
        if x and x + wide > width:
            x, y = 0.0, y + 24
        parts.append(
            f'<g transform="translate({num(x)} {num(y)})">{sign.svg}'
            f'<text x="{num(sign.width)}" y="0">{write(sign.meaning)}</text></g>'
        )
        x += wide + 26
    parts.append("</g>")
    return Strip(y + 2.0, "\n".join(parts), above=18.0)


def mark_signs(marks: Sequence[Mark], words: dict[Mark | Risk, str]) -> list[Sign]:
    """Signs of the three functions."""
    names = {Mark.DECIDE: _("决策"), Mark.EXECUTE: _("执行"), Mark.OVERSEE: _("监督")}
    return [Sign(swatch_svg(mark), 26.0, words.get(mark, names[mark])) for mark in marks]


def risk_signs(risks: Sequence[Risk], words: dict[Mark | Risk, str]) -> list[Sign]:
    """Signs of the levels of risk."""
    names = {Risk.HIGH: _("高风险"), Risk.MEDIUM: _("一般风险"), Risk.LOW: _("低风险")}
    return [Sign(risk_svg(risk, 8, -4.5), 20.0, words.get(risk, names[risk])) for risk in risks]


def flow_signs(chart: Chart, layout: Layout, folded: Folded) -> list[Sign]:
    """The signs that occur in a flow or risk chart."""
    marks = {node.mark for node in chart.nodes}
    risks = {node.risk for node in chart.nodes} | {card.level for card in chart.cards}
    signs = mark_signs([mark for mark in Mark if mark in marks], chart.words)
    signs += risk_signs([risk for risk in Risk if risk in risks], chart.words)
    if any(layout.backs):
        line = f'<path d="M0 -4.5H28" stroke="{INK}" stroke-width="1.25" stroke-dasharray="5 4"/>'
        signs.append(Sign(line, 34.0, _("退回")))
    if any(sheet.ties for sheet in folded.sheets):
        circle = (
            f'<circle cx="9" cy="-4.5" r="7" fill="none" stroke="{INK}"/>'
            '<text x="9" y="-1" font-size="10" text-anchor="middle">A</text>'
        )
        signs.append(Sign(circle, 24.0, _("同字母相接")))
    return signs

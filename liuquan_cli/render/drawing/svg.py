"""The SVG of one chart: for a screen in one piece, for paper in as many as stay readable."""

from liuquan_cli.model.text import _
from liuquan_cli.render.chart import Chart
from liuquan_cli.render.drawing.body_svg import body_strips, body_width
from liuquan_cli.render.drawing.cards_svg import card_strips
from liuquan_cli.render.drawing.heading import heading
from liuquan_cli.render.drawing.legend import flow_signs, legend
from liuquan_cli.render.flow.describe import describe
from liuquan_cli.render.layout.layout import Layout
from liuquan_cli.render.paper.dealing import fits, pages
from liuquan_cli.render.paper.sheets import SHEET_GAP, Folded, fold
from liuquan_cli.render.paper.strip import Strip, picture, raised, stack_height

_CARDS_ON_PAPER = 760.0  # two columns of cards, set larger than the steps


def svg_of(chart: Chart, layout: Layout) -> str:
    """The whole picture; equal input gives equal bytes."""
    folded = fold(layout)
    width = body_width(layout, folded)
    return picture(_name(chart), describe(chart), width, _whole(chart, layout, folded, width))


def pages_of(chart: Chart, layout: Layout) -> tuple[str, ...]:
    """One SVG a sheet of A4: the whole where it fits, else the steps by parts, then the risks."""
    folded = fold(layout)
    width = body_width(layout, folded)
    whole = _whole(chart, layout, folded, width)
    told = describe(chart)
    if fits(width, stack_height(whole)):
        return (picture(_name(chart), told, width, whole),)
    folded = fold(layout, paper=True)
    width = body_width(layout, folded)
    signs = legend(flow_signs(chart, layout, folded), width)
    steps = body_strips(chart, layout, folded)
    cards = pages(_cards(chart, _CARDS_ON_PAPER), _CARDS_ON_PAPER)
    count = len(steps) + len(cards)
    made = []
    for number, part in enumerate(steps, 1):
        notes = chart.notes if number == 1 else ()
        top = heading(chart.title, _number(chart, number, count), notes, width)
        made.append((width, [top, raised(part, 22.0), *([signs] if signs else [])]))
    for number, group in enumerate(cards, len(steps) + 1):
        top = heading(chart.title, _number(chart, number, count), (), _CARDS_ON_PAPER)
        made.append((_CARDS_ON_PAPER, [top, *group]))
    return tuple(
        picture(f"{_name(chart)} {number}", told if number == 1 else _name(chart), wide, strips)
        for number, (wide, strips) in enumerate(made, 1)
    )


def _name(chart: Chart) -> str:
    return f"{chart.number} {chart.title}".strip()


def _number(chart: Chart, number: int, count: int) -> str:
    page = _("第 {number} 张，共 {count} 张").format(number=number, count=count)
    return f"{chart.number}　{page}".strip()


def _whole(chart: Chart, layout: Layout, folded: Folded, width: float) -> list[Strip]:
    top = heading(chart.title, chart.number, chart.notes, width)
    first, *rest = body_strips(chart, layout, folded)
    strips = [top, raised(first, 22.0), *(raised(part, SHEET_GAP) for part in rest)]
    signs = legend(flow_signs(chart, layout, folded), width)
    return [*strips, *([signs] if signs else []), *_cards(chart, width)]


def _cards(chart: Chart, width: float) -> list[Strip]:
    rows = card_strips(chart, width)
    return [raised(row, 6.0 if number else 34.0) for number, row in enumerate(rows)]

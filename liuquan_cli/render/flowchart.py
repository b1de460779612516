"""Flow charts and risk charts as SVG, many at a time."""

from collections.abc import Sequence

from liuquan_cli.render.chart import Chart
from liuquan_cli.render.engine import Engine, lay_out
from liuquan_cli.render.layout import lay
from liuquan_cli.render.ranks import rank_dot
from liuquan_cli.render.sheets import fold
from liuquan_cli.render.svg import svg_of


def draw(charts: Sequence[Chart], engine: Engine) -> list[str]:
    """The SVG text of every chart, in order; the engine is started once.

    EngineError when the engine fails. Equal charts give equal bytes with any engine.
    """
    graphs = lay_out([rank_dot(chart) for chart in charts], engine)
    pictures = []
    for chart, graph in zip(charts, graphs, strict=True):
        layout = lay(chart, graph)
        pictures.append(svg_of(chart, layout, fold(layout)))
    return pictures

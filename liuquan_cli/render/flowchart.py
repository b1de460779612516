"""Flow charts and risk charts as SVG, many at a time."""

from collections.abc import Callable, Sequence

from liuquan_cli.render.chart import Chart
from liuquan_cli.render.drawing.svg import pages_of, svg_of
from liuquan_cli.render.engine import Engine, lay_out
from liuquan_cli.render.keeping import Keep, made_once
from liuquan_cli.render.layout.layout import Layout, lay
from liuquan_cli.render.layout.ranks import rank_dot

_Write = Callable[[Chart, Layout], tuple[str, ...]]


def draw(charts: Sequence[Chart], engine: Engine, keep: Keep | None = None) -> list[str]:
    """The SVG text of every chart, in order, as one picture; the engine is started once.

    EngineError when the engine fails. Equal charts give equal bytes with any engine, so those in
    `keep` are not drawn again.
    """
    pictures = made_once(
        "svg", charts, lambda some: _draw(some, engine, lambda c, laid: (svg_of(c, laid),)), keep
    )
    return [svg for (svg,) in pictures]


def draw_pages(
    charts: Sequence[Chart], engine: Engine, keep: Keep | None = None
) -> list[tuple[str, ...]]:
    """The same for paper: every chart as one SVG for each sheet of A4."""
    return made_once("pages", charts, lambda some: _draw(some, engine, pages_of), keep)


def _draw(charts: Sequence[Chart], engine: Engine, write: _Write) -> list[tuple[str, ...]]:
    graphs = lay_out([rank_dot(chart) for chart in charts], engine)
    pictures = []
    for chart, graph in zip(charts, graphs, strict=True):
        pictures.append(write(chart, lay(chart, graph)))
    return pictures

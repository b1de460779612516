"""The charts of every power that stays in the list, on pages of their own."""

import os
from collections.abc import Iterator

from liuquan_cli.documents.paper import Figure
from liuquan_cli.model.department import Department
from liuquan_cli.model.text import untranslated
from liuquan_cli.render.chart import Chart
from liuquan_cli.render.engine import WHEEL, choose_engine
from liuquan_cli.render.flow.describe import describe
from liuquan_cli.render.flow.flow_view import chart_of
from liuquan_cli.render.flow.risk_view import risk_chart_of
from liuquan_cli.render.flowchart import draw_pages


def both_charts(department: Department) -> tuple[Figure, ...]:
    """Both charts of each flow, one figure a sheet. Raises EngineError."""
    with untranslated():
        charts = list(_charts(department))
        if not charts:
            return ()
        engine = choose_engine(os.environ.get("LIUQUAN_ENGINE", WHEEL))
        pages = draw_pages(charts, engine)
        return tuple(
            Figure(
                svg,
                describe(chart) if sheet == 1 else f"{chart.title}（续{sheet - 1}）",
                own_page=True,
            )
            for chart, sheets in zip(charts, pages, strict=True)
            for sheet, svg in enumerate(sheets, 1)
        )


def _charts(department: Department) -> Iterator[Chart]:
    for power in department.retained:
        risks = department.risks_of.get(power.id, [])
        for flow in department.flows_of.get(power.id, []):
            yield chart_of(power, flow, department, risks)
            if risks:
                yield risk_chart_of(power, flow, department, risks)

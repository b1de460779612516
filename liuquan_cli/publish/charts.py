"""The charts of the public powers, drawn in batches, and those of the whole unit."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.publish.names import chart_file, risk_chart_file, unit_chart_file
from liuquan_cli.render.engine import Engine
from liuquan_cli.render.flow.flow_view import chart_of
from liuquan_cli.render.flow.risk_view import risk_chart_of
from liuquan_cli.render.flowchart import draw
from liuquan_cli.render.keeping import Keep
from liuquan_cli.render.unit.unit_charts import UnitChart, unit_chart

_BATCH = 200  # powers: starting the engine costs more than laying out a hundred charts
_UNIT_FILES = {
    UnitChart.STRUCTURE: "structure",
    UnitChart.RISK_MAP: "risks",
    UnitChart.MATRIX: "matrix",
}


class Drawn(msgspec.Struct, frozen=True):
    """A chart: its file in the bundle, and its text.

    `risk` is the risk chart of the same flow, where the power has public risk points.
    """

    file: str
    svg: str
    risk: "Drawn | None" = None


def drawn(
    powers: Iterable[Power], department: Department, engine: Engine, keep: Keep | None = None
) -> Iterator[tuple[Power, tuple[Drawn, ...]]]:
    """Each power with the charts of its flows, in order. Raises EngineError.

    `department` is the public one: a chart shows all it is given. Whoever writes a chart writes
    its `risk` as well, where there is one. A power of which no risk point is public has no risk
    chart: it would say that there is none. Charts in `keep` are not drawn again.
    """
    rest = iter(powers)
    while batch := list(islice(rest, _BATCH)):
        yield from _batch(batch, department, engine, keep)


def unit_drawn(department: Department) -> dict[UnitChart, Drawn]:
    """The charts of the public unit, those that have something to show, in order.

    They are drawn anew each time: together they take less than the pages they stand on.
    """
    shown = {
        UnitChart.STRUCTURE: bool(department.posts),
        UnitChart.RISK_MAP: bool(department.all(Risk)),
        UnitChart.MATRIX: any(power.split for power in department.retained),
    }
    return {
        chart: Drawn(unit_chart_file(name), unit_chart(chart, department).whole())
        for chart, name in _UNIT_FILES.items()
        if shown[chart]
    }


def _batch(
    powers: Sequence[Power], department: Department, engine: Engine, keep: Keep | None
) -> Iterator[tuple[Power, tuple[Drawn, ...]]]:
    flows = [department.flows_of.get(power.id, []) for power in powers]
    charts = []
    for power, several in zip(powers, flows, strict=True):
        risks = department.risks_of.get(power.id, ())
        for flow in several:
            charts.append(chart_of(power, flow, department, risks))
            if risks:
                charts.append(risk_chart_of(power, flow, department, risks))
    pictures = iter(draw(charts, engine, keep))
    for power, several in zip(powers, flows, strict=True):
        made = []
        for number in range(len(several)):
            svg = next(pictures)
            risk = None
            if department.risks_of.get(power.id):
                risk = Drawn(risk_chart_file(power.id, number), next(pictures))
            made.append(Drawn(chart_file(power.id, number), svg, risk))
        yield power, tuple(made)

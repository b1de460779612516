"""The flow charts of the public powers, drawn in batches."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.publish.names import chart_file
from liuquan_cli.render.engine import Engine
from liuquan_cli.render.flow_view import chart_of
from liuquan_cli.render.flowchart import draw

_BATCH = 200  # powers: starting the engine costs more than laying out a hundred charts


class Drawn(msgspec.Struct, frozen=True):
    """A chart: its file in the bundle, and its text."""

    file: str
    svg: str


def drawn(
    powers: Iterable[Power], department: Department, engine: Engine
) -> Iterator[tuple[Power, tuple[Drawn, ...]]]:
    """Each power with the charts of its flows, in order. Raises EngineError."""
    rest = iter(powers)
    while batch := list(islice(rest, _BATCH)):
        yield from _batch(batch, department, engine)


def _batch(
    powers: Sequence[Power], department: Department, engine: Engine
) -> Iterator[tuple[Power, tuple[Drawn, ...]]]:
    flows = [department.flows_of.get(power.id, []) for power in powers]
    charts = [
        chart_of(power, flow, department, department.risks_of.get(power.id, ()))
        for power, several in zip(powers, flows, strict=True)
        for flow in several
    ]
    pictures = iter(draw(charts, engine))
    for power, several in zip(powers, flows, strict=True):
        yield (
            power,
            tuple(
                Drawn(chart_file(power.id, number), next(pictures))
                for number in range(len(several))
            ),
        )

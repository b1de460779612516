"""Any chart in any format: what is asked for, and the bytes of it."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.power import Power
from liuquan_cli.render.chart import Chart
from liuquan_cli.render.engine import choose_engine
from liuquan_cli.render.flow.flow_view import chart_of
from liuquan_cli.render.flow.risk_view import risk_chart_of
from liuquan_cli.render.flowchart import draw, draw_pages
from liuquan_cli.render.keeping import Keep
from liuquan_cli.render.paper.typeset import to_pdf, to_png
from liuquan_cli.render.unit.unit_charts import UnitChart, unit_chart

_BATCH = 200  # charts laid out by one start of the engine


class FlowChart(StrEnum):
    """What can be drawn of a flow."""

    FLOW = "流程图"
    RISK = "风险图"


class Format(StrEnum):
    """What to draw a chart as; also the suffix of its file."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"
    BPMN = "bpmn"


class Job(msgspec.Struct, frozen=True):
    """One chart to draw, and the stem of its file."""

    name: str
    kind: FlowChart | UnitChart
    power: Power | None = None
    flow: Flow | None = None


class Easel(msgspec.Struct, frozen=True):
    """Draws charts of one department, many at a time, those in `keep` not again.

    EngineError, NoFontError and TypesetError are raised as they come.
    """

    department: Department
    engine: str
    keep: Keep
    day: date
    ppi: int

    def files(self, jobs: Sequence[Job], form: Format) -> Iterator[bytes]:
        """The file of each job, in order."""
        if form is Format.BPMN:
            yield from map(self._bpmn, jobs)
        elif form is Format.PDF:
            for job, pages in zip(jobs, self.sheets(jobs), strict=True):
                yield to_pdf(pages, job.name, self.day)
        else:
            for some in _batches(jobs):
                charts = [self._chart(job) for job in some if job.flow]
                flows = iter(draw(charts, choose_engine(self.engine), self.keep) if charts else ())
                for job in some:
                    svg = next(flows) if job.flow else self._whole(job)
                    yield svg.encode() if form is Format.SVG else to_png(svg, self.ppi)

    def sheets(self, jobs: Sequence[Job]) -> Iterator[tuple[str, ...]]:
        """Each job as one SVG a sheet of A4, in order."""
        for some in _batches(jobs):
            charts = [self._chart(job) for job in some if job.flow]
            flows = iter(
                draw_pages(charts, choose_engine(self.engine), self.keep) if charts else ()
            )
            for job in some:
                if job.flow:
                    yield next(flows)
                elif isinstance(job.kind, UnitChart):
                    yield unit_chart(job.kind, self.department).sheets()

    def _whole(self, job: Job) -> str:
        assert isinstance(job.kind, UnitChart), "only a chart of the unit has no flow"
        return unit_chart(job.kind, self.department).whole()

    def _chart(self, job: Job) -> Chart:
        assert job.power is not None and job.flow is not None
        risks = self.department.risks_of.get(job.power.id, ())
        make = risk_chart_of if job.kind is FlowChart.RISK else chart_of
        return make(job.power, job.flow, self.department, risks)

    def _bpmn(self, job: Job) -> bytes:
        from liuquan_cli.render.bpmn import bpmn_of

        assert job.power is not None and job.flow is not None
        risks = self.department.risks_of.get(job.power.id, ())
        return bpmn_of(job.power, job.flow, self.department, risks)


def _batches(jobs: Sequence[Job]) -> Iterator[Sequence[Job]]:
    return (jobs[start : start + _BATCH] for start in range(0, len(jobs), _BATCH))

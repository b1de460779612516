"""liuquan render: charts of powers and of the unit, as SVG, PNG, PDF or BPMN."""

import os
import re
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.checking import desk
from liuquan_cli.checking.drawings import Drawings
from liuquan_cli.checking.intake import Intake
from liuquan_cli.commands.options import NoCache, Repository, Today, day_of, fail, tell
from liuquan_cli.commands.unread import tell_unread
from liuquan_cli.exit import Exit
from liuquan_cli.model.department import Department
from liuquan_cli.model.text import _
from liuquan_cli.render.easel import Easel, FlowChart, Format, Job
from liuquan_cli.render.engine import WHEEL, EngineError
from liuquan_cli.render.paper.fonts import NoFontError, Role, stand_ins
from liuquan_cli.render.paper.typeset import LEAST_PPI, PPI, TypesetError, to_pdf
from liuquan_cli.render.unit.unit_charts import UnitChart
from liuquan_cli.repository.filename import file_name
from liuquan_cli.repository.write import write_whole
from liuquan_cli.rules import form
from liuquan_cli.usage import reason

_DRAWN = frozenset(("权力清单", "流程", "风险"))


_FILE = re.compile("[a-z]{3,4}")  # what looks like the suffix of a file


class Kind(StrEnum):
    """What to draw."""

    FLOW = FlowChart.FLOW.value
    RISK = FlowChart.RISK.value
    STRUCTURE = UnitChart.STRUCTURE.value
    RISK_MAP = UnitChart.RISK_MAP.value
    MATRIX = UnitChart.MATRIX.value


_OF_UNIT = frozenset((Kind.STRUCTURE, Kind.RISK_MAP, Kind.MATRIX))


def run(
    path: Repository = Path("."),
    kind: Annotated[
        list[Kind] | None, typer.Option("--kind", help=_("画什么，可写几次；不写的画流程图"))
    ] = None,
    power: Annotated[
        list[str] | None, typer.Option("--power", help=_("权力的编号，可写几次；不写的画全部"))
    ] = None,
    format_: Annotated[
        Format | None,
        typer.Option("--format", help=_("画成什么；不写的看 --out 的后缀，没有后缀的画 svg")),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", help=_("写到哪里：一张图写文件，几张图写目录；几张图合成一个 PDF 也写文件")
        ),
    ] = None,
    ppi: Annotated[
        int, typer.Option("--ppi", min=LEAST_PPI, max=1200, help=_("PNG 每英寸的像素"))
    ] = PPI,
    today: Today = "",
    no_cache: NoCache = False,
) -> None:
    """Draw what is asked for; the engine is LIUQUAN_ENGINE, else the one that comes along."""
    day = day_of(today)
    kinds = list(dict.fromkeys(kind or [Kind.FLOW]))
    out = out or Path("流程图" if kinds == [Kind.FLOW] else "图")
    suffix = out.suffix.lower().removeprefix(".")
    single = suffix in [known.value for known in Format]
    if not single and _FILE.fullmatch(suffix) and not out.is_dir():
        raise fail(
            _(
                "--out 的后缀 .{suffix} 不能画，能画的有 {known}；要写目录的，目录名不要带后缀"
            ).format(suffix=suffix, known=_("、").join(Format))
        )
    wanted = _format(format_, suffix if single else "", kinds)
    try:
        intake = desk.open_department(path, day, cached=not no_cache)
    except NotADirectoryError:
        raise fail(_("{path} 不是一个目录").format(path=path)) from None
    tell_unread(intake)
    jobs = _jobs(intake.department, kinds, power or [])
    if not jobs:
        raise fail(
            _("没有可画的流程；用 liuquan new 流程 新增，用 liuquan validate 看有没有读不成的")
        )
    together = single and wanted is Format.PDF
    if single and len(jobs) > 1 and not together:
        raise fail(_("有 {count} 张图，--out 要写一个目录").format(count=len(jobs)))
    _refuse_leaks(intake, kinds)
    engine = os.environ.get("LIUQUAN_ENGINE", WHEEL)
    easel = Easel(intake.department, engine, Drawings(intake.cache), day, ppi)
    try:
        if wanted in (Format.PNG, Format.PDF) and (notice := stand_ins([Role.SANS])):
            tell(str(notice), err=True)
        if together:
            pages = [page for sheets in easel.sheets(jobs) for page in sheets]
            title = jobs[0].name if len(jobs) == 1 else _("、").join(kinds)
            _put(out, to_pdf(pages, title, day))
            return
        for job, data in zip(jobs, easel.files(jobs, wanted), strict=True):
            _put(out if single else out / f"{job.name}.{wanted}", data)
    except (EngineError, NoFontError, TypesetError) as error:
        raise fail(str(error)) from None


def _format(asked: Format | None, suffix: str, kinds: Sequence[Kind]) -> Format:
    """What to draw as: as asked, else by the suffix of --out."""
    if asked and suffix and suffix != asked:
        raise fail(
            _("--out 的后缀是 .{suffix}，--format 写的是 {form}，要改成一样的").format(
                suffix=suffix, form=asked
            )
        )
    wanted = asked or Format(suffix or Format.SVG)
    if wanted is Format.BPMN and kinds != [Kind.FLOW]:
        raise fail(_("只有流程图能写成 BPMN，请去掉别的 --kind"))
    return wanted


def _put(target: Path, data: bytes) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, data, durable=False)
    except OSError as error:
        raise fail(_("写不了 {file}：{reason}").format(file=target, reason=reason(error))) from None
    tell(_("已画 {file}").format(file=target))


def _refuse_leaks(intake: Intake, kinds: Sequence[Kind]) -> None:
    """Charts are handed on, and show what flows and posts say word by word."""
    shown = _DRAWN if not _OF_UNIT.intersection(kinds) else {*_DRAWN, "单位"}
    known = {file: record.head.kind for file, record in intake.shelf.records.items()}
    leaks = {f.place.file for f in intake.findings if f.rule in form.LEAKS}
    files = sorted(file for file in leaks if known.get(file) in shown)
    if files:
        raise fail(
            _("不画：{files} 里有涉密标志或个人信息，先用 liuquan validate 查看并删去").format(
                files=_("、").join(files)
            ),
            Exit.FINDINGS,
        )


def _jobs(department: Department, kinds: Sequence[Kind], powers: Sequence[str]) -> list[Job]:
    """The charts asked for, each with a name of its own.

    A flow chart is named for the power, with the flow's name where it has several; other charts
    say what they are.
    """
    for unknown in (name for name in powers if name not in department.powers):
        raise fail(_("没有编号为「{name}」的权力").format(name=unknown))
    for bare in dict.fromkeys(name for name in powers if not department.flows_of.get(name)):
        tell(_("「{power}」没有流程，没有画").format(power=bare), err=True)
    jobs: dict[str, Job] = {}

    def add(stem: str, job: Job) -> None:
        name = file_name(stem)
        while name in jobs:
            name += "_"
        jobs[name] = Job(name, job.kind, job.power, job.flow)

    for kind in kinds:
        if kind in _OF_UNIT:
            add(kind, Job("", UnitChart(kind)))
            continue
        for power in department.powers.values():
            if powers and power.id not in powers:
                continue
            flows = department.flows_of.get(power.id, [])
            for flow in flows:
                stem = power.id if len(flows) == 1 else f"{power.id}-{flow.label}"
                if kind is not Kind.FLOW:
                    stem += f"-{kind}"
                add(stem, Job("", FlowChart(kind), power, flow))
    return list(jobs.values())

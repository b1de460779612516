"""liuquan render: the flow charts of powers, as SVG."""

import os
from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.checking import desk
from liuquan_cli.checking.intake import Intake
from liuquan_cli.commands.options import NoCache, Repository, Today, day_of, fail, tell
from liuquan_cli.exit import Exit
from liuquan_cli.model.department import Department
from liuquan_cli.model.text import _
from liuquan_cli.render.chart import Chart
from liuquan_cli.render.engine import WHEEL, EngineError, choose_engine
from liuquan_cli.render.flow_view import chart_of
from liuquan_cli.render.flowchart import draw
from liuquan_cli.repository.filename import file_name
from liuquan_cli.repository.write import write_whole
from liuquan_cli.rules import form

_DRAWN = frozenset(("权力清单", "流程", "风险"))


def run(
    path: Repository = Path("."),
    power: Annotated[
        list[str] | None, typer.Option("--power", help=_("权力的编号，可写几次；不写的画全部"))
    ] = None,
    out: Annotated[
        Path, typer.Option("--out", help=_("写到哪里：一张图写 .svg 文件，几张图写目录"))
    ] = Path("流程图"),
    today: Today = "",
    no_cache: NoCache = False,
) -> None:
    """Draw one chart a flow; the engine is LIUQUAN_ENGINE, else the one that comes along."""
    try:
        intake = desk.open_department(path, day_of(today), cached=not no_cache)
    except NotADirectoryError:
        raise fail(_("{path} 不是一个目录").format(path=path)) from None
    charts = _charts(intake.department, power or [])
    if not charts:
        raise fail(_("没有可画的流程"))
    _refuse_leaks(intake)
    try:
        pages = draw(list(charts.values()), choose_engine(os.environ.get("LIUQUAN_ENGINE", WHEEL)))
    except EngineError as error:
        raise fail(str(error)) from None
    single = out.suffix.lower() == ".svg"
    if single and len(pages) > 1:
        raise fail(_("有 {count} 张图，--out 要写一个目录").format(count=len(pages)))
    for name, page in zip(charts, pages, strict=True):
        target = out if single else out / f"{name}.svg"
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, page.encode())
        tell(_("已画 {file}").format(file=target))


def _refuse_leaks(intake: Intake) -> None:
    """Charts are handed on, and show what flows say word by word."""
    kinds = {file: record.head.kind for file, record in intake.shelf.records.items()}
    leaks = {f.place.file for f in intake.findings if f.rule in form.LEAKS}
    files = sorted(file for file in leaks if kinds.get(file) in _DRAWN)
    if files:
        raise fail(
            _("不画：{files} 里有涉密标志或个人信息，先用 liuquan validate 查看并删去").format(
                files=_("、").join(files)
            ),
            Exit.FINDINGS,
        )


def _charts(department: Department, powers: list[str]) -> dict[str, Chart]:
    """The charts asked for, by file name: the power's id, with the flow's where it has several."""
    for unknown in (name for name in powers if name not in department.powers):
        raise fail(_("没有编号为「{name}」的权力").format(name=unknown))
    charts = {}
    for power in department.powers.values():
        if powers and power.id not in powers:
            continue
        flows = department.flows_of.get(power.id, [])
        risks = department.risks_of.get(power.id, [])
        for flow in flows:
            name = file_name(power.id if len(flows) == 1 else f"{power.id}-{flow.label}")
            while name in charts:
                name += "_"
            charts[name] = chart_of(power, flow, department, risks)
    return charts

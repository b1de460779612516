"""liuquan validate: review a department's repository."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.checking import baseline, desk
from liuquan_cli.checking.review import fails, profile_of, review
from liuquan_cli.commands.options import (
    LawFolder,
    NoCache,
    Repository,
    Today,
    day_of,
    fail,
    laws_named,
    profile_named,
    tell,
)
from liuquan_cli.commands.output import deliver
from liuquan_cli.commands.progress import progress
from liuquan_cli.exit import Exit
from liuquan_cli.model.finding import Severity
from liuquan_cli.model.text import _
from liuquan_cli.report.formats import writer
from liuquan_cli.report.gather import Setting
from liuquan_cli.report.text import summary
from liuquan_cli.repository.git import Ground, ground_of


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    GITLAB = "gitlab"
    MARKDOWN = "markdown"
    CSV = "csv"


# Those of a code host name files from the root of its repository.
_HOSTED = frozenset((Format.SARIF, Format.JUNIT, Format.GITHUB, Format.GITLAB))


def run(
    path: Repository = Path("."),
    profile: Annotated[
        str, typer.Option(metavar="摸底|确权|公开|常态", help=_("查到哪一步；不写的按配置"))
    ] = "",
    today: Today = "",
    format: Annotated[Format, typer.Option("--format", help=_("输出的格式"))] = Format.TEXT,
    output: Annotated[Path | None, typer.Option("--output", help=_("写到文件，不写到屏幕"))] = None,
    fail_on: Annotated[
        Severity, typer.Option("--fail-on", help=_("到哪一级就算不通过"))
    ] = Severity.ERROR,
    write_baseline: Annotated[
        str, typer.Option(metavar="YYYY-MM-DD", help=_("把现有问题记成旧账，限期到这一天改好"))
    ] = "",
    prune_baseline: Annotated[
        bool, typer.Option("--prune-baseline", help=_("销掉已经改好的旧账"))
    ] = False,
    laws: LawFolder = "",
    no_cache: NoCache = False,
) -> None:
    """Review and report; the exit code says whether anything is wrong."""
    chosen, day = profile_named(profile), day_of(today)
    folder = laws_named(laws)
    due = day_of(write_baseline) if write_baseline else None
    try:
        with progress(_("读取")) as step:
            intake = desk.open_department(path, day, cached=not no_cache, step=step, laws=folder)
    except NotADirectoryError:
        raise fail(_("{path} 不是一个目录").format(path=path)) from None
    if not intake.data and not intake.findings:
        raise fail(
            _("{path} 里没有要检查的文件：每个 YAML 文件第一行要写「文档: …」").format(path=path)
        )
    result = review(intake, profile_of(intake.department, chosen))
    if due is not None or prune_baseline:
        written = baseline.write(path, intake.department, result.findings, result.old, due)
        tell(_("写好 {file}：旧账 {count} 条").format(file=written.file, count=written.count))
        raise typer.Exit(Exit.CLEAN)
    ground = ground_of(path) if format in _HOSTED else Ground()
    setting = Setting(
        day=day,
        bar=fail_on,
        colour=format is Format.TEXT and output is None and sys.stdout.isatty(),
        prefix=ground.prefix,
        origin=ground.origin,
        commit=ground.commit,
        branch=ground.branch,
    )
    page = writer(format.value)(result, intake, setting)
    deliver(page, output)
    if output is not None:
        typer.echo(summary(result, intake), err=True)
    raise typer.Exit(Exit.FINDINGS if fails(result.findings, fail_on) else Exit.CLEAN)

"""liuquan due: what falls due and what is late, by post."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.checking import desk
from liuquan_cli.checking.due.agenda import Agenda, agenda, known_names
from liuquan_cli.commands.options import NoCache, Repository, Today, day_of, fail
from liuquan_cli.commands.output import deliver
from liuquan_cli.commands.progress import progress
from liuquan_cli.exit import Exit
from liuquan_cli.model.text import _
from liuquan_cli.report import agenda as pages
from liuquan_cli.report import ics
from liuquan_cli.repository.write import write_whole


class Format(StrEnum):
    """How the list is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


def run(
    path: Repository = Path("."),
    within: Annotated[
        int, typer.Option("--within", min=0, metavar=_("天数"), help=_("看今后多少天"))
    ] = 30,
    post: Annotated[
        list[str] | None,
        typer.Option("--post", metavar=_("岗位"), help=_("只看这个岗位；可以写几次")),
    ] = None,
    today: Today = "",
    format: Annotated[Format, typer.Option("--format", help=_("输出的格式"))] = Format.TEXT,
    output: Annotated[Path | None, typer.Option("--output", help=_("写到文件，不写到屏幕"))] = None,
    calendar: Annotated[
        Path | None, typer.Option("--ics", help=_("另外写一份日历文件，可以导入日历"))
    ] = None,
    alarm: Annotated[
        int,
        typer.Option("--alarm", min=0, metavar=_("天数"), help=_("日历里提前多少天提醒；0 不提醒")),
    ] = 0,
    fail_on_late: Annotated[
        bool, typer.Option("--fail-on-late", help=_("有逾期的，就算不通过"))
    ] = False,
    no_cache: NoCache = False,
) -> None:
    """List what is pending; exit 0 unless --fail-on-late is given and something is late."""
    day = day_of(today)
    try:
        with progress(_("读取")) as step:
            intake = desk.open_department(path, day, cached=not no_cache, step=step)
    except NotADirectoryError:
        raise fail(_("{path} 不是一个目录").format(path=path)) from None
    if not intake.data:
        raise fail(
            _("{path} 里没有要检查的文件：每个 YAML 文件第一行要写「文档: …」").format(path=path)
        )
    names = known_names(intake.department)
    for name in post or ():
        if name not in names:
            raise typer.BadParameter(
                _("没有「{name}」这个岗位或者机构").format(name=name), param_hint="--post"
            )
    found = agenda(intake.department, within, post or ())
    page = _page(format, found)
    deliver(page, output)
    if calendar is not None:
        write_whole(calendar, ics.write(found, alarm).encode())
    if intake.unread or intake.lost:
        typer.echo(_("有文件读不成，里面的事项没有列出；用 liuquan validate 看是哪些"), err=True)
    unsure = intake.unread or intake.lost  # what could not be read may be late too
    raise typer.Exit(Exit.FINDINGS if fail_on_late and (found.late or unsure) else Exit.CLEAN)


def _page(form: Format, found: Agenda) -> str:
    match form:
        case Format.TEXT:
            return pages.text(found)
        case Format.JSON:
            return pages.as_json(found)
        case Format.CSV:
            return pages.sheet(found)
        case Format.MARKDOWN:
            return pages.markdown(found)

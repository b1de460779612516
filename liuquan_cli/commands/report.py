"""liuquan report: tables on a department that are looked at rather than read."""

import shutil
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.checking import desk
from liuquan_cli.checking.review import profile_of, review
from liuquan_cli.commands.options import NoCache, Repository, Today, day_of, fail, profile_named
from liuquan_cli.commands.output import deliver
from liuquan_cli.commands.progress import progress
from liuquan_cli.commands.unread import tell_unread
from liuquan_cli.model.text import _
from liuquan_cli.model.view import View
from liuquan_cli.report.entry import shown
from liuquan_cli.report.gather import secrets_in
from liuquan_cli.report.viewing import html, markdown, sheet, terminal
from liuquan_cli.report.viewing.hiding import hidden
from liuquan_cli.views.catalogue import NAMES, made


class Format(StrEnum):
    """How a report is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    CSV = "csv"


_WIDE = 160  # columns of a text report that goes to a file or a pipe


def run(
    path: Repository = Path("."),
    view: Annotated[
        list[str] | None,
        typer.Option("--view", metavar="|".join(NAMES), help=_("看哪一张；可以写几次，不写的全部")),
    ] = None,
    profile: Annotated[
        str, typer.Option(metavar="摸底|确权|公开|常态", help=_("查到哪一步；不写的按配置"))
    ] = "",
    today: Today = "",
    format: Annotated[Format, typer.Option("--format", help=_("输出的格式"))] = Format.TEXT,
    output: Annotated[Path | None, typer.Option("--output", help=_("写到文件，不写到屏幕"))] = None,
    no_cache: NoCache = False,
) -> None:
    """Print the views that were asked for; what is wrong is validate's to say."""
    chosen, day = profile_named(profile), day_of(today)
    names = view or list(NAMES)
    for name in names:
        if name not in NAMES:
            raise typer.BadParameter(
                _("没有「{name}」这张表，只有 {known}").format(name=name, known="、".join(NAMES)),
                param_hint="--view",
            )
    try:
        with progress(_("读取")) as step:
            intake = desk.open_department(path, day, cached=not no_cache, step=step)
    except NotADirectoryError:
        raise fail(_("{path} 不是一个目录").format(path=path)) from None
    if not intake.data:
        raise fail(
            _("{path} 里没有要检查的文件：每个 YAML 文件第一行要写「文档: …」").format(path=path)
        )
    strict = profile_of(intake.department, chosen)
    department = intake.department.asked(strict)
    findings = review(intake, strict).findings if "selfcheck" in names else ()
    secrets = secrets_in(intake)
    views = hidden([made(name, department, findings) for name in names], secrets)
    screen = output is None and typer.get_text_stream("stdout").isatty()
    page = _page(format, views, shown(department.unit.name, secrets), day, screen)
    deliver(page, output)
    tell_unread(intake)


def _page(form: Format, views: list[View], unit: str, day: date, screen: bool) -> str:
    match form:
        case Format.TEXT:
            width = shutil.get_terminal_size().columns if screen else _WIDE
            return terminal.write(views, width, screen)
        case Format.MARKDOWN:
            return markdown.write(views, unit)
        case Format.HTML:
            return html.write(views, unit, day)
        case Format.CSV:
            return sheet.write(views)

"""Options that several commands share, and how they are read."""

import os
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.exit import Exit
from liuquan_cli.model.rule import Profile
from liuquan_cli.model.text import _
from liuquan_cli.rules.personal import masked

Repository = Annotated[Path, typer.Argument(help=_("部门的仓库"), metavar=_("目录"))]
Today = Annotated[
    str, typer.Option("--today", metavar="YYYY-MM-DD", help=_("按哪一天检查；不写的用今天"))
]
NoCache = Annotated[bool, typer.Option("--no-cache", help=_("不用缓存"))]
DryRun = Annotated[bool, typer.Option("--dry-run", help=_("只说要改什么，不写文件"))]

LAWS = "LIUQUAN_LAWS"
LawFolder = Annotated[
    str,
    typer.Option(
        "--laws",
        metavar=_("目录"),
        help=_("法律库；不写的看环境变量 LIUQUAN_LAWS，再看 liuquan.yaml"),
    ),
]


def laws_named(text: str) -> Path | None:
    """The law library that --laws or the environment names; None where neither does."""
    named = text or os.environ.get(LAWS, "")
    if named and not Path(named).is_dir():
        raise fail(_("法律库 {path} 不是一个目录").format(path=named))
    return Path(named) if named else None


def day_of(text: str) -> date:
    """The day that --today names, else today."""
    if not text:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            _("「{text}」不是日期，要写成 2026-06-30 这样").format(text=text), param_hint="--today"
        ) from None


def profile_named(text: str) -> Profile | None:
    """The profile of that name; None for "", which means as configured."""
    if not text:
        return None
    if text not in Profile.__members__:
        raise typer.BadParameter(
            _("没有「{text}」这个阶段，只有 {known}").format(
                text=text, known=_("、").join(Profile.__members__)
            ),
            param_hint="--profile",
        )
    return Profile[text]


def fail(message: str, code: Exit = Exit.USAGE) -> typer.Exit:
    """Say why the command can't go on; the exit to raise."""
    tell(message, err=True)
    return typer.Exit(code)


def tell(message: str, err: bool = False) -> None:
    """Say something that may name files and objects: logs are kept, so no personal data."""
    typer.echo(masked(message), err=err)

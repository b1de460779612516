"""liuquan scan: the quick look before a commit."""

from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.commands.quick import Wanted, look
from liuquan_cli.model.text import _


def run(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar=_("文件"), help=_("要查的文件；目录查到底"))
    ] = None,
    staged: Annotated[
        bool, typer.Option("--staged", help=_("查 git 暂存区里将要提交的内容"))
    ] = False,
    message: Annotated[
        Path | None, typer.Option("--message", help=_("写着提交说明的文件，一并查"))
    ] = None,
) -> None:
    """Say what must not be committed; the exit code says whether there is any."""
    raise typer.Exit(look(Wanted(tuple(files or ()), staged, message)))

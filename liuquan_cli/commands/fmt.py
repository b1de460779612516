"""liuquan fmt: one layout for all YAML, comments kept, contents untouched."""

import difflib
from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.checking.desk import excluded
from liuquan_cli.commands.options import Repository, fail
from liuquan_cli.exit import Exit
from liuquan_cli.model.text import _
from liuquan_cli.repository.discover import discover
from liuquan_cli.repository.layout import lay_out
from liuquan_cli.repository.write import write_whole


def run(
    path: Repository = Path("."),
    check: Annotated[
        bool, typer.Option("--check", help=_("只检查，不写文件；有要整理的退出码为 1"))
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help=_("显示会怎样改，不写文件"))] = False,
) -> None:
    """Lay out every file of the department, or the one file named."""
    root, only = (path.parent, path.name) if path.is_file() else (path, None)
    if not root.is_dir():
        raise fail(_("{path} 不是一个目录").format(path=path))
    changed = left = seen = 0
    for found in discover(root, excluded(root)):
        if found.trouble is not None or (only is not None and found.file != only):
            continue
        seen += 1
        laid = lay_out(found.file, found.data).text
        if laid is None:
            left += 1
            typer.echo(_("没有动 {file}：先用 liuquan validate 改好写法").format(file=found.file))
            continue
        if laid.encode() == found.data:
            continue
        changed += 1
        if diff:
            typer.echo(_unified(found.file, found.data.decode("utf-8-sig"), laid), nl=False)
        elif check:
            typer.echo(_("要整理 {file}").format(file=found.file))
        else:
            write_whole(root / found.file, laid.encode())
            typer.echo(_("已整理 {file}").format(file=found.file))
    if not seen:
        raise fail(_("{path} 里没有要整理的文件").format(path=path))
    typer.echo(
        _("{seen} 个文件，{changed} 个要整理，{left} 个没有动").format(
            seen=seen, changed=changed, left=left
        )
    )
    if left or ((check or diff) and changed):
        raise typer.Exit(Exit.FINDINGS)


def _unified(file: str, old: str, new: str) -> str:
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), file, file
    )
    return "".join(lines)

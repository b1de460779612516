"""liuquan fmt: one layout for all YAML, comments kept, contents untouched."""

import difflib
from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.checking.desk import excluded
from liuquan_cli.commands.options import Repository, fail
from liuquan_cli.exit import Exit
from liuquan_cli.model.text import _
from liuquan_cli.report.entry import shown, shown_line
from liuquan_cli.repository.discover import discover
from liuquan_cli.repository.layout import lay_out
from liuquan_cli.repository.write import write_whole
from liuquan_cli.rules.marks import secrecy_marks
from liuquan_cli.rules.personal import secrets


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
        name = shown(found.file, {})
        laid = lay_out(found.file, found.data).text
        if laid is None:
            left += 1
            typer.echo(_("没有动 {file}：先用 liuquan validate 改好写法").format(file=name))
            continue
        if laid.encode() == found.data:
            continue
        changed += 1
        if diff:
            typer.echo(_unified(found.file, found.data.decode("utf-8-sig"), laid), nl=False)
        elif check:
            typer.echo(_("要整理 {file}").format(file=name))
        else:
            write_whole(root / found.file, laid.encode())
            typer.echo(_("已整理 {file}").format(file=name))
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
    """The difference line by line, as a screen may show it: no personal data, no secret's lines."""
    name = shown(file, {})
    if next(secrecy_marks(old), None) is not None:
        return _("{file} 里有国家秘密标志，不显示").format(file=name) + "\n"
    hidden = secrets(old)
    lines = difflib.unified_diff(old.split("\n"), new.split("\n"), name, name, lineterm="")
    return "".join(f"{shown_line(line, hidden)}\n" for line in lines)

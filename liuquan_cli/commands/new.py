"""liuquan new: one object more, in the right file, with an id never used before."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.checking.desk import excluded
from liuquan_cli.commands.options import DryRun, Today, day_of, fail, tell
from liuquan_cli.model.text import _
from liuquan_cli.repository.new import NotPossibleError, blanks, plan, sorts
from liuquan_cli.repository.write import write_whole
from liuquan_cli.rules.personal import masked


def run(
    sort: Annotated[
        str,
        typer.Argument(
            metavar=_("种类"), help=_("权力、流程、风险、责任、制度等；写错了会列出全部")
        ),
    ],
    name: Annotated[str, typer.Option("--name", help=_("名称，或者它的主要内容"))] = "",
    given: Annotated[
        list[str] | None,
        typer.Option("--set", metavar=_("键=值"), help=_("其他要填的内容，可写几次")),
    ] = None,
    path: Annotated[Path, typer.Option("--repo", help=_("部门的仓库"))] = Path("."),
    file: Annotated[str, typer.Option("--file", help=_("放进哪个文件；不写的自动选"))] = "",
    today: Today = "",
    dry_run: DryRun = False,
) -> None:
    """Plan the object, ask for what is missing, write one file."""
    if sort not in sorts():
        raise fail(
            _("不会新增「{sort}」，会新增的有：{known}").format(
                sort=sort, known=_("、").join(sorts())
            )
        )
    if not path.is_dir():
        raise fail(_("{path} 不是一个目录").format(path=path))
    values = _values(sort, name, given or [], day_of(today))
    try:
        addition = plan(path, sort, values, excluded(path), file)
    except NotPossibleError as error:
        raise fail(
            _("{file}:{line} 加不进去：请先用 liuquan validate 改好，列表要一行写一个").format(
                file=error.file, line=error.line
            )
        ) from None
    if dry_run:
        typer.echo(masked(addition.text), nl=False)
        return
    target = path / addition.file
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, addition.text.encode())
    tell(_("已写入 {file}：{id}").format(file=target, id=addition.id or values.get("名称", "")))


def _values(sort: str, name: str, given: list[str], day: date) -> dict[str, str]:
    """What the blanks of the template are filled with; asks on a terminal, else complains."""
    values = {"名称": name, "日期": day.isoformat(), "年度": str(day.year)}
    for one in given:
        key, equals, value = one.partition("=")
        if not equals:
            raise typer.BadParameter(_("「{one}」要写成 键=值").format(one=one), param_hint="--set")
        values[key] = value
    missing = [key for key in blanks(sort) if not values.get(key)]
    if missing and not sys.stdin.isatty():
        raise fail(
            _("还要填：{keys}。写法：--name 名称，其余用 --set 键=值").format(
                keys=_("、").join(missing)
            )
        )
    for key in missing:
        values[key] = typer.prompt(key)
    return values

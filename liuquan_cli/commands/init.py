"""liuquan init: a repository for a department, ready to be filled."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.commands.options import DryRun, fail, tell
from liuquan_cli.model.text import _
from liuquan_cli.repository.new import is_plain
from liuquan_cli.repository.schemes import shipped
from liuquan_cli.repository.starting import first_files, lay_down, organs, start_history


def run(
    path: Annotated[
        Path, typer.Argument(metavar=_("目录"), help=_("在哪个目录建仓库；目录可以还没有"))
    ] = Path("."),
    unit: Annotated[str, typer.Option("--unit", help=_("单位全称"))] = "",
    kind: Annotated[
        str, typer.Option("--kind", metavar="党委部门|政府部门", help=_("机关类型"))
    ] = "",
    classification: Annotated[
        str, typer.Option("--classification", help=_("权力分类的方案；不写的按机关类型"))
    ] = "",
    no_git: Annotated[bool, typer.Option("--no-git", help=_("不建 git 仓库"))] = False,
    dry_run: DryRun = False,
) -> None:
    """Ask for what is missing, write the files, make the history begin."""
    unit = unit or _asked(_("单位全称"), "--unit")
    kind = kind or _asked(_("机关类型（党委部门、政府部门）"), "--kind")
    if not is_plain(unit):
        raise fail(_("单位全称里有不能用的符号：{unit}").format(unit=unit))
    if kind not in organs():
        raise fail(
            _("没有「{kind}」这种机关类型，只有 {known}").format(
                kind=kind, known=_("、").join(organs())
            )
        )
    given = {**organs()[kind], "单位": unit, "机关类型": kind}
    known = [scheme.name for scheme in shipped() if scheme.kind == "权力分类"]
    if classification and classification not in known:
        raise fail(
            _("没有「{name}」这个权力分类，只有 {known}").format(
                name=classification, known=_("、").join(known)
            )
        )
    given["权力分类"] = classification or given["权力分类"]
    files = first_files(given)
    there = [name for name in files if (path / name).exists()]
    if there:
        raise fail(
            _("{path} 里已经有 {files}，不覆盖").format(path=path, files=_("、").join(there[:5]))
        )
    if dry_run:
        tell("\n".join(str(path / name) for name in files))
        return
    lay_down(path, files)
    tell(_("已建好 {path}：{count} 个文件").format(path=path, count=len(files)))
    if not no_git:
        _tell(path, unit)
    tell(_("下一步：填写 单位.yaml，再用 liuquan new 权力 --name 名称 新增权力"))


def _asked(question: str, option: str) -> str:
    """The answer on a terminal; without one the option has to be given."""
    if not sys.stdin.isatty():
        raise fail(_("请用 {option} 写明：{question}").format(option=option, question=question))
    return str(typer.prompt(question)).strip()


def _tell(path: Path, unit: str) -> None:
    started = start_history(path, f"建立{unit}的六权治本仓库")
    if not started.repository:
        tell(_("没有建 git 仓库：本机没有装 git，或 git 出错；装好以后运行 git init"))
    elif not started.committed:
        tell(
            _(
                "已建 git 仓库，还没有提交："
                "先用 git config user.name 和 user.email 写明是谁，再 git commit"
            )
        )
    else:
        tell(_("已建 git 仓库，有了第一次提交；提交前会自动检查"))

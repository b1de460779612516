"""liuquan review: record that people looked at the law as it now reads."""

from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.checking import desk
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.law_review import Waiting, message, register_with, waiting
from liuquan_cli.commands.options import (
    DryRun,
    LawFolder,
    Repository,
    Today,
    day_of,
    fail,
    laws_named,
    tell,
)
from liuquan_cli.exit import Exit
from liuquan_cli.model.text import _
from liuquan_cli.repository.git import GitError, commit_only, unsettled
from liuquan_cli.repository.registering import UnfitError
from liuquan_cli.repository.write import write_whole


def run(
    path: Repository = Path("."),
    basis: Annotated[str, typer.Option("--basis", help=_("只复核这一部依据"))] = "",
    article: Annotated[str, typer.Option("--article", help=_("只复核这一条"))] = "",
    laws: LawFolder = "",
    today: Today = "",
    no_commit: Annotated[
        bool, typer.Option("--no-commit", help=_("只写文件，不提交到 git"))
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Show what changed, write fingerprints and quotes, commit the register alone."""
    try:
        intake = desk.open_department(path, day_of(today), laws=laws_named(laws))
    except NotADirectoryError:
        raise fail(_("{path} 不是一个目录").format(path=path)) from None
    department = intake.department
    if not department.laws:
        absent = department.laws.absent
        raise fail(
            _("法律库 {path} 不在").format(path=absent)
            if absent
            else _("没有法律库：用 --laws 指定，或者在 liuquan.yaml 写「法律库」")
        )
    if basis and basis not in department.bases:
        raise fail(_("依据登记里没有「{basis}」").format(basis=basis))
    found = waiting(department, basis, article)
    for one in found:
        _show(one)
    reviewed = [one for one in found if one.because is None]
    left = len(found) - len(reviewed)
    if not found:
        tell(_("没有要复核的条文"))
    if not dry_run and reviewed:
        _record(path, intake, reviewed, no_commit)
    if left:
        raise fail(_("{count} 条没有记下，先照上面说的改好").format(count=left), Exit.FINDINGS)


def _show(one: Waiting) -> None:
    tell(
        _("《{basis}》{article}，{day} 的文本").format(
            basis=one.basis.name, article=one.article.article, day=one.version.issued_on
        )
    )
    before = one.old if one.old is not None else one.article.quote if one.quote else ""
    for sign, words in (("－", before), ("＋", one.now)):
        for line in words.split("\n") if words else ():
            tell(f"  {sign} {line}")
    if one.what:
        tell(_("  改动：{what}").format(what=one.what))
    if one.because is not None:
        tell(_("  没有记下：{because}").format(because=one.because))
    elif one.quote is not None:
        tell(_("  「内容」换成现行条文"))


def _record(path: Path, intake: Intake, reviewed: list[Waiting], no_commit: bool) -> None:
    """Write the register, and commit it; what can't be committed is not written either."""
    try:
        files = register_with(intake, reviewed)
    except UnfitError as error:
        raise fail(
            _("{file}:{line} 写不进去：先用 liuquan validate 和 liuquan fmt 改好写法").format(
                file=error.file, line=error.line
            )
        ) from None
    if not no_commit:
        _refuse_unsettled(path, list(files))
    for file, data in files.items():
        write_whole(path / file, data)
    if not no_commit:
        try:
            commit_only(path, list(files), message(reviewed))
        except GitError as error:
            for file in files:
                write_whole(path / file, intake.data[file])
            raise fail(_("没有提交，文件也没有改：{reason}").format(reason=error)) from None
    tell(
        _("已复核 {count} 条，写入 {files}").format(count=len(reviewed), files=_("、").join(files))
    )


def _refuse_unsettled(path: Path, files: list[str]) -> None:
    try:
        loose = unsettled(path, files)
    except GitError:
        raise fail(
            _("{path} 不在 git 仓库里，复核留不下痕迹；只写文件用 --no-commit").format(path=path)
        ) from None
    if loose is None:
        raise fail(_("没有安装 git，复核留不下痕迹；只写文件用 --no-commit"))
    if loose:
        raise fail(
            _("{files} 里有还没有提交的修改：复核要单独成为一次提交，请先提交或者撤下").format(
                files=_("、").join(loose[:3]) + (" …" if len(loose) > 3 else "")
            )
        )

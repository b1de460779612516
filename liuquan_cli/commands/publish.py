"""liuquan publish: what may be public, as a site that opens in any browser."""

import os
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli import __version__
from liuquan_cli.checking import desk
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import fails, profile_of, review
from liuquan_cli.commands.options import (
    DryRun,
    NoCache,
    Repository,
    Today,
    day_of,
    fail,
    laws_named,
    tell,
)
from liuquan_cli.commands.progress import progress
from liuquan_cli.exit import Exit
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.text import _, untranslated
from liuquan_cli.publish.bundle import NotOursError, put
from liuquan_cli.publish.filter import disclose, private_names
from liuquan_cli.publish.pages import File, files
from liuquan_cli.publish.site import Stamp
from liuquan_cli.render.engine import WHEEL, EngineError, choose_engine
from liuquan_cli.repository.git import GitError, Head, head_of, uncommitted
from liuquan_cli.rules.registry import BY_CODE


def run(
    path: Repository = Path("."),
    out: Annotated[Path, typer.Option("--out", help=_("网站写到哪个目录；整个换成新的"))] = Path(
        "公开"
    ),
    today: Today = "",
    force: Annotated[
        bool, typer.Option("--force", help=_("有错误或没有提交也生成；泄密的除外"))
    ] = False,
    no_cache: NoCache = False,
    dry_run: DryRun = False,
) -> None:
    """Review, disclose, draw, and put the bundle in its place."""
    head = head_of(path) if path.is_dir() else None
    day = head.time.date() if head and not today else day_of(today)
    laws = laws_named("")
    try:
        with progress(_("读取")) as step:
            intake = desk.open_department(path, day, cached=not no_cache, step=step, laws=laws)
    except NotADirectoryError:
        raise fail(_("{path} 不是一个目录").format(path=path)) from None
    if not intake.data:
        raise fail(_("{path} 里没有可以公开的文件").format(path=path))
    loose = _uncommitted(path, head, intake, force)
    stamp = _stamp(day, head, loose, _refuse(intake, loose, force))
    shown = disclose(intake.department)
    powers = len(shown.department.powers)
    mentions: dict[str, str] = {}
    try:
        engine = choose_engine(os.environ.get("LIUQUAN_ENGINE", WHEEL))
        with progress(_("生成")) as step, untranslated():
            done = iter(range(1, powers + 1))
            made = files(shown, stamp, engine, lambda: step(next(done), powers))
            made = _watched(made, private_names(intake.department, shown), mentions)
            if dry_run:
                names = sorted(name for name, _data in made)
            else:
                count = put(out, made, _facts(intake, stamp))
    except EngineError as error:
        raise fail(str(error)) from None
    except NotOursError:
        raise fail(_("{out} 里有别的东西，不覆盖；换一个目录").format(out=out)) from None
    for name, file in sorted(mentions.items()):
        tell(
            _("留意：{file} 里出现了不公开的名称「{name}」").format(file=file, name=name), err=True
        )
    if dry_run:
        tell("\n".join(str(out / name) for name in names))
        return
    tell(
        _("已生成 {out}：{powers} 项权力，{files} 个文件").format(
            out=out, powers=powers, files=count
        )
    )
    if shown.waiting:
        tell(
            _("另有 {count} 项权力没有公开：状态不是「公布」，或者还没有生效").format(
                count=shown.waiting
            )
        )


def _uncommitted(path: Path, head: Head | None, intake: Intake, force: bool) -> tuple[str, ...]:
    """The files read that git does not hold as they are; none where there is no git to ask."""
    if head is None:
        return ()
    try:
        return uncommitted(path, intake.data)
    except GitError as error:
        if force:
            return tuple(intake.data)
        raise fail(_("git 出错：{reason}").format(reason=error)) from None


def _stamp(day: date, head: Head | None, loose: tuple[str, ...], failing: bool) -> Stamp:
    """What every page says of its making. It is Chinese in any language, as the pages are."""
    commit = head.commit if head and not loose else None
    remark = "" if head else "资料不在 git 仓库里，无从核对出处。"
    if failing:
        remark += "生成时审查没有通过，内容只供预览。"
    return Stamp(day, commit, remark)


def _facts(intake: Intake, stamp: Stamp) -> dict[str, str]:
    return {
        "tool": f"liuquan {__version__}",
        "unit": intake.department.unit.name,
        "profile": profile_of(intake.department).name,
        "day": stamp.day.isoformat(),
        "commit": stamp.commit or "",
    }


def _watched(
    made: Iterable[File], names: Iterable[str], mentions: dict[str, str]
) -> Iterator[File]:
    """The files as they come; `mentions` is told which of `names` stands in which file first."""
    words = re.compile("|".join(re.escape(name) for name in names).encode() or b"(?!)")
    for name, data in made:
        for word in words.findall(data):
            mentions.setdefault(word.decode(), name)
        yield name, data


def _refuse(intake: Intake, loose: tuple[str, ...], force: bool) -> bool:
    """Say why this must not be published; leaks can't be forced. Whether errors were forced."""
    found = review(intake, profile_of(intake.department)).findings
    leaks = _leaks((*intake.findings, *found))
    if leaks:
        raise fail(
            _("不公开：{files} 里有涉密标志或个人信息，先用 liuquan validate 查看并删去").format(
                files=_("、").join(leaks)
            ),
            Exit.FINDINGS,
        )
    failing = fails(found, Severity.ERROR)
    if force:
        return failing
    if failing:
        count = sum(finding.severity is Severity.ERROR for finding in found)
        raise fail(
            _(
                "不公开：有 {count} 个错误，先用 liuquan validate 查看并改好；确要公开用 --force"
            ).format(count=count),
            Exit.FINDINGS,
        )
    if loose:
        raise fail(
            _("不公开：{files} 有没有提交的修改，先提交；确要公开用 --force").format(
                files=_("、").join(loose[:3]) + (" …" if len(loose) > 3 else "")
            ),
            Exit.FINDINGS,
        )
    return False


def _leaks(found: Iterable[Finding]) -> list[str]:
    """The files that hold what may never be published."""
    return sorted({f.place.file for f in found if not BY_CODE[f.rule].RULE.waivable})

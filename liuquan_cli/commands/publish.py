"""liuquan publish: what may be public, as a site that opens in any browser."""

import os
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli import __version__
from liuquan_cli.checking import desk
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import fails, profile_of, review
from liuquan_cli.commands.options import DryRun, NoCache, Repository, Today, day_of, fail
from liuquan_cli.commands.progress import progress
from liuquan_cli.exit import Exit
from liuquan_cli.model.finding import Severity
from liuquan_cli.model.text import _
from liuquan_cli.publish.bundle import NotOursError, put
from liuquan_cli.publish.filter import disclose
from liuquan_cli.publish.pages import pages_of
from liuquan_cli.render.chart import Chart
from liuquan_cli.render.engine import WHEEL, EngineError, choose_engine
from liuquan_cli.render.flowchart import draw
from liuquan_cli.repository.git import Head, head_of
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
    day = _day(today, head)
    try:
        with progress(_("读取")) as step:
            intake = desk.open_department(path, day, cached=not no_cache, step=step)
    except NotADirectoryError:
        raise fail(_("{path} 不是一个目录").format(path=path)) from None
    if not intake.data:
        raise fail(_("{path} 里没有可以公开的文件").format(path=path))
    _refuse(intake, head, force)

    def drawn(charts: list[Chart]) -> list[str]:
        return draw(charts, choose_engine(os.environ.get("LIUQUAN_ENGINE", WHEEL)))

    try:
        disclosed = disclose(intake.department)
        files = pages_of(disclosed, _made(day, head), drawn)
    except EngineError as error:
        raise fail(str(error)) from None
    if dry_run:
        typer.echo("\n".join(str(out / name) for name in sorted(files)))
        return
    facts = {
        "tool": f"liuquan {__version__}",
        "unit": intake.department.unit.name,
        "profile": profile_of(intake.department).name,
        "day": day.isoformat(),
        "commit": head.commit if head and not head.dirty else "",
    }
    try:
        put(out, files, facts)
    except NotOursError:
        raise fail(_("{out} 里有别的东西，不覆盖；换一个目录").format(out=out)) from None
    typer.echo(
        _("已生成 {out}：{powers} 项权力，{files} 个文件").format(
            out=out, powers=len(disclosed.department.powers), files=len(files) + 1
        )
    )


def _day(today: str, head: Head | None) -> date:
    """The day of judgement: as given, else the commit's, so that a commit gives one site."""
    if today or head is None or head.dirty:
        return day_of(today)
    return head.time.date()


def _made(day: date, head: Head | None) -> str:
    """The line on every page that says when and from what it was made."""
    if head is None:
        return _("{day} 生成，不在 git 仓库里").format(day=day)
    if head.dirty:
        return _("{day} 生成，有没有提交的修改").format(day=day)
    return _("{day} 生成，提交 {commit}").format(day=day, commit=head.commit[:12])


def _refuse(intake: Intake, head: Head | None, force: bool) -> None:
    """Say why this must not be published; leaks can't be forced."""
    found = review(intake, profile_of(intake.department)).findings
    leaks = sorted({f.place.file for f in found if not BY_CODE[f.rule].RULE.waivable})
    if leaks:
        raise fail(
            _("不公开：{files} 里有涉密标志或个人信息，先用 liuquan validate 查看并删去").format(
                files=_("、").join(leaks)
            ),
            Exit.FINDINGS,
        )
    if force:
        return
    if fails(found, Severity.ERROR):
        count = sum(finding.severity is Severity.ERROR for finding in found)
        raise fail(
            _(
                "不公开：有 {count} 个错误，先用 liuquan validate 查看并改好；确要公开用 --force"
            ).format(count=count),
            Exit.FINDINGS,
        )
    if head is not None and head.dirty:
        raise fail(_("不公开：有没有提交的修改，先提交；确要公开用 --force"), Exit.FINDINGS)

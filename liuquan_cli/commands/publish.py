"""liuquan publish: what may be public, as a site that opens in any browser."""

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.checking import desk
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import profile_of, review
from liuquan_cli.commands.options import (
    DryRun,
    NoCache,
    Repository,
    day_of,
    fail,
    laws_named,
    profile_named,
    tell,
)
from liuquan_cli.commands.progress import progress
from liuquan_cli.commands.unread import tell_unread
from liuquan_cli.exit import Exit
from liuquan_cli.model.text import _, untranslated
from liuquan_cli.publish import archive, gate
from liuquan_cli.publish.bundle import BusyError, NotOursError
from liuquan_cli.publish.filter import disclose, private_names
from liuquan_cli.publish.gate import Verdict
from liuquan_cli.publish.production import FAILURES, Order, made, produce
from liuquan_cli.publish.remembering import recalled
from liuquan_cli.publish.wanted import YEARS, Wanted, is_address
from liuquan_cli.render.engine import WHEEL, choose_engine
from liuquan_cli.repository.git import GitError, Head, head_of, uncommitted


class Archive(StrEnum):
    """How a bundle is packed besides."""

    ZIP = "zip"


Theme = Annotated[
    Path | None,
    typer.Option("--theme", metavar=_("目录"), help=_("主题目录：里面的模板和样式代替自带的")),
]
PublishedDay = Annotated[
    str,
    typer.Option(
        "--today",
        metavar="YYYY-MM-DD",
        help=_("按哪一天生成；不写的用最近一次提交的日期，不在 git 里的用今天"),
    ),
]
ProfileName = Annotated[
    str,
    typer.Option(
        "--profile",
        metavar="摸底|确权|公开|常态",
        help=_("要过哪一步的审查才公开；不写的按配置，至少是公开"),
    ),
]


def run(
    path: Repository = Path("."),
    out: Annotated[Path, typer.Option("--out", help=_("网站写到哪个目录；整个换成新的"))] = Path(
        "公开"
    ),
    profile: ProfileName = "",
    year: Annotated[
        int | None,
        typer.Option("--year", min=YEARS[0], max=YEARS[-1], help=_("附上这一年的年度文书")),
    ] = None,
    packed: Annotated[
        Archive | None, typer.Option("--archive", help=_("另外打成一个压缩包，放在网站目录旁边"))
    ] = None,
    theme: Theme = None,
    base_url: Annotated[
        str, typer.Option("--base-url", metavar="URL", help=_("网站将来的地址，写进订阅和站点地图"))
    ] = "",
    today: PublishedDay = "",
    force: Annotated[
        bool, typer.Option("--force", help=_("有错误或没有提交也生成；泄密的除外"))
    ] = False,
    no_cache: NoCache = False,
    dry_run: DryRun = False,
) -> None:
    """Review, disclose, draw, and put the bundle in its place."""
    chosen, wanted = profile_named(profile), wanted_of(theme, base_url, year)
    _refuse_place(path, out)
    head = head_of(path) if path.is_dir() else None
    day = head.time.date() if head and not today else day_of(today)
    try:
        with progress(_("读取")) as step:
            intake = desk.open_department(
                path, day, cached=not no_cache, step=step, laws=laws_named("")
            )
    except NotADirectoryError:
        raise fail(_("{path} 不是一个目录").format(path=path)) from None
    if not intake.data:
        raise fail(_("{path} 里没有可以公开的文件").format(path=path))
    asked = chosen or gate.least(profile_of(intake.department))
    loose = _uncommitted(path, head, intake, force)
    verdict = gate.judged(intake, review(intake, asked), loose)
    _refuse(verdict, force)
    if verdict.errors:
        tell(
            _("留意：审查有 {count} 个错误没有改，只供内部试看，网页上也这样写").format(
                count=verdict.errors
            ),
            err=True,
        )
    tell_unread(intake)
    stamp = gate.stamp(day, head.commit if head else None, verdict)
    shown = disclose(intake.department)
    powers, zipped = len(shown.department.powers), packed is not None
    try:
        engine = choose_engine(os.environ.get("LIUQUAN_ENGINE", WHEEL))
        order = Order(shown, stamp, wanted, engine, private_names(intake.department, shown))
        with progress(_("生成")) as step, untranslated():
            if dry_run:
                names = sorted(name for name, _data in made(order, recalled(out, intake.cache)))
                tell("\n".join(str(out / name) for name in names))
                return
            facts = gate.facts(intake.department.unit.name, asked, stamp, wanted)
            done = iter(range(1, powers + 1))
            product = produce(
                order, out, facts, intake.cache,
                zipped=zipped, step=lambda: step(next(done), powers),
            )  # fmt: skip
    except FAILURES as error:
        raise fail(str(error)) from None
    except NotOursError as error:
        raise fail(_not_ours(error)) from None
    except BusyError:
        raise fail(
            _("另一个 liuquan publish 正在生成 {out}，等它完了再来").format(out=out)
        ) from None
    for name, file in sorted(product.mentions.items()):
        tell(
            _("留意：{file} 里出现了不公开的名称「{name}」").format(file=file, name=name), err=True
        )
    tell(
        _("已生成 {out}：{powers} 项权力，{files} 个文件").format(
            out=out, powers=powers, files=product.files
        )
    )
    if zipped:
        tell(_("压缩包 {file}").format(file=out.with_name(archive.archive_of(out).name)))
    elif archive.archive_of(out).is_file():
        tell(
            _("留意：旁边的 {file} 是以前的，没有更新；要更新，加 --archive zip").format(
                file=archive.archive_of(out).name
            ),
            err=True,
        )
    if year is not None and not (out / "reports").is_dir():
        tell(
            _(
                "留意：没有附上{year}年的年度文书：要公布的还没有写完；"
                "还缺什么，用 liuquan report year --year {year} 看"
            ).format(year=year),
            err=True,
        )
    if shown.waiting:
        tell(
            _("另有 {count} 项权力没有公开：状态不是「公布」，或者还没有生效").format(
                count=shown.waiting
            )
        )


def _not_ours(error: NotOursError) -> str:
    if error.stranger:
        return _("{out} 里的 {file} 不是网站的文件，不覆盖；先移走它，或者换一个目录").format(
            out=error, file=error.stranger
        )
    return _("{out} 里有别的东西，不覆盖；换一个目录").format(out=error)


def wanted_of(theme: Path | None, base_url: str, year: int | None) -> Wanted:
    """What the options ask for; the theme must be there, the address a web address."""
    if theme is not None and not theme.is_dir():
        raise fail(_("主题 {path} 不是一个目录").format(path=theme))
    if base_url and not is_address(base_url):
        raise typer.BadParameter(
            _("「{text}」不是网址，要写成 https://example.gov.cn/gongkai/ 这样").format(
                text=base_url
            ),
            param_hint="--base-url",
        )
    return Wanted("" if theme is None else str(theme.resolve()), base_url, year)


def _refuse_place(path: Path, out: Path) -> None:
    """The bundle takes the place of a whole folder: never that of the repository."""
    target = out.resolve()
    if path.resolve().is_relative_to(target):
        raise fail(_("{out} 里是仓库本身，不能换成网站；换一个目录").format(out=out))


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


def _refuse(verdict: Verdict, force: bool) -> None:
    """Say why this must not be published; leaks can't be forced."""
    if verdict.leaks:
        raise fail(
            _("不公开：{files} 里有涉密标志或个人信息，先用 liuquan validate 查看并删去").format(
                files=_("、").join(verdict.leaks)
            ),
            Exit.FINDINGS,
        )
    if verdict.errors and not force:
        raise fail(
            _(
                "不公开：有 {count} 个错误，先用 liuquan validate 查看并改好；确要公开用 --force"
            ).format(count=verdict.errors),
            Exit.FINDINGS,
        )
    if verdict.loose and not force:
        raise fail(
            _("不公开：{files} 里有还没有提交的修改，先提交；确要公开用 --force").format(
                files=_("、").join(verdict.loose[:3]) + (" …" if len(verdict.loose) > 3 else "")
            ),
            Exit.FINDINGS,
        )

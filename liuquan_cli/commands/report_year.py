"""liuquan report year: the documents that the office hands in for a year."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from liuquan_cli.checking import desk
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import profile_of
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
from liuquan_cli.commands.unread import tell_unread
from liuquan_cli.documents import catalogue
from liuquan_cli.documents.catalogue import Kind
from liuquan_cli.documents.paper import Figure, Paper
from liuquan_cli.documents.writing.formats import NAMES as FORMATS
from liuquan_cli.documents.writing.formats import notices, write
from liuquan_cli.exit import Exit
from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.disclose import DocumentKind
from liuquan_cli.model.text import _, untranslated
from liuquan_cli.publish.filter import disclose
from liuquan_cli.render.paper.fonts import NoFontError
from liuquan_cli.render.paper.typeset import TypesetError
from liuquan_cli.repository.filename import file_name
from liuquan_cli.repository.snapshot import NoSnapshotError
from liuquan_cli.repository.write import write_whole
from liuquan_cli.repository.yearly_tag import tag_of_year
from liuquan_cli.rules.form import LEAKS


class _Made(msgspec.Struct, frozen=True):
    """A paper, the path of its file without ending, and whether it is for the public."""

    paper: Paper
    stem: Path
    public: bool


def run(
    year: Annotated[
        int, typer.Option("--year", metavar="YYYY", min=2008, max=2999, help=_("哪一年的文书"))
    ],
    path: Repository = Path("."),
    document: Annotated[
        list[str] | None,
        typer.Option(
            "--document",
            metavar=_("文种"),
            help=_("写哪几种，可写几次；不写的写适用于本单位的全部；写错了会列出全部"),
        ),
    ] = None,
    form_of: Annotated[
        list[str] | None,
        typer.Option(
            "--format", metavar="|".join(FORMATS), help=_("写成什么，可写几次；不写的三种都写")
        ),
    ] = None,
    out: Annotated[Path, typer.Option("--out", help=_("写到哪个目录；里面按年度分目录"))] = Path(
        "年度文书"
    ),
    since: Annotated[
        str,
        typer.Option(
            "--since",
            metavar=_("标签、提交或日期"),
            help=_("和哪时的清单比较；不写的用名称里有上一年的标签，没有的用上一年年底"),
        ),
    ] = "",
    today: Today = "",
    no_cache: NoCache = False,
    dry_run: DryRun = False,
) -> None:
    """Make the papers, say what the office has still to write, and write the files."""
    day = day_of(today)
    if year > day.year:
        raise typer.BadParameter(
            _("{year}年还没有到；今天按 {day} 算").format(year=year, day=day.isoformat()),
            param_hint="--year",
        )
    forms = _forms(form_of)
    laws = laws_named("")
    try:
        with progress(_("读取")) as step:
            intake = desk.open_department(path, day, cached=not no_cache, step=step, laws=laws)
    except NotADirectoryError:
        raise fail(_("{path} 不是一个目录").format(path=path)) from None
    if not intake.data:
        raise fail(
            _("{path} 里没有要检查的文件：每个 YAML 文件第一行要写「文档: …」").format(path=path)
        )
    _refuse_leaks(intake)
    tell_unread(intake)
    department = intake.department.asked(profile_of(intake.department))
    kinds = _kinds(department, document or [])
    before: Department | None = None
    if any(kind.compares for kind in kinds):
        before = _before(path, year, since, not no_cache)
        tag = tag_of_year(path, year) if year < day.year else ""
        if tag:
            tell(
                _("数字取自现在的资料，不是{year}年底的；要当时的，先检出标签 {tag} 再写").format(
                    year=year, tag=tag
                ),
                err=True,
            )
    with untranslated():
        made = _papers(kinds, department, year, before, out / str(year))
    files = [(one, form) for one in made for form in forms]
    told = _notices(forms, [one.paper for one in made])
    if not dry_run:
        _write(files)
    for notice in told:
        tell(notice, err=True)
    for one in made:
        for sentence in one.paper.missing:
            tell(_("还缺：{paper}：{what}").format(paper=one.paper.name, what=sentence), err=True)
    _conclude(made, files, kinds, out / str(year), dry_run)


def _write(files: Sequence[tuple[_Made, str]]) -> None:
    target = Path()
    try:
        with progress(_("生成")) as step, untranslated():
            for done, (one, form) in enumerate(files):
                step(done, len(files))
                target = one.stem.with_name(f"{one.stem.name}.{form}")
                target.parent.mkdir(parents=True, exist_ok=True)
                write_whole(target, write(one.paper, form))
    except TypesetError as error:
        raise fail(_("{file} 没有写成：{reason}").format(file=target, reason=error)) from None


def _forms(asked: list[str] | None) -> tuple[str, ...]:
    for form in asked or ():
        if form not in FORMATS:
            raise typer.BadParameter(
                _("没有「{form}」这种格式，只有 {known}").format(
                    form=form, known=_("、").join(FORMATS)
                ),
                param_hint="--format",
            )
    return tuple(dict.fromkeys(asked or FORMATS))


def _kinds(department: Department, asked: Sequence[str]) -> tuple[Kind, ...]:
    """The kinds of document asked for by their names; else all that concern the unit."""
    if not asked:
        return catalogue.applying(department)
    names = department.scheme(DocumentKind)
    wanted = [names.canonical(name) for name in asked]
    for name in wanted:
        if name not in catalogue.NAMES:
            raise typer.BadParameter(
                _("没有「{name}」这种文书，只有 {known}").format(
                    name=name, known=_("、").join(catalogue.NAMES)
                ),
                param_hint="--document",
            )
    return tuple(kind for kind in catalogue.KINDS if kind.name in wanted)


def _refuse_leaks(intake: Intake) -> None:
    """Documents are handed on, and repeat what the files say word by word."""
    files = sorted({one.place.file for one in intake.findings if one.rule in LEAKS})
    if files:
        raise fail(
            _("不写：{files} 里有涉密标志或个人信息，先用 liuquan validate 查看并删去").format(
                files=_("、").join(files)
            ),
            Exit.FINDINGS,
        )


def _before(path: Path, year: int, since: str, cached: bool) -> Department | None:
    """The department as it was: at `since`, else at last year's tag, else at that year's end."""
    end = date(year - 1, 12, 31)
    revision = since or tag_of_year(path, year - 1) or end.isoformat()
    try:
        day = date.fromisoformat(revision)
    except ValueError:
        day = end
    try:
        intake, _past = desk.open_department_at(path, revision, day, cached=cached)
    except NoSnapshotError as error:
        if since:
            raise fail(str(error)) from None
        tell(_("不和上一年比较：{reason}").format(reason=error), err=True)
        return None
    told = ""
    if not intake.data:
        told = _("{revision}的时候还没有资料").format(revision=revision)
    elif any(one.rule in LEAKS for one in intake.findings):
        told = _("{revision}的文件里有涉密标志或个人信息").format(revision=revision)
    if told:
        if since:
            raise fail(told)
        tell(_("不和上一年比较：{reason}").format(reason=told), err=True)
        return None
    return intake.department


def _papers(
    kinds: Iterable[Kind],
    department: Department,
    year: int,
    before: Department | None,
    folder: Path,
) -> list[_Made]:
    """Every paper with its place; where a kind makes several they stand in a folder of its name.

    A document for the public is made from what the public may see.
    """
    shown: Department | None = None
    made: list[_Made] = []
    for kind in kinds:
        source = department
        public = catalogue.is_public(kind, department)
        if public:
            source = shown = shown or disclose(department).department
        papers = kind.papers(source, year, before)
        home = folder / file_name(kind.name) if len(papers) > 1 else folder
        taken: set[str] = set()
        for paper in papers:
            name, count = paper.name, 1
            while name.casefold() in taken:  # as disks do that do not tell a from A
                count += 1
                name = f"{paper.name}-{count}"
            taken.add(name.casefold())
            made.append(_Made(paper, home / name, public))
    return made


def _notices(forms: Sequence[str], papers: Iterable[Paper]) -> list[str]:
    charts = any(isinstance(block, Figure) for paper in papers for block in paper.blocks)
    try:
        return [str(text) for text in notices(forms, charts)]
    except NoFontError as error:
        raise fail(str(error)) from None


def _conclude(
    made: Sequence[_Made],
    files: Sequence[tuple[_Made, str]],
    kinds: Sequence[Kind],
    folder: Path,
    dry_run: bool,
) -> None:
    if not made:
        names = _("、").join(kind.name for kind in kinds)
        raise fail(_("没有可写的文书：{names} 不适用于本单位，或者没有内容").format(names=names))
    if dry_run:
        tell("\n".join(f"{one.stem}.{form}" for one, form in files))
        return
    tell(
        _("已写入 {folder}：{papers} 份文书，{files} 个文件").format(
            folder=folder, papers=len(made), files=len(files)
        )
    )
    public = _("、").join(one.stem.name for one in made if one.public)
    inside = not all(one.public for one in made)
    if public and inside:
        tell(_("向社会公布的只有：{papers}；其余供内部使用或者报送").format(papers=public))
    elif inside:
        tell(_("都供内部使用或者报送，不向社会公布"))

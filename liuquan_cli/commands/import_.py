"""liuquan import: a flow drawn elsewhere, as BPMN, becomes a 流程 file."""

from pathlib import Path
from typing import Annotated

import typer

from liuquan_cli.checking import desk
from liuquan_cli.commands.options import DryRun, NoCache, Today, day_of, fail, tell
from liuquan_cli.exchange.bpmn_flow import Imported, Known, import_bpmn
from liuquan_cli.exchange.flow_file import Written, flow_file
from liuquan_cli.exchange.loss import Loss, UnreadableError
from liuquan_cli.exchange.xml_tree import MOST_BYTES
from liuquan_cli.exit import Exit
from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.process import StepKind
from liuquan_cli.model.text import _
from liuquan_cli.repository.filename import file_name
from liuquan_cli.repository.write import write_whole
from liuquan_cli.rules import form
from liuquan_cli.rules.personal import masked


def run(
    file: Annotated[
        Path, typer.Argument(metavar=_("文件"), help=_("BPMN 2.0 文件（.bpmn 或者 .xml）"))
    ],
    power: Annotated[str, typer.Option("--power", help=_("这是哪项权力的流程：权力的编号"))],
    path: Annotated[Path, typer.Option("--repo", help=_("部门的仓库"))] = Path("."),
    out: Annotated[
        Path | None, typer.Option("--out", help=_("写到哪个文件；不写的是 流程/权力编号.yaml"))
    ] = None,
    process: Annotated[
        str, typer.Option("--process", help=_("文件里有几个过程的，写要哪一个的名称或者编号"))
    ] = "",
    today: Today = "",
    no_cache: NoCache = False,
    dry_run: DryRun = False,
) -> None:
    """Read, say what was lost, write one new file. A file that is there is never touched."""
    try:
        department = desk.open_department(path, day_of(today), cached=not no_cache).department
    except NotADirectoryError:
        raise fail(_("{path} 不是一个目录").format(path=path)) from None
    if power not in department.powers:
        raise fail(_("没有编号为「{name}」的权力").format(name=power))
    target = out or path / "流程" / f"{file_name(power)}.yaml"
    if not dry_run and (target.exists() or target.is_symlink()):
        raise fail(_("{file} 已经有了，不覆盖；用 --out 写到别的文件").format(file=target))
    try:
        imported = import_bpmn(_bytes(file), power, process, _known(department))
    except UnreadableError as error:
        raise fail(_("{file}：{why}").format(file=file, why=error)) from None
    written = flow_file(imported.values, _remarks(file, imported), _inside(target, path))
    _tell_losses(file, (*imported.losses, *written.losses))
    _refuse_leaks(target, written)
    if dry_run:
        typer.echo(masked(written.text), nl=False)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, written.text.encode())
    tell(_("已写入 {file}，请用 liuquan validate 审查").format(file=target))


def _bytes(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(MOST_BYTES + 1)


def _known(department: Department) -> Known:
    kinds = department.scheme(StepKind)

    def kind_of(name: str) -> str:
        member = kinds.member(name)
        return member.name if member else ""

    inner = department.unit.departments
    return Known(
        frozenset((*department.posts, *department.bodies)),
        frozenset(name for one in inner for name in (one.name, one.short) if name),
        kind_of,
    )


def _remarks(file: Path, imported: Imported) -> tuple[str, ...]:
    """Where the flow came from, for whoever opens the file later."""
    count = len(imported.losses)
    lost = f"没有带过来的 {count} 处，导入时已经列出" if count else "全部带过来了"
    return f"由 {file.name} 导入：{imported.origin}", lost


def _inside(target: Path, root: Path) -> str:
    """The target as seen from the repository, for the line that names the schema."""
    try:
        return target.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return target.name


def _tell_losses(file: Path, losses: tuple[Loss, ...]) -> None:
    for loss in losses:
        named = _("「{name}」").format(name=loss.name) if loss.name else ""
        number = f"（{loss.element}）" if loss.element else ""
        where = f"{file}:{loss.line}" if loss.line else str(file)
        tell(f"{where} {named}{number} {loss.text}", err=True)


def _refuse_leaks(target: Path, written: Written) -> None:
    """What is secret or personal in the drawing does not get into the repository through us."""
    leaks = [one for one in written.findings if one.rule in form.LEAKS]
    for one in written.findings:
        tell(f"{one.rule} {one.message}", err=True)
    if leaks:
        raise fail(
            _("不写 {file}：里面有涉密标志或个人信息，先在原图里删去").format(file=target),
            Exit.FINDINGS,
        )

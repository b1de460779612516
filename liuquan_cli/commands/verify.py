"""liuquan verify: whether a bundle still is what was made, and what its commit gives."""

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from liuquan_cli import __version__
from liuquan_cli.commands.options import fail, tell
from liuquan_cli.commands.publish import Theme, wanted_of
from liuquan_cli.exit import Exit
from liuquan_cli.model.text import _, untranslated
from liuquan_cli.publish.production import FAILURES
from liuquan_cli.publish.retracing import (
    NoSourceError,
    fonts_differ,
    retraced,
    tool_differs,
)
from liuquan_cli.publish.verify import Checked, Difference, Kind, NoBundleError, checked
from liuquan_cli.render.engine import WHEEL, choose_engine
from liuquan_cli.report.jsonreport import indented
from liuquan_cli.repository.discover import printable
from liuquan_cli.repository.snapshot import NoSnapshotError


class Format(StrEnum):
    """How the result is written."""

    TEXT = "text"
    JSON = "json"


def run(
    bundle: Annotated[Path, typer.Argument(help=_("网站目录，或者它的压缩包"), metavar=_("网站"))],
    repo: Annotated[
        Path | None,
        typer.Option("--repo", help=_("部门的仓库：按网站写明的提交重新生成，逐页核对")),
    ] = None,
    theme: Theme = None,
    format: Annotated[Format, typer.Option("--format", help=_("输出的格式"))] = Format.TEXT,
) -> None:
    """Hold the bundle against its manifest, and against its commit where a repository is given."""
    try:
        found = checked(bundle)
    except (NoBundleError, OSError):
        raise fail(
            _("{path} 不是网站目录，也不是网站的压缩包，读不了").format(path=bundle)
        ) from None
    sourced = _sourced(found, repo, theme) if repo is not None else []
    differences = [*found.differences, *sourced]
    if format is Format.JSON:
        typer.echo(indented(_document(found, differences, repo is not None)), nl=False)
    else:
        _tell(found, differences, repo is not None)
    raise typer.Exit(Exit.FINDINGS if differences else Exit.CLEAN)


def _sourced(found: Checked, repo: Path, theme: Path | None) -> list[Difference]:
    """What differs from the commit; none where the manifest itself can't be read."""
    if found.manifest is None:
        return []
    try:
        engine = choose_engine(os.environ.get("LIUQUAN_ENGINE", WHEEL))
        with untranslated():
            return retraced(found.manifest, repo, wanted_of(theme, "", None).theme, engine)
    except (NoSourceError, NoSnapshotError, *FAILURES) as error:
        raise fail(str(error)) from None
    except NotADirectoryError:
        raise fail(_("{path} 不是一个目录").format(path=repo)) from None


def _tell(found: Checked, differences: list[Difference], traced: bool) -> None:
    words = {
        Kind.CHANGED: _("改过：{file}"),
        Kind.MISSING: _("缺少：{file}"),
        Kind.ADDED: _("多出：{file}"),
        Kind.LINK: _("不是普通文件：{file}"),
        Kind.NAME: _("名称不对或者重复：{file}"),
        Kind.MANIFEST: _("读不成，不是本工具写的样子：{file}"),
        Kind.PAGE: _("与提交不符：{file}"),
    }
    for one in differences:
        tell(words[one.kind].format(file=printable(one.file)))
    if found.manifest is not None:
        facts = found.manifest.facts
        tell(
            _("{unit}，{day}，提交 {commit}，{tool}").format(
                unit=facts.unit, day=facts.day, commit=facts.commit or _("没有"), tool=facts.tool
            )
        )
        tell(_("manifest.json 的 SHA-256：{seal}").format(seal=found.seal))
        if traced and tool_differs(found.manifest):
            tell(
                _(
                    "网站是 {old} 生成的，这里是 {new}：版本不同，页面可能因此不同，"
                    "不一定是有人改过；要确认，用 {old} 再核对"
                ).format(old=facts.tool, new=f"liuquan {__version__}"),
                err=True,
            )
        if traced and fonts_differ(found.manifest):
            tell(
                _(
                    "年度文书是用 {fonts} 排的，这里的字体不同：PDF 和 Word 可能因此不同，"
                    "不一定是有人改过；要确认，在有同样字体的机器上再核对"
                ).format(fonts=_("、").join(facts.fonts) or _("别的字体")),
                err=True,
            )
    if differences:
        tell(_("{count} 处不一致").format(count=len(differences)))
    elif traced:
        tell(_("{count} 个文件与清单一致，也与提交一致").format(count=found.files))
    else:
        tell(_("{count} 个文件与清单一致").format(count=found.files))


def _document(found: Checked, differences: list[Difference], traced: bool) -> dict[str, Any]:
    facts = found.manifest.facts if found.manifest else None
    return {
        "version": 1,
        "tool": {"name": "liuquan", "version": __version__},
        "bundle": {
            "tool": facts.tool,
            "unit": facts.unit,
            "profile": facts.profile,
            "day": facts.day,
            "commit": facts.commit or None,
            "seal": found.seal,
        }
        if facts
        else None,
        "files": found.files,
        "against_commit": traced and facts is not None,
        "same_tool": not tool_differs(found.manifest) if found.manifest and traced else None,
        "same_fonts": not fonts_differ(found.manifest) if found.manifest and traced else None,
        "differences": [
            {"file": printable(one.file), "kind": one.kind.value} for one in differences
        ],
    }

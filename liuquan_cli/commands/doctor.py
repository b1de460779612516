"""liuquan doctor: is this machine fit for the work?"""

import locale
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

import typer

from liuquan_cli import __version__
from liuquan_cli.checking.cache import Cache, default_folder
from liuquan_cli.checking.desk import configured_laws
from liuquan_cli.checking.library import listing_of
from liuquan_cli.commands.options import LAWS, tell
from liuquan_cli.exit import Exit
from liuquan_cli.model.text import _
from liuquan_cli.render.engine import engine_version, find_engines
from liuquan_cli.render.paper.fonts import FOLDER, NoFontError, Role, find, folders
from liuquan_cli.repository.git import GitError, git
from liuquan_cli.resources import resource


def run() -> None:
    """One line a matter: fine, or what to do."""
    sound = True
    for fine, line in _matters():
        tell(f"{'✓' if fine else '✗'} {line}")
        sound = sound and fine
    raise typer.Exit(Exit.CLEAN if sound else Exit.FINDINGS)


def _matters() -> Iterator[tuple[bool, str]]:
    yield True, f"liuquan {__version__} · Python {platform.python_version()} · {platform.system()}"
    schemas = len(list(resource("schemas").glob("*.schema.json")))
    yield schemas > 0, _("数据格式 {count} 种").format(count=schemas)
    engines = find_engines()
    yield (
        bool(engines),
        _("画图引擎：{engines}").format(
            engines=_("、").join(engine_version(engine) for engine in engines)
        )
        if engines
        else _("没有画图引擎：重新安装 liuquan，或安装 graphviz"),
    )
    yield _git()
    yield _laws()
    yield _fonts()
    encoding = (locale.getpreferredencoding(False) or "").lower().replace("-", "")
    yield (
        encoding == "utf8" or sys.flags.utf8_mode == 1,
        _("文字编码 {encoding}").format(encoding=encoding)
        if encoding == "utf8"
        else _("文字编码是 {encoding}，建议设环境变量 PYTHONUTF8=1").format(encoding=encoding),
    )


def _git() -> tuple[bool, str]:
    try:
        version = git(Path(), "--version")
    except GitError:
        version = None
    if version is None:
        return False, _("没有 git：没有它就没有权力运行的痕迹，请安装 git")
    try:
        who = (git(Path(), "config", "user.name") or b"").decode().strip()
    except GitError:
        who = ""
    if not who:
        return False, _("git 不知道你是谁：运行 git config --global user.name 和 user.email")
    return True, version.decode().strip()


def _laws() -> tuple[bool, str]:
    """The library of laws of LIUQUAN_LAWS, else of the department in this folder."""
    named = os.environ.get(LAWS, "") or configured_laws(Path())
    if not named:
        return True, _("没有设法律库：依据的版本、条款和引文不核对")
    try:
        library = listing_of(Path(named), Cache(default_folder()))
    except OSError:
        return False, _("法律库 {path} 不在：改正路径，或者取消设置").format(path=named)
    return True, _("法律库 {path}：{laws} 部，{texts} 个文本").format(
        path=named, laws=len(library.laws), texts=library.files
    )


def _fonts() -> tuple[bool, str]:
    """The Chinese fonts that PDF, PNG and Word are set in, and which stand in for others."""
    for folder in folders():
        if not Path(folder).is_dir():
            return False, _("{name} 写的字体目录 {path} 不在：改正路径，或者取消设置").format(
                name=FOLDER, path=folder
            )
    try:
        choices = [find(role) for role in Role]
    except NoFontError as error:
        return False, str(error)
    named = (
        _("{role} {name}（代替）").format(role=choice.role.value, name=choice.name)
        if choice.fallback
        else f"{choice.role.value} {choice.name}"
        for choice in choices
    )
    return True, _("中文字体：{families}").format(families=_("、").join(named))

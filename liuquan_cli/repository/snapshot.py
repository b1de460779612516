"""The files of a folder as they stood at a commit, a tag or a day of its git history.

They are read from git's objects and written into a temporary folder: no checkout, no filter, no
hook. Links and submodules are left out, so that nothing leads outside that folder.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from liuquan_cli.model.text import _
from liuquan_cli.repository.git import GitError, git

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FILES = frozenset(("100644", "100755"))
_READ = (".yaml", ".yml", ".md")
_DAY_ENDS = "T23:59:59+0800"  # the tool's days are those of the units that use it


class NoSnapshotError(Exception):
    """There is no such state; the message says why, and what would help."""


class Snapshot(msgspec.Struct, frozen=True):
    """A past state: its commit, when that was made, and the folder that holds its files."""

    commit: str
    on: date
    root: Path


@contextmanager
def snapshot(root: Path, revision: str) -> Iterator[Snapshot]:
    """The documents under `root` as of `revision`, in a folder that goes away afterwards.

    `revision` is a tag, a commit, or a day (YYYY-MM-DD): the last commit of HEAD's first-parent
    history that was made before the day's end. Raises NoSnapshotError.
    """
    try:
        prefix = _asked(root, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape")
    except GitError:
        raise NoSnapshotError(
            _("{path} 不在 git 仓库里，没有以前的状态可以比较").format(path=root)
        ) from None
    with TemporaryDirectory(prefix="liuquan-") as folder:
        try:
            commit = _commit(root, revision)
            when = _asked(root, "show", "-s", "--format=%cI", commit).decode().strip()
            _extract(root, commit, prefix.rstrip("\n"), revision, Path(folder))
        except GitError as error:
            raise NoSnapshotError(
                _("git 读不出「{revision}」时的文件：{reason}").format(
                    revision=revision, reason=error
                )
            ) from None
        yield Snapshot(commit, datetime.fromisoformat(when).date(), Path(folder))


def _asked(root: Path, *arguments: str, data: bytes | None = None) -> bytes:
    shown = git(root, *arguments, data=data)
    if shown is None:
        raise NoSnapshotError(_("没有安装 git，读不到以前的状态；装好以后再试"))
    return shown


def _commit(root: Path, revision: str) -> str:
    """The full id of the commit that `revision` names."""
    if revision.startswith("-") or not revision.isprintable() or not revision.strip():
        raise NoSnapshotError(_("「{revision}」不是标签、提交或者日期").format(revision=revision))
    tagged = _resolved(root, f"refs/tags/{revision}")
    if tagged or not _DAY.fullmatch(revision):
        found = tagged or _resolved(root, revision)
        if found:
            return found
        raise NoSnapshotError(_no_revision(root, revision))
    try:
        day = date.fromisoformat(revision)
    except ValueError:
        raise NoSnapshotError(
            _("「{text}」不是日期，要写成 2026-06-30 这样").format(text=revision)
        ) from None
    before = f"--before={day.isoformat()}{_DAY_ENDS}"
    listed = _asked(root, "rev-list", "-1", "--first-parent", before, "HEAD").decode().strip()
    if listed:
        return listed
    if _is_shallow(root):
        raise NoSnapshotError(_shallow(revision))
    raise NoSnapshotError(
        _("{day} 那天仓库还没有提交，没有以前的状态可以比较").format(day=revision)
    )


def _resolved(root: Path, name: str) -> str:
    try:
        shown = _asked(root, "rev-parse", "--verify", "--quiet", name + "^{commit}")
    except GitError:
        return ""
    return shown.decode().strip()


def _no_revision(root: Path, revision: str) -> str:
    if _is_shallow(root):
        return _shallow(revision)
    return _(
        "仓库里没有「{revision}」这个标签或者提交；git tag 列出标签，也可以写日期 2025-12-31"
    ).format(revision=revision)


def _is_shallow(root: Path) -> bool:
    return _asked(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def _shallow(revision: str) -> str:
    return _(
        "仓库是浅克隆，历史不全，没有「{revision}」；先用 git fetch --unshallow --tags 取回"
    ).format(revision=revision)


def _extract(root: Path, commit: str, prefix: str, revision: str, target: Path) -> None:
    """Write the documents under `prefix` of the commit's tree into `target`."""
    listed = _asked(root, "ls-tree", "-r", "-z", "--full-tree", commit, *filter(None, [prefix]))
    blobs: list[tuple[str, tuple[str, ...]]] = []
    for entry in listed.decode("utf-8", "surrogateescape").split("\0"):
        head, _tab, path = entry.partition("\t")
        mode, _space, rest = head.partition(" ")
        inside = path.removeprefix(prefix)
        if mode in _FILES and inside.lower().endswith(_READ):
            steps = tuple(inside.split("/"))
            if not any(step in ("", ".", "..") or step.lower() == ".git" for step in steps):
                blobs.append((rest.split(" ")[-1], steps))
    if not blobs:
        raise NoSnapshotError(
            _("「{revision}」的时候，{path} 里还没有文件，没有以前的状态可以比较").format(
                revision=revision, path=root
            )
        )
    names = "".join(f"{blob}\n" for blob, _steps in blobs).encode()
    contents = _contents(_asked(root, "cat-file", "--batch", data=names), len(blobs))
    for (_blob, steps), content in zip(blobs, contents, strict=True):
        file = target.joinpath(*steps)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _contents(batch: bytes, count: int) -> Iterator[bytes]:
    """The blobs in an answer of `git cat-file --batch`: a line that ends in the size, bytes."""
    place = 0
    for _n in range(count):
        end = batch.index(b"\n", place)
        words = batch[place:end].split(b" ")
        if len(words) != 3:  # "<name> missing": a clone that fetches blobs when they are needed
            raise GitError(batch[place:end].decode("utf-8", "replace"))
        size = int(words[2])
        yield batch[end + 1 : end + 1 + size]
        place = end + 1 + size + 1

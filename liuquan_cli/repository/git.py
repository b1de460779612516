"""A thin layer over the git program: the environment scrubbed, names never quoted."""

import os
import re
import subprocess
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

import msgspec

_PINS = ("-c", "core.quotepath=off", "-c", "core.fsmonitor=false", "--no-replace-objects")


class GitError(Exception):
    """git said no; the message is git's own."""


class Head(msgspec.Struct, frozen=True):
    """The commit a work tree stands on: full id, author time, and whether files differ from it."""

    commit: str
    time: datetime
    dirty: bool


def _environment() -> dict[str, str]:
    """Ours without GIT_*: a hook's or an editor's settings must not lead git elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C.UTF-8"}


def git(
    root: Path, *arguments: str, data: bytes | None = None, index: str | None = None
) -> bytes | None:
    """What `git -C root arguments` prints; None where git is not installed.

    `index` is another index than the repository's own, as a hook is told of one. Raises GitError
    when git fails.
    """
    environment = _environment()
    if index:
        environment["GIT_INDEX_FILE"] = index
    call = ["git", "-C", str(root), *_PINS, *arguments]
    try:
        done = subprocess.run(call, input=data, capture_output=True, env=environment, check=False)
    except FileNotFoundError:
        return None
    if done.returncode != 0:
        raise GitError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout


def head_of(root: Path) -> Head | None:
    """The commit that `root` stands on; None without git, a repository or a commit.

    Only what lies under `root` decides whether the tree is dirty.
    """
    try:
        shown = git(root, "log", "-1", "--format=%H %aI")
        status = git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--", ".")
    except GitError:
        return None
    if not shown or status is None:
        return None
    commit, time = shown.decode().split()
    return Head(commit, datetime.fromisoformat(time), bool(status))


class Ground(msgspec.Struct, frozen=True):
    """Where in which repository a folder stands; `prefix` leads to it from the repository's root.

    `origin` is the address it is fetched from, without anybody's name or password; "" where that
    is a place on this machine.
    """

    prefix: str = ""
    origin: str = ""
    commit: str = ""
    branch: str = ""


def ground_of(root: Path) -> Ground:
    """Where `root` stands; all is "" without git or a repository."""
    prefix = _line(root, "rev-parse", "--show-prefix")
    if prefix is None:
        return Ground()
    return Ground(
        prefix,
        _public(_line(root, "config", "--get", "remote.origin.url") or ""),
        _line(root, "rev-parse", "--verify", "--quiet", "HEAD") or "",
        _line(root, "symbolic-ref", "--short", "--quiet", "HEAD") or "",
    )


def _line(root: Path, *arguments: str) -> str | None:
    try:
        shown = git(root, *arguments)
    except GitError:
        return None
    return None if shown is None else shown.decode("utf-8", "replace").strip()


def _public(address: str) -> str:
    """An address without user and password; "" for one that means something here alone."""
    if found := re.fullmatch(
        r"(https?|ssh|git)://(?:[^/@]*@)?([^/?#]+)(/[^?#]*)(?:[?#].*)?", address
    ):
        return f"{found[1]}://{found[2]}{quote(found[3], safe='/%~')}"
    if found := re.fullmatch(r"(?:[^/@:]+@)?([A-Za-z0-9.-]{2,}):(?!//)/?(.+)", address):
        return f"ssh://{found[1]}/{quote(found[2], safe='/%~')}"
    return ""


def uncommitted(root: Path, files: Iterable[str]) -> tuple[str, ...]:
    """Those of `files` (paths from `root`) that HEAD does not hold as they are on disk.

    Documents deleted since HEAD count too. Raises GitError when git fails.
    """
    changed = git(root, "diff", "--name-status", "--no-renames", "-z", "--relative", "HEAD", "--")
    known = git(root, "ls-files", "-v", "-z")
    if changed is None or known is None:
        return ()
    # git looks away from a file that is not "H": assumed unchanged, or skipped.
    entries = known.decode("utf-8", "surrogateescape").split("\0")
    tracked = {entry[2:] for entry in entries if entry.startswith("H ")}
    words = changed.decode("utf-8", "surrogateescape").split("\0")
    states = dict(zip(words[1::2], words[::2], strict=False))
    loose = {file for file in files if file not in tracked or file in states}
    gone = {
        file for file, state in states.items()
        if state == "D" and file.endswith((".yaml", ".yml", ".md"))
    }  # fmt: skip
    return tuple(sorted(loose | gone))


def unsettled(root: Path, files: Iterable[str]) -> tuple[str, ...] | None:
    """What keeps a commit from holding only coming changes of `files`: these, or what is staged.

    None where git is not installed. Raises GitError when git fails, outside a work tree too.
    """
    staged = git(root, "diff", "--cached", "--name-only", "-z")
    shown = git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--", *files)
    if staged is None or shown is None:
        return None
    names = staged.decode("utf-8", "surrogateescape").split("\0")
    names += [line[3:] for line in shown.decode("utf-8", "surrogateescape").split("\0")]
    return tuple(sorted({name for name in names if name}))


def commit_only(root: Path, files: Iterable[str], message: str) -> None:
    """Commit `files` as they are on disk, and nothing else. Raises GitError when git refuses."""
    git(root, "commit", "--quiet", "--only", "-F", "-", "--", *files, data=message.encode())

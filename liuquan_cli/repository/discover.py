"""Which files of a folder belong to the department."""

import fnmatch
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from liuquan_cli.model.source import Problem, Source
from liuquan_cli.repository.frontmatter import has_front_matter

SIZE_LIMIT = 4 * 1024 * 1024  # bytes
_YAML = (".yaml", ".yml")
_SAYS_KIND = re.compile(r"^[\s\"“]*文档", re.MULTILINE)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_NOT_OURS = frozenset(("node_modules", "__pycache__", "venv"))


class Found(NamedTuple):
    """One file of the department: its path from the root, with "/" between, and its bytes.

    `trouble` stands for the file where it could not be read; `data` is then empty.
    """

    file: str
    data: bytes
    trouble: Source | None = None


def discover(
    root: Path,
    exclude: tuple[str, ...] = (),
    size_limit: int = SIZE_LIMIT,
    others: list[str] | None = None,
) -> Iterator[Found]:
    """The department's files under `root` in the order of their paths, each read once.

    Every visible `*.yaml` and `*.yml`, and every `*.md` that begins with front matter naming its
    文档. Hidden files and folders are not looked at, nor what matches a pattern of `exclude`: a
    glob on the path from the root, in which `*` crosses folders and a folder's pattern takes all
    that is in it. `others` is given the names of the visible files that are no documents. Whatever
    can't be read becomes a `Found` with `trouble`; nothing raises, except
    `NotADirectoryError` for a root that is no folder.
    """
    if not root.is_dir():
        raise NotADirectoryError(str(root))
    names = [] if others is None else others
    found = _walk(root, root.resolve(), "", exclude, (), names)
    for file, path, problem in sorted(found, key=lambda entry: entry[0]):
        if problem is not None:
            yield _trouble(file, problem)
            continue
        one = _read(file, path, size_limit)
        if one is None:
            names.append(file)
        else:
            yield one


def _trouble(file: str, problem: Problem) -> Found:
    return Found(file, b"", Source(file, b"", None, None, None, (problem,)))


def printable(name: str) -> str:
    """A file name that can be printed: bytes that are no UTF-8 and control signs as `\\xNN`."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def _walk(
    folder: Path,
    root: Path,
    prefix: str,
    exclude: tuple[str, ...],
    above: tuple[Path, ...],
    others: list[str],
) -> Iterator[tuple[str, Path, Problem | None]]:
    """Every candidate under `folder`. `above` are the real folders on the way here."""
    try:
        real = folder.resolve()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (OSError, RuntimeError) as error:
        yield prefix.rstrip("/") or ".", folder, _unreadable(error)
        return
    for entry in entries:
        if _skipped(entry.name):
            continue
        file = prefix + printable(entry.name)
        if any(
            fnmatch.fnmatchcase(file, p) or fnmatch.fnmatchcase(file, p.rstrip("/") + "/*")
            for p in (pattern.rstrip("/") for pattern in exclude)
        ):
            continue
        path = Path(entry.path)
        ours = entry.name.lower().endswith((*_YAML, ".md"))
        try:
            if entry.is_symlink():
                target = path.resolve(strict=True)
                if not target.is_relative_to(root):
                    if ours or target.is_dir():
                        yield file, path, Problem("bad-symlink", details={"why": "outside"})
                    continue
                if target.is_dir() and (target == real or target in above):
                    yield file, path, Problem("bad-symlink", details={"why": "loop"})
                    continue
                if _visible(target.relative_to(root)):
                    continue  # read where it really stands
            is_folder = entry.is_dir()
        except (OSError, RuntimeError) as error:
            if ours or entry.is_symlink():
                dangling = isinstance(error, FileNotFoundError)
                why = "dangling" if dangling else "loop"
                yield file, path, Problem("bad-symlink", details={"why": why})
            continue
        if is_folder:
            yield from _walk(path, root, file + "/", exclude, (*above, real), others)
        elif ours:
            yield file, path, None
        else:
            others.append(file)


def _skipped(name: str) -> bool:
    return name.startswith(".") or name in _NOT_OURS


def _visible(path: Path) -> bool:
    return not any(_skipped(part) for part in path.parts)


def _unreadable(error: Exception) -> Problem:
    reason = getattr(error, "strerror", None) or str(error)
    return Problem("unreadable-file", details={"reason": str(reason)})


def _read(file: str, path: Path, size_limit: int) -> Found | None:
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            return _trouble(file, Problem("unreadable-file", details={"reason": "not a file"}))
        if state.st_size > size_limit:
            if file.lower().endswith(".md") and not _is_institution(_head(path)):
                return None
            details: dict[str, str | int] = {"size": state.st_size, "limit": size_limit}
            return _trouble(file, Problem("file-too-large", details=details))
        data = path.read_bytes()
    except OSError as error:
        return _trouble(file, _unreadable(error))
    if file.lower().endswith(".md") and not _is_institution(data[:4096]):
        return None
    return Found(file, data)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4096)


def _is_institution(head: bytes) -> bool:
    """Whether Markdown begins with front matter that speaks of 文档, in whatever encoding."""
    text = _text(head)
    return has_front_matter(text) and _SAYS_KIND.search(text) is not None


def _text(head: bytes) -> str:
    """The beginning of a file as text, in whatever encoding it seems to be."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    text = head.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return head.decode("gb18030", "replace") if "�" in text[:-4] else text


def is_document(file: str, data: bytes) -> bool:
    """Whether a file by itself shows that it is meant as a document of a department."""
    *folders, name = file.split("/")
    if any(map(_skipped, (*folders, name))) or len(data) > SIZE_LIMIT:
        return False
    if name.lower().endswith(".md"):
        return _is_institution(data[:4096])
    return name.lower().endswith(_YAML) and _SAYS_KIND.search(_text(data[:4096])) is not None

"""What `liuquan scan` does, without the command-line library: before a commit nobody waits for it.

A call written in the plain way is understood here at once; any other goes by way of `scan.run`,
which has the help and words the complaints.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from liuquan_cli.checking.scanning import scan, scan_message, scan_names
from liuquan_cli.exit import Exit
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.text import _
from liuquan_cli.report.scanned import summary, write
from liuquan_cli.repository.discover import printable
from liuquan_cli.repository.git import GitError
from liuquan_cli.repository.staged import LARGEST, staged
from liuquan_cli.rules.personal import masked


class Wanted(NamedTuple):
    """What is to be looked at."""

    files: tuple[Path, ...] = ()
    staged: bool = False
    message: Path | None = None


class _CannotError(Exception):
    """The look can't be had; the message says why."""


def wanted(arguments: Sequence[str]) -> Wanted | None:
    """What plain arguments ask for; None for what the command-line library should judge."""
    files: list[Path] = []
    index, message = False, None
    rest = iter(arguments)
    for argument in rest:
        if argument == "--staged":
            index = True
        elif argument == "--message":
            value = next(rest, None)
            if value is None:
                return None
            message = Path(value)
        elif argument.startswith("-"):
            return None
        else:
            files.append(Path(argument))
    return Wanted(tuple(files), index, message)


def look(asked: Wanted) -> Exit:
    """Say what must not be committed; the exit code says whether there is any."""
    if asked == Wanted():
        print(_("没有说查什么：写明文件，或者加 --staged"), file=sys.stderr)
        return Exit.USAGE
    colour = sys.stdout.isatty()
    count = errors = others = 0
    try:
        for file, data, found in _looked_at(asked):
            count += 1
            grave = sum(finding.severity is Severity.ERROR for finding in found)
            errors, others = errors + grave, others + len(found) - grave
            sys.stdout.write(write(file, data, found, colour))
    except _CannotError as error:
        print(masked(str(error)), file=sys.stderr)
        return Exit.USAGE
    if errors or others:
        print(summary(count, errors, others))
    return Exit.FINDINGS if errors else Exit.CLEAN


def _looked_at(asked: Wanted) -> Iterator[tuple[str, bytes, list[Finding]]]:
    """Every file that is looked at, its content, and what was found in it."""
    for path in asked.files:
        if not path.exists() and not path.is_symlink():
            raise _CannotError(_("没有 {path} 这个文件").format(path=path))
        for file in _below(path):
            yield _found(file.as_posix(), _content(file))
    if asked.staged:
        try:
            for name, data in staged(Path(".")):
                yield _found(name, data)
        except GitError as error:
            raise _CannotError(_("查不了暂存区：{why}").format(why=error)) from None
    if asked.message is not None:
        data = asked.message.read_bytes()
        yield _("提交说明"), data, scan_message(_("提交说明"), data)


def _found(name: str, data: bytes | None) -> tuple[str, bytes, list[Finding]]:
    file = printable(name)
    if data is None:
        return file, b"", scan_names([file])
    return file, data, scan(file, data)


def _below(path: Path) -> Iterator[Path]:
    """The file itself, or every file under a folder but git's own."""
    if not path.is_dir() or path.is_symlink():
        yield path
        return
    for folder, names, files in os.walk(path):
        names[:] = sorted(name for name in names if name != ".git")
        yield from (Path(folder) / name for name in sorted(files))


def _content(path: Path) -> bytes | None:
    """The bytes of a file; of a link, where it leads; None for what is large or no file."""
    if path.is_symlink():
        return os.fsencode(os.readlink(path))
    if not path.is_file() or path.stat().st_size > LARGEST:
        return None
    return path.read_bytes()

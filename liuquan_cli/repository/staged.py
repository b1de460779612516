"""What the next commit will hold: names and contents from git's index, not from the work tree."""

import os
from collections.abc import Iterator
from pathlib import Path

from liuquan_cli.repository.git import GitError, git

LARGEST = 16 * 1024 * 1024  # bytes of a file whose text is looked at
_LINK_TO_COMMIT = b"160000"


def staged(root: Path) -> Iterator[tuple[str, bytes | None]]:
    """The files that are added or changed: path from the top of the repository, and content.

    The content is None where it is not looked at: a submodule, or more than LARGEST. Raises
    GitError where git fails or is missing.
    """
    entries = _changed(root)
    blobs = [blob for blob, _file in entries if blob]
    contents = iter(_contents(root, blobs))
    for blob, file in entries:
        yield file, next(contents) if blob else None


def _changed(root: Path) -> list[tuple[bytes, str]]:
    """Blob ("" for a submodule) and path of every staged file that is not deleted."""
    words = _asked(
        root, "diff", "--cached", "--raw", "--no-abbrev", "--no-renames", "--diff-filter=d",
        "--no-ext-diff", "--ignore-submodules=none", "-z",
    ).split(b"\0")  # fmt: skip
    found = []
    for facts, path in zip(words[::2], words[1::2], strict=False):
        _old_mode, mode, _old, blob, _status = facts.lstrip(b":").split(b" ")
        name = path.decode("utf-8", "surrogateescape")
        found.append((b"" if mode == _LINK_TO_COMMIT else blob, name))
    return found


def _contents(root: Path, blobs: list[bytes]) -> Iterator[bytes | None]:
    """The content of each blob."""
    if not blobs:
        return
    small = []
    for line in _asked(root, "cat-file", "--batch-check", data=b"\n".join(blobs)).splitlines():
        small.append(int(line.rsplit(b" ", 1)[1]) <= LARGEST)
    wanted = [blob for blob, fits in zip(blobs, small, strict=True) if fits]
    output = _asked(root, "cat-file", "--batch", data=b"\n".join(wanted)) if wanted else b""
    at = 0
    for fits in small:
        if not fits:
            yield None
            continue
        end = output.index(b"\n", at)
        after = end + 1 + int(output[at:end].rsplit(b" ", 1)[1])
        yield output[end + 1 : after]
        at = after + 1


def _asked(root: Path, *arguments: str, data: bytes | None = None) -> bytes:
    """What git prints, asked of the index that a hook was told to look at."""
    printed = git(root, *arguments, data=data, index=os.environ.get("GIT_INDEX_FILE"))
    if printed is None:
        raise GitError("git")
    return printed

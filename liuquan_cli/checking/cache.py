"""What was found, by content: JSON files that are safe to delete, a damaged one counts as absent.

The name is the SHA-256 of everything the content depends on: path, bytes, and the tool itself. The
first line is the SHA-256 of the rest: most of a file is not decoded until someone asks for it, and
damage has to be noticed before.
"""

import hashlib
import os
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

import liuquan_cli
from liuquan_cli.resources import resource


def default_folder() -> Path:
    """Where this user's cache lies; LIUQUAN_CACHE names another place."""
    if chosen := os.environ.get("LIUQUAN_CACHE"):
        return Path(chosen)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "liuquan"


@cache
def tool_print() -> bytes:
    """What tells this version of the tool from any other, an edited checkout included."""
    package = Path(liuquan_cli.__file__).parent
    files = [*package.rglob("*.py"), *resource("schemas").rglob("*")]
    digest = hashlib.sha256(liuquan_cli.__version__.encode())
    for file in sorted(files):
        state = file.stat()
        digest.update(f"{file.name}:{state.st_size}:{state.st_mtime_ns};".encode())
    return digest.digest()


def key_of(*parts: bytes) -> str:
    """The name under which something that depends on `parts` and the tool is kept."""
    digest = hashlib.sha256(tool_print())
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def _check_line(data: bytes) -> bytes:
    return b'"%s"\n' % hashlib.sha256(data).hexdigest().encode()


class Cache:
    """A folder of small files by key. Nothing here raises: without a folder, all is a miss."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def get(self, key: str) -> bytes | None:
        """What is kept under `key`, whole and undamaged, or None."""
        if self.folder is None:
            return None
        try:
            with open(f"{self.folder}/{key[:2]}/{key[2:]}", "rb") as file:
                check, data = file.readline(), file.read()
        except OSError:
            return None
        return data if check == _check_line(data) else None

    def put(self, key: str, data: bytes) -> None:
        """Keep `data`, whole or not at all."""
        if self.folder is None:
            return
        folder = self.folder / key[:2]
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_check_line(data))
                    file.write(data)
                os.replace(name, folder / key[2:])
            except OSError:
                os.unlink(name)

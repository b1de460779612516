"""A site on disk: built aside, sealed with a manifest, and swapped in whole."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

MANIFEST = "manifest.json"
FORMAT = "liuquan-bundle"
VERSION = 1


class NotOursError(Exception):
    """The folder to be replaced holds something that is no bundle of ours."""


def is_ours(folder: Path) -> bool:
    """Whether `folder` is a bundle of ours, or holds nothing."""
    if not any(folder.iterdir()):
        return True
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("format") == FORMAT


def put(folder: Path, files: Iterable[tuple[str, bytes]], facts: Mapping[str, str]) -> int:
    """Make `folder` hold `files` and their manifest, and nothing else; how many files it holds.

    `facts` (unit, day, commit …) go into the manifest with the SHA-256 and size of every file.
    Files are written as they come. The old bundle stays whole until the new one is: at the worst,
    a crash between two renames leaves it beside its place, in a hidden folder of that name.
    Raises NotOursError for a folder that is no bundle, OSError, and whatever `files` raises.
    """
    folder = folder.resolve()
    if folder.exists() and not (folder.is_dir() and is_ours(folder)):
        raise NotOursError(str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    try:
        count = _build(aside / "new", files, facts)
        _swap(folder, aside)
    finally:
        with suppress(OSError):
            shutil.rmtree(aside)
    return count


def _build(fresh: Path, files: Iterable[tuple[str, bytes]], facts: Mapping[str, str]) -> int:
    """Write everything into `fresh`, readable for a web server whatever the umask."""
    fresh.mkdir()
    entries: dict[str, dict[str, str | int]] = {}
    for name, data in files:
        assert name not in entries, name
        _write(fresh / name, data)
        entries[name] = {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
    document = {
        "format": FORMAT,
        "version": VERSION,
        **facts,
        "files": dict(sorted(entries.items())),
    }
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    _write(fresh / MANIFEST, text.encode())
    for path in (fresh, *(path for path in fresh.rglob("*") if path.is_dir())):
        path.chmod(0o755)
    return len(entries) + 1


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(0o644)


def _swap(folder: Path, aside: Path) -> None:
    """Put `aside/new` where `folder` is; on failure the old one is put back."""
    if not folder.exists():
        os.replace(aside / "new", folder)
        return
    os.replace(folder, aside / "old")
    try:
        os.replace(aside / "new", folder)
    except OSError:
        os.replace(aside / "old", folder)
        raise

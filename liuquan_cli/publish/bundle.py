"""A site on disk: built aside, sealed with a manifest, and swapped in whole."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

MANIFEST = "manifest.json"
FORMAT = "liuquan-bundle"
VERSION = 1


class NotOursError(Exception):
    """The folder to be replaced holds something that is no bundle of ours."""


def manifest_of(files: Mapping[str, bytes], facts: Mapping[str, str]) -> bytes:
    """The manifest: `facts` (unit, day, commit …) and the SHA-256 and size of every file."""
    entries = {
        name: {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
        for name, data in sorted(files.items())
    }
    document = {"format": FORMAT, "version": VERSION, **facts, "files": entries}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def is_ours(folder: Path) -> bool:
    """Whether `folder` is a bundle of ours, or holds nothing."""
    if not any(folder.iterdir()):
        return True
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("format") == FORMAT


def put(folder: Path, files: Mapping[str, bytes], facts: Mapping[str, str]) -> None:
    """Make `folder` hold `files` and their manifest, and nothing else.

    The old bundle stays whole until the new one is: at the worst, a crash between two renames
    leaves it beside its place. Raises NotOursError for a folder that is no bundle, and OSError.
    """
    folder = folder.absolute()
    if folder.exists() and not (folder.is_dir() and is_ours(folder)):
        raise NotOursError(str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    try:
        fresh = aside / "new"
        for name, data in {**files, MANIFEST: manifest_of(files, facts)}.items():
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            path.chmod(0o644)
        for path in (fresh, *(p for p in fresh.rglob("*") if p.is_dir())):
            path.chmod(0o755)
        if folder.exists():
            os.replace(folder, aside / "old")
            try:
                os.replace(fresh, folder)
            except OSError:
                os.replace(aside / "old", folder)
                raise
        else:
            os.replace(fresh, folder)
    finally:
        with suppress(OSError):
            shutil.rmtree(aside)

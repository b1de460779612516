"""A bundle, as a folder or as an archive, held against its manifest, byte for byte and offline."""

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

from liuquan_cli.publish import manifest
from liuquan_cli.publish.manifest import MANIFEST, Held, Manifest

_MOST = 256 << 20  # bytes of a manifest: more is no manifest


class Kind(StrEnum):
    """How a bundle can differ from what it should be."""

    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"
    LINK = "link"  # a symbolic link, or something that is no file
    NAME = "name"  # a name that could lead out of the bundle, or stands twice
    MANIFEST = "manifest"
    PAGE = "page"  # not what its commit gives


class Difference(msgspec.Struct, frozen=True, order=True):
    """One file that is not what it should be."""

    file: str
    kind: Kind


class Checked(msgspec.Struct, frozen=True):
    """What was found. `seal` is the SHA-256 of the manifest's bytes: nothing in the bundle vouches
    for the manifest itself, so whoever publishes can make the seal known elsewhere.
    """

    manifest: Manifest | None
    seal: str
    files: int
    differences: tuple[Difference, ...]


class NoBundleError(Exception):
    """What is to be verified is neither a folder nor an archive that can be read."""


class _Entry(msgspec.Struct, frozen=True):
    """Something that lies in a bundle; `size` -1 for what is no file."""

    name: str
    size: int


def checked(path: Path) -> Checked:
    """Hold the bundle at `path` against its manifest. Raises NoBundleError, OSError."""
    if path.is_dir():
        return _compared(_Folder(path))
    try:
        with zipfile.ZipFile(path) as archive:
            return _compared(_Archive(archive))
    except (zipfile.BadZipFile, NotImplementedError, FileNotFoundError, UnicodeDecodeError):
        raise NoBundleError(str(path)) from None


class _Folder:
    """A bundle as a folder. Links are named, never followed."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def entries(self) -> Iterator[_Entry]:
        yield from self._under("")

    def _under(self, prefix: str) -> Iterator[_Entry]:
        with os.scandir(f"{self._root}/{prefix}") as found:
            entries = sorted(found, key=lambda entry: entry.name)
        for entry in entries:
            name = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from self._under(name + "/")
                continue
            state = entry.stat(follow_symlinks=False)
            yield _Entry(name, state.st_size if stat.S_ISREG(state.st_mode) else -1)

    def read(self, name: str, most: int) -> bytes | None:
        """The first `most` bytes of a file; None where they can't be had."""
        try:
            with open(f"{self._root}/{name}", "rb") as file:
                return file.read(most)
        except (OSError, ValueError):
            return None


class _Archive:
    """A bundle as a ZIP file. What it says of sizes is not believed."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def entries(self) -> Iterator[_Entry]:
        for info in self._archive.infolist():
            plain = stat.S_IFMT(info.external_attr >> 16) in (0, stat.S_IFREG)
            if not info.is_dir():
                yield _Entry(info.orig_filename, info.file_size if plain else -1)

    def read(self, name: str, most: int) -> bytes | None:
        try:
            with self._archive.open(name) as file:
                return file.read(most)
        except (OSError, KeyError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error):
            return None


def _compared(bundle: _Folder | _Archive) -> Checked:
    data = bundle.read(MANIFEST, _MOST)
    found = None
    differences: list[Difference] = []
    if data is None:
        differences.append(Difference(MANIFEST, Kind.MISSING))
    else:
        try:
            found = manifest.read(data)
        except manifest.NoManifestError:
            differences.append(Difference(MANIFEST, Kind.MANIFEST))
    if found is None:
        return Checked(None, "", 0, tuple(differences))
    seen: set[str] = set()
    for entry in bundle.entries():
        kind = _judged(entry, seen, found.files, bundle)
        if kind is not None:
            differences.append(Difference(entry.name, kind))
        seen.add(entry.name)
    differences += [Difference(name, Kind.MISSING) for name in found.files if name not in seen]
    seal = manifest.held(data or b"").sha256
    return Checked(found, seal, len(seen), tuple(sorted(differences)))


def _judged(
    entry: _Entry, seen: set[str], known: dict[str, Held], bundle: _Folder | _Archive
) -> Kind | None:
    """What is wrong with one entry."""
    if entry.name in seen or not manifest.is_plain(entry.name):
        return Kind.NAME
    if entry.size < 0:
        return Kind.LINK
    if entry.name == MANIFEST:
        return None
    should = known.get(entry.name)
    if should is None:
        return Kind.ADDED
    if entry.size != should.bytes:
        return Kind.CHANGED
    data = bundle.read(entry.name, should.bytes + 1)
    return None if data is not None and manifest.held(data) == should else Kind.CHANGED

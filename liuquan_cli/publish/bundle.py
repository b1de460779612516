"""A site on disk: built aside, sealed with a manifest, and swapped in whole.

Beside `公开` all work is done in `.公开.liuquan`: the new bundle grows there, takes the old one's
place in one step, and what is left is thrown away. Whatever stops us, `公开` is the old bundle or
the new one, and the next publication clears up.

A file that the old bundle holds with the same bytes is not written again: it gets a second name in
the new bundle, and loses the first when the old one goes.
"""

import os
import shutil
import stat
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager, suppress
from pathlib import Path

from liuquan_cli.publish import manifest
from liuquan_cli.publish.manifest import MANIFEST, Facts, Held, Manifest
from liuquan_cli.publish.swapping import exchanged

try:
    import fcntl
except ImportError:  # Windows: two publications at once are not noticed there
    fcntl = None  # type: ignore[assignment]

NEW, OLD, ARCHIVE = "new", "old", "archive.zip"
_READABLE = stat.S_IFREG | 0o644
# What systems put into every folder that somebody looks at: it may go with the old bundle.
_LITTER = (".DS_Store", "Thumbs.db", "desktop.ini")


class NotOursError(Exception):
    """What is to be replaced is no bundle of ours, or holds `stranger`, a file of somebody else."""

    def __init__(self, place: str, stranger: str = "") -> None:
        super().__init__(place)
        self.stranger = stranger


class BusyError(Exception):
    """Another publication is working on the same bundle."""


class Shelf:
    """The bundle that stands at a place now, if any; its files are read only if they are whole."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest: Manifest | None = None
        self.seal = ""  # of the manifest's own bytes
        with suppress(OSError, manifest.NoManifestError):
            data = (folder / MANIFEST).read_bytes()
            self.manifest = manifest.read(data)
            self.seal = manifest.held(data).sha256
        self._whole: set[str] = set()  # what was read and found so
        self._real: dict[str, bool] = {}  # folders, and whether they are where they seem to be

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where they are not what the manifest says."""
        known = self.manifest.files.get(name) if self.manifest else None
        if known is None:
            return None
        try:
            with open(f"{self.folder}/{name}", "rb", buffering=0) as file:
                data = file.read(known.bytes + 1)
        except OSError:
            return None
        if manifest.held(data) != known:
            return None
        self._whole.add(name)
        return data

    def lend(self, name: str, wanted: Held, target: str) -> bool:
        """Give the file a second name, `target`, if it was read, whole, and is `wanted`.

        Not lent is what others could change through a name of their own, or can't be read by all.
        """
        if self.manifest is None or name not in self._whole or self.manifest.files[name] != wanted:
            return False
        path = f"{self.folder}/{name}"
        try:
            found = os.lstat(path)
            if found.st_mode != _READABLE or found.st_nlink != 1 or found.st_uid != os.geteuid():
                return False
            if not self._is_real(os.path.dirname(path)):
                return False
            os.link(path, target, follow_symlinks=False)
        except (OSError, NotImplementedError):  # not every file system knows second names
            return False
        return True

    def _is_real(self, folder: str) -> bool:
        if folder not in self._real:
            self._real[folder] = os.path.realpath(folder) == folder
        return self._real[folder]


class Building:
    """A bundle that is being built aside, where `folder` is going to be."""

    def __init__(self, folder: Path, aside: Path) -> None:
        self.folder = folder
        self.fresh = aside / NEW
        self.aside = aside
        self.files: dict[str, Held] = {}
        self._folders: set[str] = set()

    def add(self, name: str, data: bytes, old: Shelf | None = None) -> None:
        """Write one file, readable for a web server whatever the umask; or take it from `old`."""
        assert name not in self.files and manifest.is_plain(name), name
        self.files[name] = held = manifest.held(data)
        self._open_folder(name.rpartition("/")[0])
        if old is None or not old.lend(name, held, f"{self.fresh}/{name}"):
            self._write(name, data)

    def seal(self, facts: Facts) -> str:
        """Write the manifest; its SHA-256."""
        data = manifest.written(facts, self.files)
        self._open_folder("")
        self._write(MANIFEST, data)
        return manifest.held(data).sha256

    def swap(self) -> None:
        """Put what was built in its place, in one step where the system can."""
        if not os.path.lexists(self.folder):
            os.replace(self.fresh, self.folder)
        elif not exchanged(self.fresh, self.folder):
            os.replace(self.folder, self.aside / OLD)
            try:
                os.replace(self.fresh, self.folder)
            except OSError:
                os.replace(self.aside / OLD, self.folder)
                raise

    def _write(self, name: str, data: bytes) -> None:
        path = f"{self.fresh}/{name}"
        try:
            with open(path, "xb") as file:
                file.write(data)
        except OSError as error:  # a full disk names no file
            raise OSError(error.errno, error.strerror, path) from None
        os.chmod(path, 0o644)

    def _open_folder(self, where: str) -> None:
        if where in self._folders:
            return
        path = self.fresh
        path.mkdir(exist_ok=True)
        path.chmod(0o755)
        for step in filter(None, where.split("/")):
            path /= step
            path.mkdir(exist_ok=True)
            path.chmod(0o755)
        self._folders.add(where)


@contextmanager
def building(folder: Path) -> Iterator[Building]:
    """Work on the bundle at `folder`, alone; what is not swapped in by the end is thrown away.

    Raises NotOursError for what is no bundle, BusyError, and OSError.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = folder.parent / f".{folder.name}.liuquan"
    with _alone(aside):
        try:
            _clear_up(folder, aside)
            check_ours(folder)
            yield Building(folder, aside)
        finally:
            with suppress(OSError):
                shutil.rmtree(aside)


def check_ours(folder: Path) -> None:
    """Raises NotOursError where `folder` is there and neither empty nor a bundle of ours alone."""
    if not os.path.lexists(folder):
        return
    if not folder.is_dir():
        raise NotOursError(str(folder))
    if not any(folder.iterdir()):
        return
    names = None
    with suppress(OSError):
        names = manifest.names_in((folder / MANIFEST).read_bytes())
    if names is None:
        raise NotOursError(str(folder))
    for name in _strangers(folder, names):
        raise NotOursError(str(folder), name)


def _strangers(folder: Path, names: Set[str]) -> Iterator[str]:
    """The files in `folder` that no publication put there: the manifest does not name them."""
    for where, _folders, files in os.walk(folder):
        prefix = Path(where).relative_to(folder).as_posix()
        for file in sorted(files):
            name = file if prefix == "." else f"{prefix}/{file}"
            if name not in names and name != MANIFEST and file not in _LITTER:
                yield name


def put(folder: Path, files: Iterable[tuple[str, bytes]], facts: Facts) -> int:
    """Make `folder` hold `files` and their manifest, and nothing else; how many files it holds."""
    with building(folder) as fresh:
        for name, data in files:
            fresh.add(name, data)
        fresh.seal(facts)
        fresh.swap()
    return len(fresh.files) + 1


def _clear_up(folder: Path, aside: Path) -> None:
    """Take away what a publication that was killed has left; put its old bundle back."""
    left = {path.name for path in aside.iterdir()}
    if left - {NEW, OLD, ARCHIVE}:
        raise NotOursError(str(aside))
    if OLD in left and not os.path.lexists(folder):
        os.replace(aside / OLD, folder)
    (aside / ARCHIVE).unlink(missing_ok=True)
    for path in aside.iterdir():
        shutil.rmtree(path)


@contextmanager
def _alone(aside: Path) -> Iterator[None]:
    """Hold `aside` so that nobody else works in it. The system lets go of it when we are killed."""
    while True:
        aside.mkdir(mode=0o700, exist_ok=True)
        if fcntl is None:
            yield
            return
        handle = os.open(aside, os.O_RDONLY)
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BusyError(str(aside)) from None
            if _is_at(handle, aside):
                yield
                return
        finally:
            os.close(handle)


def _is_at(handle: int, path: Path) -> bool:
    """Whether the open folder still is the one at `path`: another may have thrown it away."""
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path, follow_symlinks=False))
    except OSError:
        return False

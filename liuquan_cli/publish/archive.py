"""A bundle as one ZIP file: the same bytes whenever and by whomever it is packed."""

import zipfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from liuquan_cli.publish import manifest
from liuquan_cli.publish.bundle import NotOursError
from liuquan_cli.publish.manifest import MANIFEST

_NEVER = (1980, 1, 1, 0, 0, 0)  # the first time a ZIP file can name: files here have none
_UNIX = 3
_MODE = 0o100644 << 16


def archive_of(folder: Path) -> Path:
    """Where the archive of the bundle at `folder` is: `公开.zip` beside `公开`."""
    folder = folder.resolve()
    return folder.with_name(folder.name + ".zip")


def pack(folder: Path, names: Iterable[str], archive: Path) -> None:
    """Write the files `names` under `folder`, and the manifest, into a new file `archive`."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for name in (MANIFEST, *sorted(names)):
            entry = zipfile.ZipInfo(name, _NEVER)
            entry.create_system = _UNIX
            entry.external_attr = _MODE
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, (folder / name).read_bytes())
    archive.chmod(0o644)


def check_ours(archive: Path) -> None:
    """Raises NotOursError where `archive` is there and is no archive of a bundle of ours."""
    if not archive.exists():
        return
    with (  # what can't be read, is no archive or is locked is not ours, and is refused below
        suppress(OSError, zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError),
        zipfile.ZipFile(archive) as packed,
        packed.open(MANIFEST) as file,
    ):
        if manifest.is_ours(file.read()):
            return
    raise NotOursError(str(archive))

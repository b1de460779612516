"""A folder → the department's records: read in parallel, remembered by content."""

import gc
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import msgspec

from liuquan_cli.checking.cache import Cache, key_of
from liuquan_cli.checking.record import Record, decoded, examine
from liuquan_cli.checking.shelf import Shelf, Stated
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding
from liuquan_cli.model.source import Source
from liuquan_cli.repository.calendars import shipped_years
from liuquan_cli.repository.discover import discover
from liuquan_cli.repository.schemes import shipped
from liuquan_cli.rules import form

_ALONE = 1_000_000  # bytes: below this, starting processes costs more than it saves
Step = Callable[[int, int], None]


class Intake(msgspec.Struct, frozen=True):
    """All that was read under a root.

    `data` keeps the bytes of each file, to find places and excerpts; `keys` the name each record
    has in the `cache`; `unread` the files of which nothing could be taken in.
    """

    department: Department
    shelf: Shelf
    findings: tuple[Finding, ...]
    unread: tuple[str, ...]
    data: dict[str, bytes]
    keys: dict[str, str]
    cache: Cache

    @property
    def powers(self) -> int:
        """How many powers there are."""
        return len({one for record in self.shelf.records.values() for one in record.head.powers})

    @property
    def lost(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """The texts of each object that did not fit its type, by file."""
        heads = ((file, record.head) for file, record in self.shelf.records.items())
        return {file: head.lost for file, head in heads if head.lost}


def take_in(
    root: Path, cache: Cache, day: date, exclude: tuple[str, ...] = (), step: Step | None = None
) -> Intake:
    """Read every file of the department under `root`, to be judged on `day`.

    `step` is told how many bytes are done and of how many, for a progress bar. Raises
    NotADirectoryError where `root` is no folder.
    """
    findings: list[Finding] = []
    unread: list[str] = []
    data: dict[str, bytes] = {}
    others: list[str] = []
    for found in discover(root, exclude, others=others):
        if found.trouble is None:
            data[found.file] = found.data
        else:
            findings += form.check(found.trouble)
            unread.append(found.file)
    for file in sorted(others):  # what they hold is not ours to read, but their names are in git
        findings += form.leaks(Source(file, b"", None, None, None))
    keys = {
        file: key_of(file.encode("utf-8", "surrogateescape"), raw) for file, raw in data.items()
    }
    records = _records(data, keys, cache, step or (lambda _done, _total: None))
    for file, record in records.items():
        findings += record.head.findings
        if record.head.whole:
            unread.append(file)
    shelf = Shelf(records)
    department = Department(shelf.objects, Stated(records), shipped(), day, shipped_years)
    return Intake(department, shelf, tuple(findings), tuple(unread), data, keys, cache)


def _records(
    data: dict[str, bytes], keys: dict[str, str], cache: Cache, step: Step
) -> dict[str, Record]:
    """The record of every file, in order: from the cache, else examined now."""
    known: dict[str, Record] = {}
    done, total = 0, sum(map(len, data.values()))
    for file, key in keys.items():
        cached = cache.get(key)
        if cached is not None:
            try:
                known[file] = decoded(cached)
            except msgspec.DecodeError:
                continue
            done += len(data[file])
            step(done, total)
    missing = [file for file in data if file not in known]
    for file, encoded in zip(missing, _examined(missing, data), strict=True):
        known[file] = decoded(encoded)
        if known[file].head.storable:
            cache.put(keys[file], encoded)
        done += len(data[file])
        step(done, total)
    return {file: known[file] for file in data}


def _examined(files: Sequence[str], data: dict[str, bytes]) -> Iterable[bytes]:
    workers = min(os.cpu_count() or 1, len(files))
    if workers < 2 or sum(len(data[file]) for file in files) < _ALONE:
        yield from (examine(file, data[file]) for file in files)
        return
    with ProcessPoolExecutor(workers, initializer=gc.disable) as pool:
        batch = max(1, min(8, len(files) // (workers * 4)))
        yield from pool.map(examine, files, [data[file] for file in files], chunksize=batch)

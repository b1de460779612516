"""A folder → the department's objects: read in parallel, remembered by content."""

import gc
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from liuquan_cli.checking.cache import Cache, key_of
from liuquan_cli.checking.record import Record, decoded, decoder_of, examine
from liuquan_cli.model.department import Department, placed
from liuquan_cli.model.facts import Facts
from liuquan_cli.model.finding import Finding, Place
from liuquan_cli.model.rule import Located
from liuquan_cli.repository.discover import discover
from liuquan_cli.repository.kinds import TYPES
from liuquan_cli.repository.schemes import shipped
from liuquan_cli.rules import form

_ALONE = 1_000_000  # bytes: below this, starting processes costs more than it saves
Step = Callable[[int], None]


class Lost(msgspec.Struct, frozen=True):
    """What could not be taken in: a whole file, or objects of it with the texts they hold."""

    file: str
    texts: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether nothing of the file was taken in."""
        return not self.texts


class Intake(msgspec.Struct, frozen=True):
    """All that was read under a root. `data` keeps the bytes, to find places and excerpts."""

    department: Department
    findings: tuple[Finding, ...]
    lost: tuple[Lost, ...]
    data: dict[str, bytes]


def take_in(
    root: Path, cache: Cache, day: date, exclude: tuple[str, ...] = (), step: Step | None = None
) -> Intake:
    """Read every file of the department under `root`, to be judged on `day`.

    `step` is told the number of bytes done, for a progress bar. Raises NotADirectoryError where
    `root` is no folder.
    """
    gc.disable()  # millions of small objects that all stay: collecting finds nothing
    try:
        findings: list[Finding] = []
        lost: list[Lost] = []
        data: dict[str, bytes] = {}
        for found in discover(root, exclude):
            if found.trouble is None:
                data[found.file] = found.data
            else:
                findings += form.check(found.trouble)
                lost.append(Lost(found.file))
        objects: list[Located] = []
        facts: dict[str, Facts] = {}
        for file, record in records(data, cache, step or (lambda _bytes: None)):
            findings += record.findings
            facts[file] = record.facts
            taken, losses = _objects(file, record)
            objects += taken
            lost += losses
        department = Department(objects, facts, shipped(), day)
    finally:
        gc.enable()
    return Intake(department, tuple(findings), tuple(lost), data)


def records(data: dict[str, bytes], cache: Cache, step: Step) -> Iterable[tuple[str, Record]]:
    """The record of every file, in order: from the cache, else examined now."""
    keys = {
        file: key_of(file.encode("utf-8", "surrogateescape"), raw) for file, raw in data.items()
    }
    known: dict[str, Record] = {}
    for file, key in keys.items():
        cached = cache.get(key)
        if cached is not None:
            try:
                known[file] = decoded(cached)
            except msgspec.DecodeError:
                continue
            step(len(data[file]))
    missing = [file for file in data if file not in known]
    for file, encoded in zip(missing, _examined(missing, data), strict=True):
        known[file] = decoded(encoded)
        if known[file].storable:
            cache.put(keys[file], encoded)
        step(len(data[file]))
    return [(file, known[file]) for file in data]


def _examined(files: Sequence[str], data: dict[str, bytes]) -> Iterable[bytes]:
    workers = min(os.cpu_count() or 1, len(files))
    if workers < 2 or sum(len(data[file]) for file in files) < _ALONE:
        yield from (examine(file, data[file]) for file in files)
        return
    with ProcessPoolExecutor(workers, initializer=gc.disable) as pool:
        batch = max(1, min(8, len(files) // (workers * 4)))
        yield from pool.map(examine, files, [data[file] for file in files], chunksize=batch)


def _objects(file: str, record: Record) -> tuple[list[Located], list[Lost]]:
    """The typed objects of a file; where some can't be typed, the others."""
    if not record.kind:
        return [], [Lost(file)]
    try:
        return placed(file, decoder_of(record.kind).decode(record.values)), []
    except msgspec.ValidationError:
        return _salvaged(file, record)


def _salvaged(file: str, record: Record) -> tuple[list[Located], list[Lost]]:
    """Object by object, because at least one of them does not fit its type."""
    values: dict[str, Any] = msgspec.json.decode(record.values)
    fields = {field.encode_name: field for field in msgspec.structs.fields(TYPES[record.kind])}
    objects: list[Located] = []
    lost: list[Lost] = []
    for key, listed in list(values.items()):
        field = fields.get(key)
        item_type = getattr(field.type, "__args__", (None,))[0] if field else None
        if not (isinstance(listed, list) and isinstance(item_type, type)):
            continue
        if not issubclass(item_type, Located):
            continue
        del values[key]
        for index, item in enumerate(listed):
            try:
                thing = msgspec.convert(item, item_type)
            except msgspec.ValidationError:
                lost.append(Lost(file, frozenset(_texts(item)) | {file}))
                continue
            msgspec.structs.force_setattr(thing, "stands", Place(file, (key, index)))
            objects.append(thing)
    try:
        return placed(file, msgspec.convert(values, TYPES[record.kind])) + objects, lost
    except msgspec.ValidationError:
        return objects, [*lost, Lost(file)]


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)

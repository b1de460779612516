"""From what may be public to a bundle in its place, with as little work as the last one leaves."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from liuquan_cli.checking.cache import Cache
from liuquan_cli.publish import archive
from liuquan_cli.publish.bundle import ARCHIVE, building
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.manifest import Facts
from liuquan_cli.publish.pages import File, files
from liuquan_cli.publish.remembering import Memory, recalled, remember
from liuquan_cli.publish.site import Stamp
from liuquan_cli.publish.templating import ThemeError
from liuquan_cli.publish.wanted import Wanted
from liuquan_cli.render.engine import Engine, EngineError
from liuquan_cli.render.paper.fonts import NoFontError
from liuquan_cli.render.paper.typeset import TypesetError

# Why a bundle can't be made, each in a sentence for the reader.
FAILURES = (EngineError, ThemeError, NoFontError, TypesetError)


class Order(msgspec.Struct, frozen=True):
    """What is to be made: from what, with what stamp, as wanted, drawn by which engine.

    `private` are names that the filter can't know in a sentence; whoever publishes is told where
    they stand.
    """

    shown: Disclosed
    stamp: Stamp
    wanted: Wanted
    engine: Engine
    private: tuple[str, ...] = ()


class Product(msgspec.Struct, frozen=True):
    """How many files a bundle holds, and in which of them a private name stands first."""

    files: int
    mentions: dict[str, str]


def made(order: Order, memory: Memory, step: Callable[[], None] = lambda: None) -> Iterator[File]:
    """The files of a bundle; `step` is told of each power whose files are done."""
    return files(order.shown, order.stamp, order.engine, step, wanted=order.wanted, memory=memory)


def produce(
    order: Order, out: Path, facts: Facts, cache: Cache, *, zipped: bool, step: Callable[[], None]
) -> Product:
    """Put the bundle at `out`, and where `zipped` its archive beside it.

    Raises NotOursError, BusyError, OSError and what is in FAILURES, with the old bundle as it was.
    """
    mentions: dict[str, str] = {}
    with building(out) as fresh:
        if zipped:
            archive.check_ours(archive.archive_of(out))
        memory = recalled(out, cache)
        for name, data in _watched(made(order, memory, step), order.private, mentions):
            fresh.add(name, data, memory.shelf)
        seal = fresh.seal(facts)
        if zipped:
            archive.pack(fresh.fresh, fresh.files, fresh.aside / ARCHIVE)
        fresh.swap()
        if zipped:
            os.replace(fresh.aside / ARCHIVE, archive.archive_of(out))
    remember(out, cache, seal, memory)
    return Product(len(fresh.files) + 1, mentions)


def _watched(
    made: Iterable[File], names: Iterable[str], mentions: dict[str, str]
) -> Iterator[File]:
    """The files as they come; `mentions` is told which of `names` stands in which file first."""
    words = re.compile("|".join(re.escape(name) for name in names).encode() or b"(?!)")
    for name, data in made:
        for word in words.findall(data):
            mentions.setdefault(word.decode(), name)
        yield name, data

"""What a reader can narrow a table by: choices drawn from its rows."""

from collections.abc import Iterable

import msgspec


class Choice(msgspec.Struct, frozen=True):
    """One way to narrow a table: rows carry `data-NAME`, several values parted by a bar."""

    name: str
    label: str
    options: tuple[str, ...]


def choices(*offered: tuple[str, str, Iterable[Iterable[str]]]) -> tuple[Choice, ...]:
    """The ways to narrow a table, each (name, label, the values of every row in order).

    One whose rows all say the same, or nothing, narrows nothing and is left out.
    """
    found = []
    for name, label, rows in offered:
        options = dict.fromkeys(value for row in rows for value in row if value)
        if len(options) > 1:
            found.append(Choice(name, label, tuple(options)))
    return tuple(found)

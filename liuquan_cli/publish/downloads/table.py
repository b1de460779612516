"""A table of public objects, and what it may promise about its rows."""

from collections.abc import Mapping, Sequence

import msgspec

from liuquan_cli.publish.downloads.columns import Cell, Column


class Link(msgspec.Struct, frozen=True):
    """A column whose cells name the key of another table."""

    column: str
    table: str


class Table(msgspec.Struct, frozen=True):
    """One table: `name` is its file's, `title` what people call it; the rows follow the columns.

    `key` and `links` are promises that hold: what the data breaks is not among them.
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


def filled(table: Table) -> Table:
    """The table without the columns in which no row says anything."""
    filled = [n for n, column in enumerate(zip(*table.rows, strict=True)) if any(
        value is not None for value in column
    )]  # fmt: skip
    return only(table, filled)


def only(table: Table, kept: Sequence[int]) -> Table:
    return msgspec.structs.replace(
        table,
        columns=tuple(table.columns[n] for n in kept),
        rows=tuple(tuple(row[n] for n in kept) for row in table.rows),
    )


def checked(table: Table, known: Mapping[str, Table]) -> Table:
    """The table with those promises only that its rows keep."""
    names = [column.name for column in table.columns]

    def cells(columns: Sequence[str]) -> list[tuple[Cell, ...]]:
        places = [names.index(one) for one in columns]
        return [tuple(row[n] for n in places) for row in table.rows]

    def holds(key: tuple[str, ...]) -> bool:
        if not key or not set(key) <= set(names):
            return False
        found = cells(key)
        return len(set(found)) == len(found) and all(None not in one for one in found)

    def leads(link: Link) -> bool:
        other = known.get(link.table)
        if link.column not in names or other is None or len(other.key) != 1:
            return False
        place = [column.name for column in other.columns].index(other.key[0])
        targets = {row[place] for row in other.rows}
        return all(one[0] is None or one[0] in targets for one in cells([link.column]))

    return msgspec.structs.replace(
        table,
        key=table.key if holds(table.key) else (),
        links=tuple(link for link in table.links if leads(link)),
    )

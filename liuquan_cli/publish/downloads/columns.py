"""The columns that a type of object has in a table, read off its schema.

A part is laid out flat (`投诉.电话`); several values stand on lines of one cell. Parts that come in
lists are told in words; what is worth a table of its own has one.
"""

from collections.abc import Callable, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

import msgspec

from liuquan_cli.model.part import YesNo, as_many
from liuquan_cli.model.shared import Citation
from liuquan_cli.publish import words
from liuquan_cli.publish.downloads.plain import keys, plain
from liuquan_cli.repository import contract

Cell = str | int | None
Where = tuple[str, str]  # a schema's file and the name of a definition in it ("": the whole)


class Column(msgspec.Struct, frozen=True):
    """One column: `type` is string, integer, date or boolean; `read` gives an object's cell."""

    name: str
    type: str
    description: str
    read: Callable[[Any], Cell]


def columns_of(
    kind: type[msgspec.Struct], where: Where, *, without: Sequence[str] = ()
) -> list[Column]:
    """The public columns of a type, in the order of the type."""
    return _columns(kind, where, "", None, without)


def _columns(
    kind: type[msgspec.Struct],
    where: Where,
    prefix: str,
    holder: Callable[[Any], Any] | None,
    without: Sequence[str],
) -> list[Column]:
    properties = node(where).get("properties", {})
    found: list[Column] = []
    for name, key in keys(kind):
        stated = properties.get(key, {})
        if stated.get("x-public") is not True or prefix + key in without:
            continue
        parts = part_of(kind, name)
        below = definition(where, stated)
        read = _reader(holder, name)
        if parts is not None and below is not None:
            found += _columns(parts, below, f"{prefix}{key}.", read, without)
        else:
            found.append(
                Column(
                    prefix + key, _type(where, stated), stated.get("description", ""), _cell(read)
                )
            )
    return found


def _reader(holder: Callable[[Any], Any] | None, name: str) -> Callable[[Any], Any]:
    if holder is None:  # it is the item's own
        return attrgetter(name)

    def read(item: Any) -> Any:
        held = holder(item)
        return None if held is None else getattr(held, name)

    return read


def _cell(read: Callable[[Any], Any]) -> Callable[[Any], Cell]:
    def told(item: Any) -> Cell:
        value = read(item)
        if value.__class__ is str:  # as most are
            return value or None
        return None if value is None or value == () else cell(value)

    return told


def cell(value: Any) -> Cell:
    """A value as it stands in a cell; None for an empty one."""
    if value is None or value == "" or value == ():
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, YesNo):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return value
    if isinstance(value, Citation):
        return f"{words.title(value.basis)}{value.article}"
    if isinstance(value, msgspec.Struct):
        return "，".join(_said(plain(value)))
    return "\n".join(str(cell(one)) for one in as_many(value))


def _said(value: Any) -> list[str]:
    """The texts of a part, in order, whatever holds them."""
    if isinstance(value, dict):
        return [said for one in value.values() for said in _said(one)]
    if isinstance(value, list):
        return ["、".join(said for one in value for said in _said(one))]
    return [] if value is None else [str(value)]


def part_of(kind: type[msgspec.Struct], name: str) -> type[msgspec.Struct] | None:
    """The type of the part that a field holds; None for a field that holds anything else."""
    annotation = next(f.type for f in msgspec.structs.fields(kind) if f.name == name)
    members = getattr(annotation, "__args__", None) or (annotation,)
    if getattr(annotation, "__origin__", None) is tuple:
        return None
    return next(
        (one for one in members if isinstance(one, type) and issubclass(one, msgspec.Struct)), None
    )


def node(where: Where) -> dict[str, Any]:
    """The schema at `where`."""
    file, name = where
    schema: dict[str, Any] = contract.schemas()[file]
    found: dict[str, Any] = schema["$defs"][name] if name else schema
    return found


def definition(where: Where, stated: dict[str, Any]) -> Where | None:
    """Where the schema is that `stated`, or what it lists, refers to."""
    reference = stated.get("$ref") or stated.get("items", {}).get("$ref")
    if not reference:
        return None
    other, _, name = reference.partition("#/$defs/")
    return (other or where[0]), name


def _type(where: Where, stated: dict[str, Any]) -> str:
    if "items" in stated:
        return "string"
    below = definition(where, stated)
    kind = below[1] if below else ""
    if kind == "date":
        return "date"
    if kind == "yes-no":
        return "boolean"
    held = node(below).get("type") if below else stated.get("type")
    return "integer" if held == "integer" else "string"

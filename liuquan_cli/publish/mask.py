"""The public part of one object, field by field, as its schema's x-public says.

Default-deny: a field is kept only where its schema property says `x-public: true`; a part is kept
only where its own schema is known; an object that loses a field it can't do without is dropped.
"""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import msgspec

from liuquan_cli.repository import contract

Hidden = Callable[[tuple[str, ...], str], bool]  # (kinds it may name, the name) → not public


class Kept(NamedTuple):
    """A public field: its name, the kinds it may name (x-ref), and where its parts' schema is."""

    name: str
    among: tuple[str, ...]
    parts: "tuple[str, str] | None"


def of_kind(kind: str) -> tuple[str, str]:
    """Where the schema of a kind of document is: its file and the definition's name ("": all)."""
    return contract.kinds()[kind], ""


def definition_of(kind: str, key: str) -> tuple[str, str] | None:
    """Where the schema of the objects listed under `key` of a kind of document is."""
    file, _ = of_kind(kind)
    return _parts(file, _node(file, "").get("properties", {}).get(key, {}))


def is_public(kind: str, key: str) -> bool:
    """Whether the schema of a kind of document makes the field `key` public."""
    file, _ = of_kind(kind)
    return _node(file, "").get("properties", {}).get(key, {}).get("x-public") is True


def public(item: msgspec.Struct, where: tuple[str, str], hidden: Hidden) -> Any:
    """A copy of `item` with its public fields only; None where nothing sensible is left.

    `where` is its schema, as `of_kind` gives it. Names that `hidden` refuses are left out.
    """
    kind = type(item)
    values: dict[str, Any] = {}
    for kept in _kept(kind, *where):
        value = getattr(item, kept.name)
        if value is None:
            continue
        simple = value.__class__ in _SIMPLE or value == ()
        if kept.among or not simple:
            value = _value(value, kept, hidden)
            if value is None:
                continue
        values[kept.name] = value
    if not _required(kind) <= values.keys():
        return None
    return kind(**values)


def _value(value: Any, kept: Kept, hidden: Hidden) -> Any:
    """What may be shown of one field's value; None stands for nothing."""
    if value.__class__ is str:
        return None if kept.among and hidden(kept.among, value) else value
    if isinstance(value, msgspec.Struct):
        return public(value, kept.parts, hidden) if kept.parts else None
    if isinstance(value, tuple):
        shown = (_value(one, kept, hidden) for one in value)
        return tuple(one for one in shown if one is not None)
    if isinstance(value, str) and kept.among and hidden(kept.among, value):
        return None
    return value


# What holds no parts: most values do, and ten thousand powers have a million of them.
_SIMPLE = frozenset((str, int, bool, date))


@cache
def _required(kind: type[msgspec.Struct]) -> frozenset[str]:
    """The fields that an object of this type can't do without."""
    return frozenset(field.name for field in _fields(kind) if field.required)


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[Any, ...]:
    return msgspec.structs.fields(kind)


@cache
def _kept(kind: type[msgspec.Struct], file: str, definition: str) -> tuple[Kept, ...]:
    """The public fields of a type, by the schema at `definition` of `file`."""
    properties = _node(file, definition).get("properties", {})
    found = []
    for field in _fields(kind):
        stated = properties.get(field.encode_name, {})
        if stated.get("x-public") is True:
            among = tuple(stated.get("x-ref", ()))
            found.append(Kept(field.name, among, _parts(file, stated)))
    return tuple(found)


def _node(file: str, definition: str) -> dict[str, Any]:
    schema: dict[str, Any] = contract.schemas()[file]
    found: dict[str, Any] = schema["$defs"][definition] if definition else schema
    return found


def _parts(file: str, stated: dict[str, Any]) -> tuple[str, str] | None:
    """The definition that `stated` or its items refer to."""
    reference = stated.get("$ref") or stated.get("items", {}).get("$ref")
    if not reference:
        return None
    other, _, pointer = reference.partition("#/$defs/")
    return (other or file), pointer

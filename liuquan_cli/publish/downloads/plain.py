"""Public objects as plain values under the keys of their schemas; what is empty is left out."""

from datetime import date
from functools import cache
from typing import Any

import msgspec

from liuquan_cli.model.part import YesNo
from liuquan_cli.model.rule import Located

_PLACE = "stands"  # where an object stands in its repository is nobody's business


def plain(value: Any) -> Any:
    """A value as JSON knows it; None for what says nothing."""
    if value.__class__ is str:
        return value or None
    if isinstance(value, msgspec.Struct):
        found = {}
        for name, key in keys(type(value)):
            one = getattr(value, name)
            if one is not None and one != () and (shown := plain(one)) is not None:
                found[key] = shown
        return found or None
    if isinstance(value, tuple):
        return [shown for one in value if (shown := plain(one)) is not None] or None
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, YesNo):
        return value.value
    return None if value == "" else value


@cache
def keys(kind: type[msgspec.Struct]) -> tuple[tuple[str, str], ...]:
    """The fields of a type, each with its key, in the order of the type."""
    return tuple(
        (field.name, field.encode_name)
        for field in msgspec.structs.fields(kind)
        if not (field.name == _PLACE and issubclass(kind, Located))
    )

"""Every citation in an object, wherever its type keeps one, with the key path to it."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

import msgspec

from liuquan_cli.model.finding import KeyPath
from liuquan_cli.model.rule import Located
from liuquan_cli.model.shared import Citation


class _Route(msgspec.Struct, frozen=True):
    attribute: str
    key: str
    many: bool
    inner: "tuple[_Route, ...]"  # empty: the citation itself


def citations_in(item: Located) -> Iterator[tuple[KeyPath, Citation]]:
    """The citations in `item`, but not in objects that it lists: those are asked for themselves."""
    routes = _routes(type(item))
    return _walk(item, routes, ()) if routes else iter(())


def cites(kind: type) -> bool:
    """Whether objects of a type can hold a citation of their own."""
    return bool(_routes(kind))


def _walk(
    value: Any, routes: tuple[_Route, ...], path: KeyPath
) -> Iterator[tuple[KeyPath, Citation]]:
    for route in routes:
        held = getattr(value, route.attribute)
        if not held:
            continue
        listed = enumerate(held) if route.many else ((None, held),)
        for index, one in listed:
            here = (*path, route.key) if index is None else (*path, route.key, index)
            if route.inner:
                yield from _walk(one, route.inner, here)
            else:
                yield here, one


@cache
def _routes(kind: type, outer: tuple[type, ...] = ()) -> tuple[_Route, ...]:
    """The ways from a type to its citations; a type inside itself is not gone into again."""
    found = []
    for field in msgspec.structs.fields(kind):
        for held in _structs(field.type):
            if held is Citation:
                inner: tuple[_Route, ...] = ()
            elif issubclass(held, Located) or held in outer:
                continue
            else:
                inner = _routes(held, (*outer, kind))
                if not inner:
                    continue
            many = any(
                getattr(one, "__origin__", one) is tuple for one in _alternatives(field.type)
            )
            found.append(_Route(field.name, field.encode_name, many, inner))
    return tuple(found)


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    if getattr(annotation, "__origin__", None) is tuple:
        return (annotation,)
    return get_args(annotation) or (annotation,)


def _structs(annotation: Any) -> Iterator[type[msgspec.Struct]]:
    if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct):
        yield annotation
    for inner in get_args(annotation):
        yield from _structs(inner)

"""Our own elements read back from BPMN, as the values of our documents."""

import re
from datetime import date
from typing import Any, get_args, get_origin

import msgspec

from liuquan_cli.exchange.loss import many_lines, one_line
from liuquan_cli.exchange.xml_tree import Tag
from liuquan_cli.render.bpmn.extension import NAMESPACE, camel, field_types

_WHOLE = re.compile(r"\d{1,9}")


def elements(holder: Tag, name: str) -> list[Tag]:
    """Our elements called `name` on a BPMN element."""
    return [
        one
        for extension in holder.named("extensionElements")
        for one in extension.children
        if (one.space, one.name) == (NAMESPACE, name)
    ]


def values_of(tag: Tag, part: type[msgspec.Struct]) -> dict[str, Any]:
    """What `tag` says of a `part`, under the keys of our documents and in their order.

    What does not fit its field is left out: editors let people write anything.
    """
    values: dict[str, Any] = {}
    for name, field in field_types(part).items():
        inner, many = _leaf(field.type)
        if isinstance(inner, type) and issubclass(inner, msgspec.Struct):
            tags = [one for one in tag.named(camel(inner.__name__))]
            found: Any = [one for one in (values_of(each, inner) for each in tags) if one]
            found = found if many else (found[0] if found else None)
        elif many:
            found = [text for text in (one_line(one.text) for one in tag.named(name)) if text]
        else:
            found = _scalar(tag.get(name), inner)
        if found not in (None, "", []):
            values[field.encode_name] = found
    return values


def _leaf(annotation: Any) -> tuple[Any, bool]:
    """The type inside an optional or a tuple, and whether there are many."""
    inner = [one for one in get_args(annotation) if one is not type(None) and one is not ...]
    if get_origin(annotation) is tuple:
        return inner[0], True
    return (inner[0] if inner else annotation), False


def _scalar(text: str, kind: Any) -> str | int | None:
    if kind is int:
        return int(text) if _WHOLE.fullmatch(text) and text.isascii() else None
    if kind is date:
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            return None
    return many_lines(text)

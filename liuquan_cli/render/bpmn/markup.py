"""XML, written so that any text is safe in it and equal trees give equal bytes."""

import re

import msgspec

# What no XML 1.0 file may hold, in whatever spelling; each becomes the sign for a lost character.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_IN_ATTRIBUTE = _ESCAPES | {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"}


class Element(msgspec.Struct, frozen=True):
    """An element; attributes that are "" or None are left out. It holds children or a text."""

    tag: str
    attributes: dict[str, str | int | None] = {}
    children: "tuple[Element, ...]" = ()
    text: str = ""


def document(root: Element) -> bytes:
    """The whole file, indented."""
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + _written(root, "").encode()


def _written(element: Element, pad: str) -> str:
    start = pad + "<" + element.tag
    for name, value in element.attributes.items():
        if value is not None and value != "":
            start += f' {name}="{_escaped(str(value), _IN_ATTRIBUTE)}"'
    if element.text:
        return f"{start}>{_escaped(element.text, _ESCAPES)}</{element.tag}>\n"
    if not element.children:
        return f"{start} />\n"
    inner = "".join(_written(child, pad + "  ") for child in element.children)
    return f"{start}>\n{inner}{pad}</{element.tag}>\n"


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in _FORBIDDEN.sub("\ufffd", text))

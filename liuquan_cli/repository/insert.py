"""Adding one object to a list in a YAML file: the bytes that were there stay as they are."""

import msgspec

from liuquan_cli.model.source import Marks, Source


class Unfit(msgspec.Struct, frozen=True):
    """Why nothing can be added to a file by adding lines: what stands there instead."""

    line: int


def with_item(source: Source, key: str, item: str) -> str | Unfit:
    """The text of `source` with `item` (lines of YAML, unindented) added to the list at `key`.

    The list must be written a line a member, or not be there yet; a list in brackets is `Unfit`.
    """
    text = source.text or ""
    lines = text.split("\n")
    if source.values is None or source.marks is None:
        return Unfit(1)
    member = source.marks.members.get(key)
    if member is None:
        body = text if text.endswith("\n") or not text else text + "\n"
        return body + f"{key}:\n" + _indented(item, 2)
    key_spot, marks = member
    if not marks.members:
        return Unfit(key_spot.line)
    first = marks.members[0][1].spot
    dash = lines[first.line - 1].find("-")
    if dash < 0 or lines[first.line - 1][:dash].strip() or dash >= first.column:
        return Unfit(key_spot.line)
    end = _end_of(source.marks, key_spot.line, len(lines))
    while end > 0 and (not lines[end - 1].strip() or _outside(lines[end - 1], dash)):
        end -= 1
    added = _indented(item, dash).rstrip("\n").split("\n")
    return "\n".join([*lines[:end], *added, *lines[end:]])


def _end_of(marks: Marks, line: int, last: int) -> int:
    """The last line before the next key of the file."""
    later = [spot.line for spot, _ in marks.members.values() if spot.line > line]
    return min(later, default=last + 1) - 1


def _outside(line: str, dash: int) -> bool:
    """Whether a comment stands further left than the list, and so belongs to what follows."""
    return line.lstrip().startswith("#") and len(line) - len(line.lstrip()) < dash


def _indented(item: str, by: int) -> str:
    first, *rest = item.rstrip("\n").split("\n")
    pad = " " * by
    lines = [f"{pad}- {first}", *(f"{pad}  {line}" if line else "" for line in rest)]
    return "\n".join(lines) + "\n"

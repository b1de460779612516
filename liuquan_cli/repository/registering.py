"""Writing reviewed articles into the register: their lines change, all others stay as they are."""

import copy
import json
import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from liuquan_cli.model.finding import KeyPath
from liuquan_cli.model.source import Marks, Source
from liuquan_cli.repository import contract, reader

_ARTICLE, _QUOTE, _PRINT = "条款", "内容", "指纹"
_SCALAR = re.compile(
    r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[^\s,}#][^,}#\n]*?(?=\s*(?:[,}]|\s#|$))'
)
_PLAIN = re.compile(r"[\w（(《“‘].*")  # may begin a plain scalar


class Entry(msgspec.Struct, frozen=True):
    """What to write at one article (`path`): its fingerprint, and the quote if it is not None."""

    path: KeyPath
    fingerprint: str
    quote: str | None = None


class UnfitError(Exception):
    """A file whose layout does not let the entries be written; the line is where."""

    def __init__(self, file: str, line: int) -> None:
        super().__init__(f"{file}:{line}")
        self.file = file
        self.line = line


def written(file: str, data: bytes, entries: Sequence[Entry]) -> bytes:
    """`data` of the register with `entries` in it.

    Raises UnfitError where anything but the entries would change.
    """
    source = reader.read(file, data, contract.integer_keys(), names=contract.names())
    if source.text is None or source.values is None or source.marks is None:
        raise UnfitError(file, 1)
    text = source.text.replace("\r\n", "\n")
    lines = text.split("\n")
    placed = sorted(((_marks(source, entry.path), entry) for entry in entries), key=_line)
    for marks, entry in reversed(placed):
        _enter(lines, marks, entry, _held(source.values, entry.path))
    after = "\n".join(lines)
    if not _same(file, after, source, text, entries):
        raise UnfitError(file, placed[0][0].spot.line if placed else 1)
    return (after.replace("\n", "\r\n") if "\r\n" in source.text else after).encode()


def _line(placed: tuple[Marks, Entry]) -> int:
    return placed[0].spot.line


def _marks(source: Source, path: KeyPath) -> Marks:
    marks = source.marks
    for step in path:
        if marks is None or step not in marks.members:
            raise UnfitError(source.file, marks.spot.line if marks else 1)
        marks = marks.members[step][1]
    assert marks is not None
    return marks


def _held(values: dict[str, object], path: KeyPath) -> dict[str, str]:
    held: object = values
    for step in path:
        held = held[step]  # type: ignore[index]
    assert isinstance(held, dict)
    return held


def _enter(lines: list[str], marks: Marks, entry: Entry, held: dict[str, str]) -> None:
    at = marks.spot.line - 1
    if lines[at][marks.spot.column - 1 : marks.spot.column] == "{":
        _enter_in_brackets(lines, marks, entry, held)
        return
    edits = sorted(marks.members.items(), key=lambda member: -member[1][0].line)
    for key, (spot, value) in edits:
        if key == _QUOTE and entry.quote is not None:
            _requote(lines, spot.line - 1, spot.column - 1, entry.quote)
        elif key == _PRINT:
            _replace(lines, value, entry.fingerprint)
        elif key == _ARTICLE and _PRINT not in marks.members:
            pad = " " * (spot.column - 1)
            lines.insert(value.spot.line, f"{pad}{_PRINT}: {entry.fingerprint}")


def _enter_in_brackets(lines: list[str], marks: Marks, entry: Entry, held: dict[str, str]) -> None:
    """An item in {…}: the fingerprint goes in; with a new quote it becomes lines of its own."""
    at, column = marks.spot.line - 1, marks.spot.column - 1
    if entry.quote is not None:
        head, comment = lines[at][:column], re.search(r"\}(\s+#.*)$", lines[at])
        pad = " " * column
        lines[at : at + 1] = [
            f"{head}{_ARTICLE}: {_scalar(held[_ARTICLE])}{comment[1] if comment else ''}",
            f"{pad}{_PRINT}: {entry.fingerprint}",
            *_quoted(pad, entry.quote),
        ]
        return
    if _PRINT in marks.members:
        _replace(lines, marks.members[_PRINT][1], f'"{entry.fingerprint}"')
        return
    own = marks.members[_ARTICLE][0]
    later = [spot for spot, _value in marks.members.values() if spot > own]
    spot = min(later, default=own)
    line = lines[spot.line - 1]
    before, after = line[: spot.column - 1], line[spot.column - 1 :]
    lines[spot.line - 1] = f'{before}{_PRINT}: "{entry.fingerprint}", {after}'


def _replace(lines: list[str], value: Marks, scalar: str) -> None:
    line, column = lines[value.spot.line - 1], value.spot.column - 1
    found = _SCALAR.match(line, column)
    end = found.end() if found else column
    lines[value.spot.line - 1] = line[:column] + scalar + line[end:]


def _requote(lines: list[str], at: int, column: int, quote: str) -> None:
    """Put `quote` in place of the value whose key stands at `column` of line `at`."""
    end = at + 1
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > column):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    first, *rest = _quoted(" " * column, quote)
    lines[at:end] = [lines[at][:column] + first[column:], *rest]


def _quoted(pad: str, quote: str) -> list[str]:
    if "\n" not in quote:
        return [f"{pad}{_QUOTE}: {_scalar(quote)}"]
    return [f"{pad}{_QUOTE}: |-", *(f"{pad}  {line}" for line in quote.split("\n"))]


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text) and ": " not in text and " #" not in text and text[-1] != ":":
        return text
    return json.dumps(text, ensure_ascii=False)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _same(file: str, after: str, source: Source, before: str, entries: Sequence[Entry]) -> bool:
    """Whether `after` says what the file said, the entries apart, with every comment kept."""
    meant = copy.deepcopy(source.values) or {}
    for entry in entries:
        held = _held(meant, entry.path)
        held[_PRINT] = entry.fingerprint
        if entry.quote is not None:
            held[_QUOTE] = entry.quote
    said = reader.read(file, after.encode(), contract.integer_keys()).values
    return said == meant and _comments(before) == _comments(after)


def _comments(text: str) -> Counter[str]:
    return Counter(found.rstrip() for found in re.findall(r"(?m)(?:^|\s)(#.*)$", text))

"""Slips of the pen that YAML takes silently for text: `- 名称：甲` is a list of one sentence.

The text is scanned for lines that look like one; whether a line is a key gone wrong or honest
prose is then told by where it stands (a quoted or block text is prose) and by the contract
(`contract.judged`), which knows whether text may stand there.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from liuquan_cli.model.finding import KeyPath, Spot
from liuquan_cli.model.lines import Lines
from liuquan_cli.model.source import Marks, Problem
from liuquan_cli.repository.slips import HEAD, WIDE_SPACE

_COLON = re.compile("：|:(?=[^ \t\r\n/])")
_head = re.compile(rf"[ \t\u3000]*(?:-[ \t]+)*({HEAD})").fullmatch
_SPACE = re.compile(f"[:-] +([{WIDE_SPACE}])|[{WIDE_SPACE}]+(?=[ \t\r]*$)", re.MULTILINE)
_WIDE = ("\u3000", "\u00a0", "\u2002", "\u2003", "\u2009")  # those that occur in practice
_QUOTE = re.compile(
    r"(?:[:\-,\[{] +|[\[{,])([“”][^“”\n\"]*\"|[‘’][^‘’\n']*')[ \t\r]*$", re.MULTILINE
)
_cjk = re.compile("[\u4e00-\u9fff]").search
_HEADER = re.compile(
    r"^([ ]*(?:-[ ]+)*)((?:[^\s#|>][^\n]*?:[ \t]+)?)[|>][0-9+-]{0,2}[ \t]*(?:[ \t]#[^\n]*)?$",
    re.MULTILINE,
)
_LONG = 200  # no key stands further right


class Suspect(NamedTuple):
    """A place in the text, what is suspected of it, and whether only the contract can tell."""

    kind: str
    offset: int
    details: dict[str, str | int]


def suspects(text: str, names: frozenset[str]) -> list[Suspect]:
    """The suspicious places of `text` that are not in a block of text; usually none."""
    found = sorted(
        [*_colons(text, names), *_spaces(text), *_quotes(text)], key=lambda suspect: suspect.offset
    )
    if not found:
        return found
    blocks = _blocks(text)
    starts = [start for start, _end in blocks]

    def in_block(offset: int) -> bool:
        before = bisect_right(starts, offset) - 1
        return before >= 0 and offset < blocks[before][1]

    return [suspect for suspect in found if not in_block(suspect.offset)]


def _colons(text: str, names: frozenset[str]) -> Iterator[Suspect]:
    start = last = 0
    for match in _COLON.finditer(text):
        at = match.start()
        start = text.rfind("\n", last, at) + 1 or start
        last = at
        head = _head(text, start, at) if at - start < _LONG else None
        if head is None:
            continue
        word = head[1]
        if (word not in names) if names else (_cjk(word) is None):
            continue
        details: dict[str, str | int] = {"word": word, "suspected": 1}
        if match[0] == "：":
            yield Suspect("full-width-punctuation", at, {**details, "sign": "：", "key": word})
        elif text[at + 1] in _WIDE:
            yield Suspect("ideographic-space", at + 1, {**details, "where": "after-colon"})
        else:
            yield Suspect("missing-space", at, {**details, "sign": ":"})


def _spaces(text: str) -> Iterator[Suspect]:
    if not any(sign in text for sign in _WIDE):
        return
    for match in _SPACE.finditer(text):
        at = match.start(1) if match[1] else match.start()
        yield Suspect("ideographic-space", at, {"where": "value" if match[1] else "end"})


def _quotes(text: str) -> Iterator[Suspect]:
    if "“" not in text and "”" not in text and "‘" not in text and "’" not in text:
        return
    for match in _QUOTE.finditer(text):
        details: dict[str, str | int] = {"sign": match[1][0], "quote": match[1][-1]}
        yield Suspect("curly-quotes", match.start(1), details)


def _blocks(text: str) -> list[tuple[int, int]]:
    """Where literal and folded blocks begin and end: the lines deeper than the key they hang on."""
    found: list[tuple[int, int]] = []
    end = 0
    for header in _HEADER.finditer(text):
        if header.start() < end:
            continue  # a line of the block before
        dashes, key = header[1], header[2]
        column = len(dashes) if key else dashes.rfind("-")
        start = end = header.end() + 1
        while end < len(text):
            after = text.find("\n", end) + 1 or len(text)
            line = text[end:after]
            bare = line.lstrip(" ")
            if len(line) - len(bare) <= column and bare.strip():
                break
            end = after
        found.append((start, end))
    return found


_comment_before = re.compile(r"(?:^|[ \t])#").search


def _comment(text: str, at: int) -> bool:
    return _comment_before(text[text.rfind("\n", 0, at) + 1 : at]) is not None


def problems_of(
    found: list[Suspect], text: str, marks: Marks, first_line: int
) -> Iterator[Problem]:
    """The suspects that stand in plain text, with the key path of that text."""
    places = sorted(_places(marks, ()))
    lines = Lines(text, first_line)
    position = 0
    for suspect in found:
        spot = lines.spot(suspect.offset)
        while position < len(places) and places[position][0] <= spot:
            position += 1
        if position == 0:
            continue
        owner, is_value, path = places[position - 1]
        at = lines.offset(owner)
        if not is_value or text[at : at + 1] in tuple("\"'|>#"):
            continue
        if _comment(text, suspect.offset):
            continue
        yield Problem(suspect.kind, spot, path, False, suspect.details)


def _places(marks: Marks, path: KeyPath) -> Iterator[tuple[Spot, bool, KeyPath]]:
    """Every place of `marks`; at one spot the innermost comes last."""
    yield marks.spot, not marks.members, path
    for key, (key_spot, inner) in marks.members.items():
        if isinstance(key, str):
            yield key_spot, False, (*path, key)
        yield from _places(inner, (*path, key))

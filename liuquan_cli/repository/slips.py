"""The slips of the pen that keep a YAML text from parsing, each with its mend.

Looked for only around the place where a parser gave up; all lines and columns count from 0.
"""

import re
from collections.abc import Iterator

from liuquan_cli.repository.quotes import after_quote, curly_inside, open_quotes, unclosed_above
from liuquan_cli.repository.slip import BACK, Complaint, Slip

_CLOSERS = {"[": "]", "{": "}"}
_WIDE = {"，": ", ", "：": ": ", "［": "[", "］": "]", "｛": "{", "｝": "}", "【": "[", "】": "]"}
HEAD = r"[^\s\-?：:,，\[\]{}#&*!|>'\"“”%@`][^\s：:]{0,19}"
_SLIPPED = re.compile(rf"([ \t]*(?:-[ \t]+)*)({HEAD})[ \t]*(：|:(?=[^ \t/]))(.*)")
_TABS = re.compile(r"[ ]*\t[ \t]*(?=[^\s#])")
WIDE_SPACE = "\u3000\u00a0\u2000-\u200a\u202f\u205f"  # spaces to people, letters to YAML
_WIDE_INDENT = re.compile(f"[ \t]*(?:-[ \t]*)?[{WIDE_SPACE}][ \t{WIDE_SPACE}]*")
_WIDE_END = re.compile(f"[{WIDE_SPACE}][ \t{WIDE_SPACE}]*$")
_wide = re.compile(f"[{WIDE_SPACE}]")
_DASH = re.compile(r"([ \t]*(?:- +)*)-([^\s\-].*)")
_WIDE_COMMA = re.compile(r"，(?=[ ]*[^\s，：:,{}\[\]]{1,20}: )")


def slips(lines: list[str], said: Complaint) -> Iterator[Slip]:
    """Every slip that might explain a parser's complaint, the likeliest first."""
    last = len(lines) - 1
    line = min(said.line, last)
    context = min(said.context_line, last)
    yield from _tabs(lines, line)
    if "quoted scalar" in said.context and "escape" not in said.problem:
        yield from open_quotes(lines, [context])
    near = list(dict.fromkeys([context, *_content_above(lines, line, 3), line]))
    if "simple key" not in said.context:
        near = list(dict.fromkeys([*_content_above(lines, line, 3), line, context]))
    for number in near:
        yield from _colon(lines, number)
        yield from _wide_space(lines, number)
        yield from _dash(lines, number)
        yield from _wide_punctuation(lines, number)
    yield from _colon_run(lines, line)
    if said.problem.startswith("mapping values"):
        yield from _colon_in_value(lines, line, said.column)
    yield from _special(lines, said, context)
    yield from open_quotes(lines, unclosed_above(lines, line))
    yield from curly_inside(lines, line)
    yield from after_quote(lines, line, said.column)
    if "flow" in said.context:
        yield from _bracket(lines, context, said.context_column)
    yield from _indent(lines, line, said)


def _content_above(lines: list[str], line: int, count: int) -> list[int]:
    """The nearest lines above that hold something."""
    found: list[int] = []
    for number in range(line - 1, max(line - BACK, -1), -1):
        bare = lines[number].strip()
        if bare and not bare.startswith("#"):
            found.append(number)
            if len(found) == count:
                break
    return found


def _tabs(lines: list[str], line: int) -> Iterator[Slip]:
    if not _TABS.match(lines[line]):
        return
    tabbed = [number for number in range(line, len(lines)) if _TABS.match(lines[number])]
    for width in (2, 4):
        edits = {}
        for number in tabbed:
            found = _TABS.match(lines[number])
            assert found is not None
            edits[number] = found[0].replace("\t", " " * width) + lines[number][found.end() :]
        column = lines[line].index("\t")
        yield Slip("tab-indentation", line, column, edits, {"more": len(tabbed) - 1})


def _colon(lines: list[str], line: int) -> Iterator[Slip]:
    """`名称：甲`, `名称:甲` and `名称:　甲` at the start of a line."""
    found = _SLIPPED.match(lines[line])
    if found is None:
        return
    before, word, sign, rest = found.groups()
    edits = {line: f"{before}{word}: {rest.strip()}"}
    column = found.start(3)
    if sign == "：":
        details: dict[str, str | int] = {"sign": "：", "word": word}
        yield Slip("full-width-punctuation", line, column, edits, details)
    elif _wide.match(rest):
        details = {"where": "after-colon", "word": word}
        yield Slip("ideographic-space", line, column + 1, edits, details)
    else:
        yield Slip("missing-space", line, column, edits, {"sign": ":", "word": word})


def mended_indent(text: str) -> str:
    """A line with the wide spaces before its first letter made two plain ones each."""
    found = _WIDE_INDENT.match(text)
    return _wide.sub("  ", found[0]) + text[found.end() :] if found else text


def _colon_run(lines: list[str], line: int) -> Iterator[Slip]:
    """The same on several lines one above the other, which YAML takes for one sentence."""
    run: list[Slip] = []
    for number in _content_above(lines, line, BACK):
        slip = next(_colon(lines, number), None)
        if slip is None:
            break
        run.append(slip)
    if len(run) > 1:
        first, *others = reversed(run)
        edits = {number: text for slip in run for number, text in slip.edits.items()}
        yield first._replace(edits=edits, others=tuple(others))


def _wide_space(lines: list[str], line: int) -> Iterator[Slip]:
    """U+3000 and its kin before the first letter of a line, after the last, or instead of any."""
    text = lines[line]
    found = _WIDE_INDENT.match(text)
    place = "indent"
    edited = mended_indent(text)
    if found is None:
        found = _WIDE_END.search(text)
        place = "end"
        edited = text[: found.start()] if found else ""
    if found is not None:
        wide = _wide.search(text)
        assert wide is not None
        column = wide.start() if place == "indent" else found.start()
        if not edited.strip():
            place, edited = "blank", ""
        yield Slip("ideographic-space", line, column, {line: edited}, {"where": place})


def _dash(lines: list[str], line: int) -> Iterator[Slip]:
    """`-名称: 甲` in a list."""
    found = _DASH.match(lines[line])
    if found is not None:
        edits = {line: f"{found[1]}- {found[2]}"}
        yield Slip("missing-space", line, found.end(1), edits, {"sign": "-", "word": ""})


def _wide_punctuation(lines: list[str], line: int) -> Iterator[Slip]:
    """`{决策: 甲，执行: 乙}`, `［甲, 乙］`, `[甲, 乙】`."""
    text = lines[line]
    comma = _WIDE_COMMA.search(text) if any(sign in text for sign in "[{") else None
    if comma is not None:
        edits = {line: text[: comma.start()] + ", " + text[comma.end() :]}
        details: dict[str, str | int] = {"sign": "，", "word": ""}
        yield Slip("full-width-punctuation", line, comma.start(), edits, details)
    for column, sign in enumerate(text):
        if sign in "］｝】":
            edits = {line: text[:column] + _WIDE[sign] + text[column + 1 :]}
            details = {"sign": sign, "word": ""}
            yield Slip("full-width-punctuation", line, column, edits, details)


def _colon_in_value(lines: list[str], line: int, column: int) -> Iterator[Slip]:
    """`依据: 关于《某事》: 办法`: the second colon looks like a key's."""
    text = lines[line]
    if column < len(text) and text[column] == ":" and re.search(r":\s", text[:column]):
        edits = {line: text[:column] + "：" + text[column + 1 :]}
        yield Slip("colon-in-value", line, column, edits, {})


def _special(lines: list[str], said: Complaint, context: int) -> Iterator[Slip]:
    """Values that begin with a sign YAML keeps for itself, and backslashes in double quotes."""
    if said.problem == "found unknown escape character":
        text = lines[said.line]
        column = min(said.column, len(text) - 1)
        while column > 0 and text[column] != "\\":
            column -= 1
        edits = {said.line: text[:column] + "/" + text[column + 1 :]}
        yield Slip("yaml-syntax", said.line, column, edits, {"cause": "escape", "sign": "\\"})
        return
    starts = {
        "while scanning an alias": "anchor-or-alias",
        "while scanning an anchor": "anchor-or-alias",
        "while scanning a tag": "explicit-tag",
        "while parsing a tag": "explicit-tag",
        "while scanning a block scalar": "yaml-syntax",
        "while scanning for the next token": "yaml-syntax",
    }
    kind = starts.get(said.context)
    text = lines[context]
    column = said.context_column
    if kind is None or column >= len(text) or text[column] not in "*&!|>@`%":
        return
    quoted = text[column:].rstrip().replace("'", "''")
    edits = {context: f"{text[:column]}'{quoted}'"}
    if text[column] == "&":  # an anchor with a name in Chinese
        edits = {context: text[:column] + re.sub(r"^&\S+[ ]*", "", text[column:])}
    details: dict[str, str | int] = {"cause": "reserved", "sign": text[column], "name": ""}
    yield Slip(kind, context, column, edits, details)


def _bracket(lines: list[str], line: int, column: int) -> Iterator[Slip]:
    """`[甲, 乙` without its end."""
    text = lines[line]
    if column < len(text) and text[column] in _CLOSERS:
        details: dict[str, str | int] = {"cause": "bracket", "sign": text[column]}
        edits = {line: text.rstrip() + _CLOSERS[text[column]]}
        yield Slip("yaml-syntax", line, column, edits, details)


def _indent(lines: list[str], line: int, said: Complaint) -> Iterator[Slip]:
    """A line that stands a little too far left or right."""
    text = lines[line]
    bare = text.lstrip(" ")
    here = len(text) - len(bare)
    above = _content_above(lines, line, 1)
    wanted = [said.context_column] if "block" in said.context else []
    for number in above:
        plain = lines[number]
        wanted += [len(plain) - len(plain.lstrip(" ")), len(plain) - len(plain.lstrip(" -"))]
    for column in dict.fromkeys(wanted):
        if column != here and bare and abs(column - here) <= 4:
            details: dict[str, str | int] = {"cause": "indent", "sign": "", "right": column}
            yield Slip("yaml-syntax", line, here, {line: " " * column + bare}, details)

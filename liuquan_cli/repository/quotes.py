"""Slips with quotes: left open, closed by a curly one, or followed by more text."""

import re
from collections.abc import Iterator

from liuquan_cli.repository.slip import BACK, Slip

_CURLY = {'"': "“”„‟＂", "'": "‘’‚‛＇"}


def _open_quote(line: str) -> int | None:
    """The column of a quote that opens a value or key on this line and does not close on it."""
    at = 0
    before = ":"  # what stands before the next character, spaces aside
    while at < len(line):
        sign = line[at]
        if sign == "#" and (at == 0 or line[at - 1] in " \t"):
            return None
        if sign in "\"'" and before in ":-[{,":
            start = at
            at += 1
            while at < len(line) and line[at] != sign:
                at += 2 if sign == '"' and line[at] == "\\" else 1
            if at >= len(line):
                return start
            before = sign
        elif sign not in " \t":
            before = sign
        at += 1
    return None


def unclosed_above(lines: list[str], line: int) -> list[int]:
    """The nearest lines at or above `line` that leave a quote open."""
    window = range(line, max(line - BACK, -1), -1)
    return [number for number in window if _open_quote(lines[number]) is not None][:4]


def open_quotes(lines: list[str], numbers: list[int]) -> Iterator[Slip]:
    """A quote that is not closed on its line, or is closed by a curly one."""
    for number in numbers:
        text = lines[number]
        column = _open_quote(text)
        if column is None:
            continue
        quote = text[column]
        curly = [at for at in range(column + 1, len(text)) if text[at] in _CURLY[quote]]
        for at in (curly[-1:] + curly[:1])[: len(curly)]:
            edits = {number: text[:at] + quote + text[at + 1 :]}
            yield Slip("curly-quotes", number, at, edits, {"sign": text[at], "quote": quote})
        comma = re.search(r"[,，}\]]", text[column + 1 :])
        ends = [len(text.rstrip())]
        if comma is not None and any(sign in text[:column] for sign in "[{"):
            ends.insert(0, column + 1 + comma.start())
        for end in ends:
            edits = {number: text[:end] + quote + text[end:]}
            yield Slip("unclosed-quote", number, column, edits, {"sign": quote})


def curly_inside(lines: list[str], line: int) -> Iterator[Slip]:
    """`["甲”, "乙"]`: a quote closed by the one that was to open the next value."""
    text = lines[line]
    for column, sign in enumerate(text):
        for quote, curly in _CURLY.items():
            if sign in curly and quote in text:
                edits = {line: text[:column] + quote + text[column + 1 :]}
                yield Slip("curly-quotes", line, column, edits, {"sign": sign, "quote": quote})


def after_quote(lines: list[str], line: int, column: int) -> Iterator[Slip]:
    """`名称: "行政"许可`: text goes on after the closing quote."""
    found = re.match(r"([ \t]*(?:- +)*(?:[^\s\"'][^\"']*?:[ \t]+)?)([\"'].*)", lines[line])
    if found is None or column <= found.end(1):
        return
    value = found[2].rstrip().replace("'", "''")
    edits = {line: f"{found[1]}'{value}'"}
    details: dict[str, str | int] = {"cause": "after-quote", "sign": found[2][0]}
    yield Slip("yaml-syntax", line, column, edits, details)

"""What several form rules need: problems of a kind, names of places, and scans of the text."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from liuquan_cli.model.finding import KeyPath
from liuquan_cli.model.lines import Lines
from liuquan_cli.model.source import Problem, Source

FORMAT = "数据格式约定"
YAML = "YAML 1.2.2"


def of_kind(source: Source, *kinds: str) -> Iterator[Problem]:
    """The problems of these kinds, one for each place."""
    if not source.problems:
        return
    seen = set()
    for problem in source.problems:
        if problem.kind in kinds:
            place = (problem.kind, problem.spot, None if problem.spot else problem.path)
            if place not in seen or not problem.spot:
                seen.add(place)
                yield problem


def named(path: KeyPath) -> str:
    """How a sentence calls the place at `path`: 「分权」, or 「事项」[2] for its second member."""
    keys = [step for step in path if isinstance(step, str)]
    name = f"「{keys[-1]}」" if keys else "「文档」"
    return f"{name}[{path[-1] + 1}]" if path and isinstance(path[-1], int) else name


@lru_cache(maxsize=1)
def lines_of(text: str) -> Lines:
    """The lines of the text just being checked."""
    return Lines(text)


class Run(NamedTuple):
    """Eleven digits or more in a row, at most one space or hyphen between two of them.

    `text` is as written, with full-width digits made plain; `line` is the whole line.
    """

    offset: int
    text: str
    line: str


_RUN = re.compile("[0-9０-９](?:[ -]?[0-9０-９]){10,}[XxＸｘ]?")
_WORD = re.compile("[0-9A-Za-z０-９_]")
_PLAIN = str.maketrans("０１２３４５６７８９Ｘｘx", "0123456789XXX")


@lru_cache(maxsize=1)
def digit_runs(text: str) -> tuple[Run, ...]:
    """Every long run of digits that is not part of a longer word."""
    found = []
    for match in _RUN.finditer(text):
        start, end = match.span()
        if _WORD.match(text[end : end + 1]) or (start and _WORD.match(text[start - 1])):
            continue
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        line = text[max(first, start - 200) : len(text) if last < 0 else min(last, end + 200)]
        found.append(Run(start, match[0].translate(_PLAIN), line))
    return tuple(found)

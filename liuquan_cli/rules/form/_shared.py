"""What several form rules need: problems of a kind, names of places, and the lines of the text."""

from collections.abc import Iterator
from functools import lru_cache

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

"""Chains of superiors, and the circles they may close."""

from collections.abc import Iterator, Mapping


def chain(name: str, above: Mapping[str, str]) -> list[str]:
    """What is above `name`, nearest first, as far as it leads without coming round again."""
    passed: list[str] = []
    while (name := above.get(name, "")) and name not in passed:
        passed.append(name)
    return passed


def circles(above: Mapping[str, str]) -> Iterator[list[str]]:
    """Each circle once, beginning with its member that comes first in `above`."""
    settled: set[str] = set()
    for name in above:
        walked: dict[str, None] = {}
        while name and name not in settled and name not in walked:
            walked[name] = None
            name = above.get(name, "")
        if name in walked:
            members = list(walked)
            members = members[members.index(name) :]
            first = min(members, key=list(above).index)
            turn = members.index(first)
            yield [*members[turn:], *members[:turn]]
        settled.update(walked)

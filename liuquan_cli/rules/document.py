"""A rule's docstring, read: the page people see and the examples that test it are this text."""

import re
from types import ModuleType

import msgspec

_FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(msgspec.Struct, frozen=True):
    """One fenced block: its text and the attributes after the language (`file=…`)."""

    text: str
    language: str
    attributes: dict[str, str]


class RulePage(msgspec.Struct, frozen=True):
    """What a rule says of itself. `bad` must be found by the rule, `good` must pass it."""

    title: str
    what: str
    why: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]


def _example(info: str, text: str) -> Example:
    language, *attributes = info.split()
    return Example(text, language, dict(part.split("=", 1) for part in attributes))


def page_of(module: ModuleType) -> RulePage:
    """The page of a rule, from the docstring of its module."""
    title, *sections = re.split(r"^## ", module.__doc__ or "", flags=re.MULTILINE)
    parts = dict(section.split("\n", 1) for section in sections)

    def examples(heading: str) -> tuple[Example, ...]:
        return tuple(_example(*found) for found in _FENCE.findall(parts.get(heading, "")))

    return RulePage(
        title.strip(), parts.get("检查什么", "").strip(), parts.get("为什么", "").strip(),
        examples("反例"), examples("正例"),
    )  # fmt: skip

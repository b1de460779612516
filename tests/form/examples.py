"""The examples in the form rules' docstrings, laid out as files and judged as a run would.

A fence is one file. Its info string is its language and `name=value` attributes:

- file: the path (default 权力清单.yaml, for `md` 制度.md)
- encoding: how it is written (default utf-8)
- escapes=true: `\\t`, `\\u3000` and their like in the text stand for the sign itself
- repeat: the last line so many times · nest: so many brackets at the end
- fifo=true: a pipe instead of a file · `link` with to: a symbolic link
- also: codes of rules that find something in it too
"""

import os
import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

from liuquan_cli.checking.cache import Cache
from liuquan_cli.checking.intake import take_in
from liuquan_cli.model.finding import Finding
from liuquan_cli.model.rule import Scope
from liuquan_cli.model.source import Source
from liuquan_cli.repository import contract
from liuquan_cli.repository.discover import discover
from liuquan_cli.repository.reader import read
from liuquan_cli.rules import form

_FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ESCAPE = re.compile(r"\\(?:t|u[0-9a-f]{4}|x[0-9a-f]{2})")


class Example(NamedTuple):
    """One fenced file of a docstring."""

    language: str
    attributes: dict[str, str]
    text: str

    def lay(self, root: Path) -> None:
        """Write it under `root`."""
        default = "制度.md" if self.language == "md" else "权力清单.yaml"
        path = root / self.attributes.get("file", default)
        if self.language == "link":
            path.symlink_to(self.attributes["to"])
        elif self.attributes.get("fifo"):
            os.mkfifo(path)
        else:
            path.write_bytes(self._content().encode(self.attributes.get("encoding", "utf-8")))

    def _content(self) -> str:
        text = self.text
        if self.attributes.get("escapes"):
            text = _ESCAPE.sub(lambda found: found[0].encode().decode("unicode_escape"), text)
        if repeat := self.attributes.get("repeat"):
            text += text.splitlines(keepends=True)[-1] * int(repeat)
        if nest := self.attributes.get("nest"):
            text = text.rstrip() + " " + "[" * int(nest) + "]" * int(nest)
        return text


def section(docstring: str, title: str) -> str:
    """The text under `## title`."""
    parts = re.split(r"^## (.+)$", docstring, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))[title]


def examples(docstring: str, title: str) -> list[Example]:
    """The fences under `## title`."""
    return [
        Example(language, dict(part.split("=", 1) for part in info.split()), text)
        for language, info, text in _FENCE.findall(section(docstring, title))
    ]


def judge(root: Path) -> list[Finding]:
    """The findings of all form rules in all files under `root`."""
    found = [
        finding
        for file in discover(root)
        for finding in form.check(file.trouble or source_of(file.file, file.data))
    ]
    after = [rule for rule in form.RULES if rule.RULE.scope is Scope.REVIEW]
    department = take_in(root, Cache(None), date(2026, 6, 30)).department
    return found + [finding for rule in after for finding in rule.check(department, found)]


def source_of(file: str, data: bytes) -> Source:
    """A file read and held against the contract."""
    return contract.judged(read(file, data, contract.integer_keys(), names=contract.names()))

"""Reading the documents: headings, links, fenced blocks and the commands in them."""

import re
import shlex
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
HANDBOOK = ROOT / "docs" / "手册.md"
ONE_POWER = ROOT / "docs" / "一项权力.md"
README, README_ZH = ROOT / "README.md", ROOT / "README.zh.md"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
GENERATED = set(
    re.findall(r'"([\w-]+\.md)"', (ROOT / "docs" / "generate.py").read_text(encoding="utf-8"))
)  # `make docs-check` holds them
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
EXAMPLES = sorted((ROOT / "examples").glob("*/README.md"))
TEMPLATES = ROOT / "templates" / "ci" / "README.md"
WRITTEN = [README, README_ZH, HANDBOOK, ONE_POWER, ARCHITECTURE, *DECISIONS, *EXAMPLES, TEMPLATES]

_FENCE = re.compile(r"^```(\w*)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_SPAN = re.compile(r"`([^`\n]+)`")


class Block(NamedTuple):
    """One fenced block: its language, its attributes (`file=…`), its text."""

    language: str
    attributes: dict[str, str]
    text: str


def blocks(page: Path) -> list[Block]:
    """Every fenced block of a page, in order."""
    return [
        Block(language, dict(part.split("=", 1) for part in rest.split()), text)
        for language, rest, text in _FENCE.findall(page.read_text(encoding="utf-8"))
    ]


def prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


def headings(page: Path) -> list[tuple[int, str]]:
    """Level and text of every heading."""
    return [(len(marks), text) for marks, text in _HEADING.findall(prose(page))]


def anchors(page: Path) -> set[str]:
    """The fragments by which headings can be linked to, as code hosts make them."""
    return {
        re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for _level, text in headings(page)
    }


def links(page: Path) -> list[str]:
    """Every target of a link or picture that is not on the web."""
    found = _LINK.findall(prose(page))
    return [target for target in found if not target.startswith(("http:", "https:", "mailto:"))]


def commands(page: Path) -> list[list[str]]:
    """The words of every `liuquan …` in a shell block or a code span."""
    lines = [
        line
        for block in blocks(page)
        if block.language in ("sh", "bat")
        for line in block.text.splitlines()
    ]
    spans = _SPAN.findall(prose(page))
    words = [shlex.split(line) for line in (*lines, *spans) if re.match(r"liuquan\s", line)]
    return [found[1:] for found in words]


def make_targets(page: Path) -> set[str]:
    """The targets of every `make …` that a page tells the reader to run."""
    text = "\n".join(block.text for block in blocks(page) if block.language == "sh")
    lines = [*text.splitlines(), *_SPAN.findall(prose(page))]
    return {line.split()[-1] for line in lines if line.startswith("make ") and len(line) > 5}

"""New ids in the style of those that are there; an id once used is never used again."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from liuquan_cli.repository.git import GitError, git

FILES = ("*.yaml", "*.yml", "*.md")
_ADDED = re.compile(r"^\+[^\n]*?编号: *([^\s,，}]+)", re.MULTILINE)
_ID = re.compile(r"(.*?)(\d+)")


def minted(used: Iterable[str], default: str) -> str:
    """The id after the highest of the commonest style among `used`; `default` where none fits."""
    styles: Counter[tuple[str, int]] = Counter()
    highest: dict[str, int] = {}
    for name in used:
        found = _ID.fullmatch(name)
        if found:
            prefix, digits = found[1], found[2]
            styles[prefix, len(digits)] += 1
            highest[prefix] = max(highest.get(prefix, 0), int(digits))
    if not styles:
        return default
    (prefix, width), _ = styles.most_common(1)[0]
    return f"{prefix}{highest[prefix] + 1:0{width}d}"


def once_used(root: Path) -> set[str]:
    """Every 编号 that any commit ever added; empty without git or history."""
    try:
        shown = git(root, "log", "--all", "--no-color", "--no-ext-diff", "-p", "-U0", "--", *FILES)
    except GitError:
        return set()
    text = (shown or b"").decode("utf-8", "replace")
    return {name.strip("\"'") for name in _ADDED.findall(text)}

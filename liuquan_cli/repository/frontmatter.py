"""The two parts of a Markdown file: YAML front matter and the body."""

import re
from typing import NamedTuple

from liuquan_cli.model.finding import Spot
from liuquan_cli.model.source import Problem

BODY = "正文"  # the key under which the body stands among the values
_FENCE = re.compile(r"---[ \t]*")
_LIKE_FENCE = re.compile(r"[ \t\u3000]*[-‐-―−─－﹣一]{2,}[ \t\u3000]*")


class Parts(NamedTuple):
    """`yaml` begins on line 2 of the file, `body` on line `body_line`."""

    yaml: str
    body: str
    body_line: int


def has_front_matter(text: str) -> bool:
    """Whether `text` begins with a `---` line, or with one that was meant as such."""
    first = text.split("\n", 1)[0].rstrip("\r")
    return bool(_FENCE.fullmatch(first) or _LIKE_FENCE.fullmatch(first))


def split(text: str) -> Parts | Problem:
    r"""Cut the front matter off, or say why there is none.

    `text` has `\n` for its line breaks. The body is everything after the closing line, unchanged.
    """
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        found = "look-alike" if _LIKE_FENCE.fullmatch(lines[0]) else "missing"
        return Problem("front-matter", Spot(1, 1), details={"found": found})
    for number, line in enumerate(lines[1:], start=1):
        if _FENCE.fullmatch(line):
            yaml = "\n".join(lines[1:number]) + "\n"
            return Parts(yaml, "\n".join(lines[number + 1 :]), number + 2)
        if _LIKE_FENCE.fullmatch(line) and "-" not in line:
            return Problem("front-matter", Spot(number + 1, 1), details={"found": "look-alike"})
    return Problem("front-matter", Spot(1, 1), details={"found": "unfinished"})

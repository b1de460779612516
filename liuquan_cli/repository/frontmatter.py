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
    """Cut the front matter off, or say why there is none.

    The body is everything after the closing line, unchanged.
    """
    lines = text.splitlines(keepends=True) if "\r" in text else text.split("\n")
    if "\r" not in text:
        lines = [line + "\n" for line in lines[:-1]] + lines[-1:]
    if not lines or not _FENCE.fullmatch(lines[0].rstrip("\r\n")):
        look_alike = bool(lines) and _LIKE_FENCE.fullmatch(lines[0].rstrip("\r\n")) is not None
        return Problem(
            "front-matter", Spot(1, 1), details={"found": "look-alike" if look_alike else "missing"}
        )
    for number, line in enumerate(lines[1:], start=1):
        bare = line.rstrip("\r\n")
        if _FENCE.fullmatch(bare):
            return Parts("".join(lines[1:number]), "".join(lines[number + 1 :]), number + 2)
        if len(bare) > 2 and _LIKE_FENCE.fullmatch(bare) and "-" not in bare[1:-1]:
            return Problem("front-matter", Spot(number + 1, 1), details={"found": "look-alike"})
    return Problem("front-matter", Spot(1, 1), details={"found": "unfinished"})

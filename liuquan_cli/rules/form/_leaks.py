"""Where a file holds what may not be in it: in names, in text, and in text written in escapes."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate

from liuquan_cli.model.finding import Finding, Spot
from liuquan_cli.model.rule import Rule
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import Text
from liuquan_cli.rules.form._shared import lines_of
from liuquan_cli.rules.personal import Finder

# As YAML, JSON and HTML write a sign by its number; programs that export YAML do so.
_ESCAPE = re.compile(
    r"\\x([0-9A-Fa-f]{2})|\\u([0-9A-Fa-f]{4})|\\U000([0-9A-Fa-f]{5})"
    r"|&#[Xx]0*([0-9A-Fa-f]{1,5});|&#0*([0-9]{1,6});"
)


def leaks(
    rule: Rule,
    source: Source,
    find: Finder,
    in_name: Callable[[str], Text],
    in_text: Callable[[str], Text],
    remedy: Text,
) -> Iterator[Finding]:
    """What `find` finds in the name of the file, its folders' names included, and in its text."""
    for hit in find(source.file):
        yield rule.at_spot(source, Spot(1, 1), in_name(hit.shown), remedy)
    if source.text is None:
        return
    lines = lines_of(source.text)
    for hit in find(source.text):
        yield rule.at_spot(source, lines.spot(hit.start), in_text(hit.shown), remedy)
    plain, escapes, shifts = _unescaped(source.text)
    if not escapes:
        return
    for hit in find(plain):
        before = bisect_right(escapes, hit.start - 1)
        if before != bisect_right(escapes, hit.end - 1):  # else it was found as it stands
            spot = lines.spot(hit.start + shifts[before])
            yield rule.at_spot(source, spot, in_text(hit.shown), remedy)


@lru_cache(maxsize=1)
def _unescaped(text: str) -> tuple[str, list[int], list[int]]:
    """`text` with escapes read; where in it each stood, and by how much what follows was moved."""
    found = list(_ESCAPE.finditer(text)) if "\\" in text or "&#" in text else []
    shifts = list(accumulate((len(one[0]) - 1 for one in found), initial=0))
    places = [one.start() - shift for one, shift in zip(found, shifts, strict=False)]
    return _ESCAPE.sub(_read, text) if found else text, places, shifts


def _read(found: re.Match[str]) -> str:
    *hexadecimal, decimal = found.groups()
    number = int(decimal) if decimal else int("".join(filter(None, hexadecimal)), 16)
    sign = chr(number) if number <= 0x10FFFF else " "
    return sign if sign.isprintable() else " "  # lines stay lines

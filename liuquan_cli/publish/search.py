"""The full-text index: every phrase of every page, found exactly, in plain script files.

A page opened from a disk can neither fetch nor import, but it can add a <script>. So the index is
a set of scripts, each of which hands `liuquanSearch` (templates/site/search.js) one piece:

- `search/index.js`: kinds of page with runs of pages, and what each other file begins with;
- `search/g*.js`: for every two signs that stand together, the pages on which they do. A line is
  `signs TAB runs`; a run is `gap` or `gap*length`, base 36, the gap counted from the last run's
  end. The last sign of a line stands alone. Lines are sorted by code point;
- `search/t*.js`: the text of the pages, `[number, page, title, text]`. A long text goes on in
  further rows with the same number.

Pages that hold all pairs of a phrase are few; the phrase is then looked for in their text, so what
is found is found exactly. Before pairs are compared, both sides are folded sign by sign.
"""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import add
from typing import Any

from liuquan_cli.publish.visible_text import title_of, visible_text
from liuquan_cli.resources import resource

File = tuple[str, bytes]
PAGE, SCRIPT, INDEX = "search.html", "search.js", "search/index.js"
_BOUND = 120_000  # bytes of one file, more or less
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_KINDS = (  # where the pages of a kind are; what is found is shown in this order
    ("powers/", "权力事项"),
    ("institutions/", "制度"),
    ("cards/", "办事明白卡"),
    ("", "栏目和清单"),
)
# Full width and half width, capitals and small letters are the same sign to a visitor.
FOLDED = (
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | {0x3000: 0x20, 0xA0: 0x20}
    | {code: code + 32 for code in range(65, 91)}
    | {code: code - 0xFEE0 + 32 for code in range(0xFF21, 0xFF3B)}
)


def indexed(made: Iterable[File]) -> Iterator[File]:
    """All of `made`, and the index of its pages."""
    index = SearchIndex()
    for name, data in made:
        yield name, data
        if name.endswith(".html") and name != PAGE:
            yield from index.add(name, data)
    yield from index.files()


class SearchIndex:
    """Pages are added one by one; their text leaves at once, the pairs at the end."""

    def __init__(self) -> None:
        self._pairs: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._count = 0
        self._kinds: list[list[int]] = []  # [kind, pages in a row]
        self._rows: list[bytes] = []  # of the text file being filled
        self._size = 0
        self._firsts: list[int] = []  # the first page of each text file

    def add(self, name: str, page: bytes) -> Iterator[File]:
        """Take in the visible text of a page; what of the text files is full by now."""
        lines = visible_text(page)
        if not lines:
            return
        number, self._count = self._count, self._count + 1
        self._note_kind(name)
        text = "\n".join(lines) + "\n"
        for pair in set(map(add, text, text[1:])):
            self._pairs[pair].append(number)
        yield from self._keep(number, name, title_of(page), lines)

    def files(self) -> Iterator[File]:
        """What is left: the last text file, the pairs, and the list of all."""
        yield from self._flush()
        firsts = []
        for number, (first, lines) in enumerate(self._packed()):
            firsts.append(first)
            yield _script(f"search/g{number}.js", "pairs", number, "\n".join(lines))
        kinds = [kind for _folder, kind in _KINDS]
        known = {"kinds": kinds, "runs": self._kinds, "texts": self._firsts, "pairs": firsts}
        yield _script(INDEX, "index", 0, known)
        yield SCRIPT, resource("templates", "site", SCRIPT).read_bytes()

    def _note_kind(self, name: str) -> None:
        kind = next(n for n, (folder, _kind) in enumerate(_KINDS) if name.startswith(folder))
        if self._kinds and self._kinds[-1][0] == kind:
            self._kinds[-1][1] += 1
        else:
            self._kinds.append([kind, 1])

    def _keep(self, number: int, name: str, title: str, lines: list[str]) -> Iterator[File]:
        """Put the text into the files, cut between lines where it would be too much for one."""
        begin, size = 0, 0
        for end, line in enumerate(lines):
            size += 3 * len(line)
            if size > _BOUND:
                yield from self._row(number, name, title, lines[begin : end + 1])
                begin, size = end + 1, 0
        if begin < len(lines):
            yield from self._row(number, name, title, lines[begin:])

    def _row(self, number: int, name: str, title: str, lines: list[str]) -> Iterator[File]:
        row = _json([number, name, title, "\n".join(lines)])
        if self._rows and self._size + len(row) > _BOUND:
            yield from self._flush()
        if not self._rows:
            self._firsts.append(number)
        self._rows.append(row)
        self._size += len(row)

    def _flush(self) -> Iterator[File]:
        if self._rows:
            number = len(self._firsts) - 1
            rows = b"[" + b",\n".join(self._rows) + b"]"
            yield f"search/t{number}.js", b"liuquanSearch.texts(%d,%b);\n" % (number, rows)
            self._rows, self._size = [], 0

    def _packed(self) -> Iterator[tuple[str, list[str]]]:
        """The lines of the pair files: of each its first signs, and the lines."""
        merged: dict[str, list[array[int]]] = {}
        for pair, numbers in self._pairs.items():
            if pair[0] != "\n":
                merged.setdefault(pair.rstrip("\n").translate(FOLDED), []).append(numbers)
        first, lines, size = "", list[str](), 0
        for pair in sorted(merged):
            found = merged[pair]
            runs = _runs(found[0] if len(found) == 1 else sorted(set().union(*found)))
            line = f"{pair}\t{runs}"
            if lines and size + len(line) > _BOUND:
                yield first, lines
                lines, size = [], 0
            first = first if lines else pair
            lines.append(line)
            size += len(line) + 4
        if lines:
            yield first, lines


def _runs(numbers: Iterable[int]) -> str:
    """Sorted numbers as gaps and lengths."""
    parts = []
    end = begin = after = 0  # `after` is where the last run written ended
    for number in numbers:
        if number != end:
            if end > begin:
                parts.append(_run(begin - after, end - begin))
                after = end
            begin = number
        end = number + 1
    parts.append(_run(begin - after, end - begin))
    return ",".join(parts)


def _run(gap: int, length: int) -> str:
    return f"{_base36(gap)}*{_base36(length)}" if length > 1 else _base36(gap)


def _base36(number: int) -> str:
    if number < 36:
        return _DIGITS[number]
    return _base36(number // 36) + _DIGITS[number % 36]


def _json(value: Any) -> bytes:
    """JSON that is also a script: the two line separators are not."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").encode()


def _script(name: str, call: str, number: int, value: Any) -> File:
    return name, b"liuquanSearch.%b(%d,%b);\n" % (call.encode(), number, _json(value))

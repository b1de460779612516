"""The full-text index: every phrase of every page, found exactly, in plain script files.

A page opened from a disk can neither fetch nor import, but it can add a <script>. So the index is
a set of scripts, each of which hands `liuquanSearch` (templates/site/search.js) one piece:

- `search/index.js`: kinds of page with runs of pages, and what each other file begins with;
- `search/g*.js`: for every two signs that stand together, the pages on which they do. A line is
  `signs TAB runs`; a run is `gap` or `gap*length`, base 36, the gap counted from the last run's
  end. The last sign of a line stands alone. Lines are sorted by code point;
- `search/t*.js`: the text of the pages, `[number, page, title, text]`. A long text goes on in
  further rows with the same number.

`search/pages.txt` is for the next publication: the digest of what was read of each page, in order.

Pages that hold all pairs of a phrase are few; the phrase is then looked for in their text, so what
is found is found exactly. Before pairs are compared, both sides are folded sign by sign.
"""

import hashlib
import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from liuquan_cli.publish import search_memory, search_pairs, visible_text
from liuquan_cli.publish.search_memory import INDEX, PAGES, OldIndex, Read, amended, text_of
from liuquan_cli.publish.search_pairs import folded, packed, pairs_of, raw_pairs, runs_of
from liuquan_cli.publish.visible_text import lines_of_main, main_of, title_of
from liuquan_cli.resources import resource

File = tuple[str, bytes]
PAGE, SCRIPT = "search.html", "search.js"
_BOUND = 120_000  # bytes of one file, more or less
_FEW = 400  # changed pages up to which the old index is amended
_KINDS = (  # where the pages of a kind are; what is found is shown in this order
    ("powers/", "权力事项"),
    ("institutions/", "制度"),
    ("cards/", "办事明白卡"),
    ("", "栏目和清单"),
)


def indexed(made: Iterable[File], old: Read | None = None) -> Iterator[File]:
    """All of `made`, and the index of its pages; `old` reads the files of the last bundle."""
    index = SearchIndex(old)
    for name, data in made:
        yield name, data
        if name.endswith(".html") and name != PAGE:
            yield from index.add(name, data)
    yield from index.files()


class SearchIndex:
    """Pages are added one by one; their text leaves at once, the pairs at the end.

    As long as the pages are those of the last bundle in the same order, and few have changed, only
    the changes are kept in mind; else all pairs are gathered.
    """

    def __init__(self, old: Read | None = None) -> None:
        self._old = OldIndex(old or (lambda _name: None))
        self._amends = bool(self._old.names)
        self._changes: dict[int, tuple[str, set[str]]] = {}  # old text, new pairs
        self._pairs: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._pages: list[tuple[str, str]] = []  # name, digest
        self._kinds: list[list[int]] = []  # [kind, pages in a row]
        self._rows: list[bytes] = []  # of the text file being filled
        self._size = 0
        self._firsts: list[int] = []  # the first page of each text file

    def add(self, name: str, page: bytes) -> Iterator[File]:
        """Take in the visible text of a page; what of the text files is full by now."""
        main = main_of(page)
        title = title_of(page)
        digest = _digest(name, title, main)
        rows = self._old.same(name, digest)
        text = ""
        if not rows:
            lines = lines_of_main(main)
            if not lines:
                return
            text = "\n".join(lines) + "\n"
            rows = list(_cut(name, title, lines))
        number = len(self._pages)
        self._pages.append((name, digest))
        self._note_kind(name)
        self._note_pairs(number, name, text, rows)
        for row in rows:
            yield from self._row(number, row)

    def files(self) -> Iterator[File]:
        """What is left: the last text file, the pairs, and the list of all."""
        yield from self._flush()
        firsts = []
        for number, (first, lines) in enumerate(packed(self._lines(), _BOUND)):
            firsts.append(first)
            yield _script(f"search/g{number}.js", "pairs", number, "\n".join(lines))
        kinds = [kind for _folder, kind in _KINDS]
        known = {"kinds": kinds, "runs": self._kinds, "texts": self._firsts, "pairs": firsts}
        yield _script(INDEX, "index", 0, known)
        yield PAGES, "".join(f"{digest} {name}\n" for name, digest in self._pages).encode()
        yield SCRIPT, resource("templates", "site", SCRIPT).read_bytes()

    def _note_kind(self, name: str) -> None:
        kind = next(n for n, (folder, _kind) in enumerate(_KINDS) if name.startswith(folder))
        if self._kinds and self._kinds[-1][0] == kind:
            self._kinds[-1][1] += 1
        else:
            self._kinds.append([kind, 1])

    def _note_pairs(self, number: int, name: str, text: str, rows: list[bytes]) -> None:
        """Keep the pairs of a page in mind; `text` is "" for one that has not changed."""
        names = self._old.names
        before = self._old.rows(name) if text else rows
        if self._amends and not (before and number < len(names) and names[number] == name):
            self._gather_all(number)
        if not self._amends:
            self._gather(number, text or text_of(rows))
        elif text:
            self._changes[number] = text_of(before), pairs_of(text)
            if len(self._changes) > _FEW:
                self._gather_all(number + 1)

    def _gather(self, number: int, text: str) -> None:
        for pair in raw_pairs(text):
            self._pairs[pair].append(number)

    def _gather_all(self, until: int) -> None:
        """Amending won't do: gather the pairs of the pages so far."""
        self._amends = False
        for number, (name, _digest) in enumerate(self._pages[:until]):
            if number in self._changes:
                for pair in self._changes.pop(number)[1]:
                    self._pairs[pair].append(number)
            else:
                self._gather(number, text_of(self._old.rows(name)))

    def _lines(self) -> Iterator[str]:
        """The lines of all pairs, sorted."""
        if self._amends:
            lines = self._old.lines() if len(self._pages) == len(self._old.names) else None
            if lines is not None:
                yield from amended(lines, self._changes)
                return
            self._gather_all(len(self._pages))
        merged: dict[str, list[array[int]]] = {}
        for pair, numbers in self._pairs.items():
            if one := folded(pair):
                merged.setdefault(one, []).append(numbers)
        for pair in sorted(merged):
            found = merged[pair]
            whole = found[0] if len(found) == 1 else sorted(set().union(*found))
            yield f"{pair}\t{runs_of(whole)}"

    def _row(self, number: int, rest: bytes) -> Iterator[File]:
        row = b"[%d,%b" % (number, rest)
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


def _cut(name: str, title: str, lines: list[str]) -> Iterator[bytes]:
    """The rows of a page without its number, cut between lines where one would be too much."""
    begin, size = 0, 0
    for end, line in enumerate(lines):
        size += 3 * len(line)
        if size > _BOUND:
            yield _json([name, title, "\n".join(lines[begin : end + 1])])[1:]
            begin, size = end + 1, 0
    if begin < len(lines):
        yield _json([name, title, "\n".join(lines[begin:])])[1:]


@cache
def _made_by() -> bytes:
    """A digest of the modules that make the index: what others made is not amended."""
    sources = (__file__, search_memory.__file__, search_pairs.__file__, visible_text.__file__)
    return hashlib.sha256(b"".join(Path(one).read_bytes() for one in sources)).digest()


def _digest(name: str, title: str, main: bytes) -> str:
    digest = hashlib.blake2b(_made_by(), digest_size=12)
    digest.update(f"{name}\n{title}\n".encode() + main)
    return digest.hexdigest()


def _json(value: Any) -> bytes:
    """JSON that is also a script: the two line separators are not."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").encode()


def _script(name: str, call: str, number: int, value: Any) -> File:
    return name, b"liuquanSearch.%b(%d,%b);\n" % (call.encode(), number, _json(value))

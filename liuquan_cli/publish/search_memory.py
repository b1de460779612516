"""The index of the last bundle, so that the next one reads anew only the pages that changed."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from liuquan_cli.publish.search_pairs import numbers_of, pairs_of, runs_of

Read = Callable[[str], bytes | None]  # the bytes of a file of the last bundle, if they are whole
INDEX, PAGES = "search/index.js", "search/pages.txt"


class OldIndex:
    """What the last index says; whatever of it can't be read is as if it had never been."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self.names: list[str] = []
        self._digests: dict[str, str] = {}
        self._number: dict[str, int] = {}
        self._firsts: list[int] = []
        self._files = 0  # of pairs
        self._near: dict[int, dict[int, list[bytes]]] = {}  # text files, by number: their rows
        with suppress(ValueError, KeyError, TypeError):
            listed = (read(PAGES) or b"").decode()
            known = _value(read(INDEX))
            self._firsts, self._files = known["texts"], len(known["pairs"])
            for number, line in enumerate(listed.splitlines()):
                digest, name = line.split(" ", 1)
                self._digests[name], self._number[name] = digest, number
                self.names.append(name)

    def rows(self, name: str) -> list[bytes]:
        """The rows of text of a page, as they were written, without its number."""
        number = self._number.get(name)
        if number is None:
            return []
        last = _last(self._firsts, number)
        first = last
        while first and self._firsts[first] == number:
            first -= 1
        return [row for one in range(first, last + 1) for row in self._file(one).get(number, ())]

    def same(self, name: str, digest: str) -> list[bytes]:
        """The rows of a page that has not changed; none where it has, or where they are lost."""
        return self.rows(name) if self._digests.get(name) == digest else []

    def _file(self, number: int) -> dict[int, list[bytes]]:
        if number not in self._near:
            if len(self._near) > 3:
                self._near.pop(next(iter(self._near)))
            rows: dict[int, list[bytes]] = {}
            data = self._read(f"search/t{number}.js") or b""
            body = data[data.find(b"[") + 1 : data.rfind(b"]")]
            for row in body.split(b",\n") if body else ():
                page, _, rest = row[1:].partition(b",")
                rows.setdefault(int(page), []).append(rest)
            self._near[number] = rows
        return self._near[number]

    def lines(self) -> dict[str, str] | None:
        """Every pair with its runs; None where a file is not whole."""
        found: dict[str, str] = {}
        for number in range(self._files):
            data = self._read(f"search/g{number}.js")
            if data is None:
                return None
            for line in _value(data).split("\n"):
                pair, _, runs = line.partition("\t")
                found[pair] = runs
        return found


def text_of(rows: list[bytes]) -> str:
    """The text that rows hold, a line's end at the end."""
    return "\n".join(json.loads(b"[" + row)[2] for row in rows) + "\n"


def amended(lines: dict[str, str], changes: dict[int, tuple[str, set[str]]]) -> Iterator[str]:
    """The lines of all pairs, sorted, after pages changed: of each its old text and new pairs."""
    gone: dict[str, set[int]] = {}
    come: dict[str, set[int]] = {}
    for number, (old, new) in changes.items():
        before = pairs_of(old)
        for pair in before - new:
            gone.setdefault(pair, set()).add(number)
        for pair in new - before:
            come.setdefault(pair, set()).add(number)
    for pair in gone.keys() | come.keys():
        kept = numbers_of(lines.get(pair, "")) - gone.get(pair, set()) | come.get(pair, set())
        if kept:
            lines[pair] = runs_of(sorted(kept))
        else:
            lines.pop(pair, None)
    return (f"{pair}\t{lines[pair]}" for pair in sorted(lines))


def _value(data: bytes | None) -> Any:
    """What a script hands over."""
    text = (data or b"").decode()
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])


def _last(firsts: list[int], number: int) -> int:
    """The last file that begins at or before a page."""
    from bisect import bisect_right

    return max(bisect_right(firsts, number) - 1, 0)

"""What of the last bundle may stand in the next one, because it was made from the same things.

The files of one power are made from its view, the frame of the site, and the program: their key
is a digest of these. Where the key is as it was, and the old bundle still holds the bytes it was
sealed with, the files are taken over; only the line that names day and commit is put in anew. The
result is, byte for byte, what making everything would give. Kept is, in the person's cache, the
seal of the bundle, and of each power the key and the names of its files in the bundle.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path

import msgspec

from liuquan_cli.checking.cache import Cache, key_of, tool_print
from liuquan_cli.checking.drawings import Drawings
from liuquan_cli.publish.bundle import Shelf
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.power_view import PowerView
from liuquan_cli.publish.site import Site
from liuquan_cli.publish.templating import used
from liuquan_cli.resources import resource

_LIBRARIES = ("graphviz-pure", "jinja2", "markdown-it-py", "markupsafe", "nh3")
_STAMP = re.compile(rb'<p class="stamp">.*?</p>', re.DOTALL)

File = tuple[str, bytes]


class Made(msgspec.Struct, frozen=True, array_like=True):
    """The files of one power, and the key of what they were made from."""

    key: str
    files: tuple[str, ...]


class _Kept(msgspec.Struct, frozen=True):
    """What is kept of a bundle: its seal, and by power's id what was made."""

    seal: str
    made: dict[str, Made]


class Memory:
    """The last bundle, as far as it is known how it was made; and how the next one is made.

    `shelf` reads the last bundle, `drawings` are the charts drawn before, for whatever bundle.
    """

    def __init__(
        self,
        shelf: Shelf | None = None,
        known: Mapping[str, Made] | None = None,
        drawings: Drawings | None = None,
    ) -> None:
        self.shelf = shelf
        self._known = known or {}
        self.drawings = drawings
        self.made: dict[str, Made] = {}

    def knows(self, power: str, key: str) -> bool:
        """Whether the old bundle's files of a power were made from the same things."""
        known = self._known.get(power)
        return known is not None and known.key == key

    def kept(self, power: str, stamp: bytes) -> list[File] | None:
        """The old bundle's files of a power, bearing `stamp`; None where they are not whole."""
        assert self.shelf is not None
        found = []
        for name in self._known[power].files:
            data = self.shelf.read(name)
            if data is None:
                return None
            found.append((name, restamped(data, stamp) if name.endswith(".html") else data))
        return found

    def old(self, name: str) -> bytes | None:
        """A file of the last bundle, where it is known to be as we made it."""
        return self.shelf.read(name) if self.shelf and self._known else None

    def note(self, power: str, key: str, files: Sequence[File]) -> None:
        """Remember what the files of a power are made from."""
        self.made[power] = Made(key, tuple(name for name, _data in files))


def restamped(page: bytes, stamp: bytes) -> bytes:
    """A page with another line of day and commit: the last of its kind, in the foot."""
    begin = page.rfind(b'<p class="stamp">')
    found = _STAMP.match(page, begin) if begin >= 0 else None
    return page[:begin] + stamp + page[found.end() :] if found else page


def stamp_of(page: bytes) -> bytes:
    """The line of day and commit that a page bears."""
    begin = page.rfind(b'<p class="stamp">')
    found = _STAMP.match(page, begin) if begin >= 0 else None
    return found[0] if found else b""


def recalled(folder: Path, cache: Cache) -> Memory:
    """What is known of the bundle at `folder`; nothing where there is none or it was changed."""
    data = cache.get(_name(folder))
    drawings = Drawings(cache)
    if data is None:
        return Memory(drawings=drawings)
    try:
        kept = msgspec.json.decode(data, type=_Kept)
    except msgspec.DecodeError:
        return Memory(drawings=drawings)
    shelf = Shelf(folder.resolve())
    return Memory(shelf, kept.made if kept.seal == shelf.seal else None, drawings)


def remember(folder: Path, cache: Cache, seal: str, memory: Memory) -> None:
    """Keep how the bundle that now is at `folder` was made."""
    cache.put(_name(folder), msgspec.json.encode(_Kept(seal, memory.made)))


def _name(folder: Path) -> str:
    return key_of(b"bundle", str(folder.resolve()).encode("utf-8", "surrogateescape"))


class Keys:
    """The keys of powers: one digest of all that every power's files depend on, made once."""

    def __init__(self, shown: Disclosed, site: Site) -> None:
        frame = msgspec.structs.replace(site, stamp=None, theme="")
        department = shown.department
        parts = (frame, department.unit, department.config, department.shipped_schemes)
        digest = hashlib.blake2b(tool_print() + program_print(site.theme))
        for part in parts:
            digest.update(msgspec.json.encode(part) + b"\n")
        self._frame = digest.digest()
        self._encoder = msgspec.json.Encoder()

    def of(self, view: PowerView) -> str:
        """The key of the files that are made from `view`."""
        data = self._frame + self._encoder.encode(view)
        return hashlib.blake2b(data, digest_size=20).hexdigest()


def program_print(theme: str) -> bytes:
    """A digest of what, besides our code, decides how a page looks: templates and libraries."""
    digest = hashlib.blake2b("".join(metadata.version(name) for name in _LIBRARIES).encode())
    for path in sorted(resource("templates", "site").iterdir()):
        digest.update(path.name.encode() + hashlib.blake2b(path.read_bytes()).digest())
    digest.update(theme_print(theme).encode())
    return digest.digest()


def theme_print(theme: str) -> str:
    """The SHA-256 of all files of a theme, their names included; "" for no theme."""
    if not theme:
        return ""
    digest = hashlib.sha256()
    for path in used(Path(theme)):
        if path.is_file():
            name = path.name.encode("utf-8", "surrogateescape")
            digest.update(name + b"\n" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()

"""The law library of a department: its list and its texts kept in the cache.

The list is made anew when a folder of the library changed. Of the files only those of laws that
the register names are read: their content tells whether findings still hold. Their times would
not: what is copied or unpacked anew may keep the time, and an edition the size, of the one before.
"""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from liuquan_cli.checking.cache import Cache, key_of
from liuquan_cli.model.law import Laws, LawText, LawVersion, no_laws, title_key
from liuquan_cli.repository.lawbook import Listing, listed, settled, still_true
from liuquan_cli.repository.lawtext import parse

_encode = msgspec.json.Encoder().encode
_decode_listing = msgspec.json.Decoder(Listing).decode
_decode_text = msgspec.json.Decoder(LawText).decode


def listing_of(root: Path, cache: Cache) -> Listing:
    """What the library under `root` holds; raises OSError where it can't be listed."""
    key = key_of(b"laws", os.fsencode(root.resolve()))
    kept = cache.get(key)
    if kept is not None:
        try:
            listing = _decode_listing(kept)
        except msgspec.DecodeError:
            pass
        else:
            if still_true(listing, root):
                return listing
    listing = listed(root)
    if settled(listing):
        cache.put(key, _encode(listing))
    return listing


class _Texts:
    """The texts of a library's files, parsed once for each content."""

    def __init__(self, root: Path, cache: Cache) -> None:
        self._root = root
        self._cache = cache

    def data(self, version: LawVersion) -> bytes:
        """The bytes of a version's file; none where it can't be read."""
        try:
            return (self._root / version.file).read_bytes()
        except OSError:
            return b""

    def __call__(self, version: LawVersion) -> LawText:
        data = self.data(version)
        if not data:
            return LawText()
        key = key_of(b"law", data)
        kept = self._cache.get(key)
        if kept is not None:
            try:
                return _decode_text(kept)
            except msgspec.DecodeError:
                pass
        text = parse(data)
        self._cache.put(key, _encode(text))
        return text


def laws_of(root: Path, named: str, titles: Iterable[str], cache: Cache) -> Laws:
    """The versions of the laws called `titles` in the library under `root`.

    `named` is how people wrote `root`, for findings that it is not there.
    """
    try:
        listing = listing_of(root, cache)
    except OSError:
        return no_laws(named)
    wanted = sorted({title_key(title) for title in titles} & listing.laws.keys())
    versions = {key: listing.laws[key] for key in wanted}
    texts = _Texts(root, cache)
    digest = hashlib.sha256(os.fsencode(root.resolve()))
    for version in (one for key in wanted for one in versions[key]):
        content = hashlib.sha256(texts.data(version)).hexdigest()
        digest.update(f"{version.file}:{content};".encode())
    return Laws(versions, texts, digest.digest())

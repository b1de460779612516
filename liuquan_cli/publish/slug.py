"""File names for ids: safe on any disk and any web server, and never two the same."""

import hashlib
import re
from collections.abc import Iterable

_SAFE = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")


def slugs(ids: Iterable[str]) -> dict[str, str]:
    """A file name for every id: itself in small letters where that is plain ASCII and unique."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for one in sorted(ids):
        name = one.lower()
        if not _SAFE.fullmatch(name) or name in taken:
            name = "x" + hashlib.sha256(one.encode()).hexdigest()[:16]
        taken.add(name)
        names[one] = name
    return names

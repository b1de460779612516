"""A folder of laws: `类别/名称(YYYY-MM-DD).md`, listed once and known again by its folders.

A version's title and day stand in the name of its file, so the list needs no file to be read.
"""

import os
import re
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec

from liuquan_cli.model.law import LawVersion, title_key

_NAME = re.compile(r"^(?P<title>.+?)\s*[(（](?P<day>\d{4}-\d{2}-\d{2})[)）]\.md$")
_JUST_NOW = 2_000_000_000  # nanoseconds: a folder this young may change again unseen


class Listing(msgspec.Struct, frozen=True):
    """What a library holds: folders with the time of their last change, versions by title key."""

    folders: dict[str, int]
    laws: dict[str, tuple[LawVersion, ...]]

    @property
    def files(self) -> int:
        """How many versions there are."""
        return sum(map(len, self.laws.values()))


def listed(root: Path) -> Listing:
    """List the library under `root`. Of two files for one version the first by path counts.

    Raises OSError where `root` can't be listed; a folder below that can't be is left out.
    """
    folders: dict[str, int] = {}
    versions: dict[str, dict[date, LawVersion]] = defaultdict(dict)

    def stop(error: OSError) -> None:
        if error.filename == os.fspath(root):
            raise error

    for place, inner, names in os.walk(root, onerror=stop):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        folder = os.path.relpath(place, root).replace(os.sep, "/")
        folders[folder] = os.stat(place).st_mtime_ns
        for name in sorted(names):
            found = _NAME.match(name)
            day = _day(found["day"]) if found else None
            if found and day:
                title = found["title"]
                file = name if folder == "." else f"{folder}/{name}"
                versions[title_key(title)].setdefault(day, LawVersion(title, day, file))
    laws = {key: tuple(days[day] for day in sorted(days)) for key, days in versions.items()}
    return Listing(folders, laws)


def still_true(listing: Listing, root: Path) -> bool:
    """Whether no file came to or left any folder since it was listed."""
    try:
        return all(
            os.stat(root / folder).st_mtime_ns == then for folder, then in listing.folders.items()
        )
    except OSError:
        return False


def settled(listing: Listing, now: Callable[[], int] = time.time_ns) -> bool:
    """Whether the folders are old enough for the next change to leave another time on them."""
    return all(now() - then > _JUST_NOW for then in listing.folders.values())


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

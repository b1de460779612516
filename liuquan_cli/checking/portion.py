"""Portions of a department that can be judged, and remembered, apart from the rest.

A rule of scope POWER sees one power, what hangs on it, and the frame; so a file of powers together
with the files that mention them, beside the frame, gives the same findings as the whole
department. A rule of scope DEPARTMENT names the bulk documents it reads; one of scope NAMES sees
what all files state about names. Each portion's findings are kept under what it holds: when one
file changes, only the portions that hold it are judged anew.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from types import ModuleType

import msgspec

from liuquan_cli.checking.cache import key_of
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.shelf import Shelf
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding
from liuquan_cli.model.rule import BULK, Located, Profile
from liuquan_cli.repository.kinds import HOLDERS

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(list[Finding]).decode


class Portions:
    """The portions of what was taken in."""

    def __init__(self, intake: Intake, profile: Profile) -> None:
        self._intake = intake
        self.profile = profile
        records = intake.shelf.records
        self.kinds = {file: record.head.kind for file, record in records.items()}
        self.frame = [file for file, kind in self.kinds.items() if kind not in BULK]
        self._unstorable = {f for f, record in records.items() if not record.head.storable}
        # What is missing altogether is reported at the first file of all, whatever that holds.
        first = next(iter(records), "")
        self._frame_key = _digest((_name(first), *(intake.keys[f].encode() for f in self.frame)))

    def of_powers(self) -> list[list[str]]:
        """Each file of powers with the bulk files that mention any of them."""
        homes: dict[str, list[str]] = defaultdict(list)  # an id given twice has two
        groups: dict[str, list[str]] = {}
        for file, record in self._intake.shelf.records.items():
            if self.kinds[file] == "权力清单":
                groups[file] = [file]
                for power in record.head.powers:
                    homes[power].append(file)
        for file, record in self._intake.shelf.records.items():
            if self.kinds[file] in BULK and file not in groups:
                for group in sorted({home for power in record.head.about for home in homes[power]}):
                    groups[group].append(file)
        return list(groups.values())

    def of_kinds(self, kinds: Iterable[str]) -> list[str]:
        """The files of some bulk kinds."""
        wanted = frozenset(kinds)
        return [file for file, kind in self.kinds.items() if kind in wanted]

    def weight(self, bulk: Iterable[str]) -> int:
        """How many bytes the bulk files hold."""
        return sum(len(self._intake.shelf.records[file].values) for file in bulk)

    def department(self, bulk: Sequence[str], kept: bool = True) -> Department:
        """The frame and the named bulk files, as a department of its own.

        With `kept` false, the objects of the bulk files are not kept for others who need them.
        """
        whole, shelf = self._intake.department, self._intake.shelf
        own = shelf if kept else Shelf({file: shelf.records[file] for file in bulk})

        def objects(kind: type[Located]) -> Iterator[Located]:
            if BULK.issuperset(HOLDERS[kind]):
                return own.objects(kind, bulk)
            return shelf.objects(kind)

        part = Department(
            objects, whole.facts, whole.shipped_schemes, whole.day, whole.shipped_years
        )
        return part.under(whole.laws).asked(self.profile)

    def key(self, what: str, bulk: Sequence[str], *more: bytes) -> str:
        """The name of a judgement: of `what`, on the frame, `bulk`, and whatever `more` tells."""
        intake = self._intake
        return key_of(
            what.encode(),
            self.profile.name.encode(),
            intake.department.day.isoformat().encode(),
            intake.department.laws.print,
            self._frame_key,
            *(intake.keys[file].encode() for file in bulk),
            *more,
        )

    def stated(self) -> bytes:
        """A print of all that the files state about names, and of which file states it."""
        records = self._intake.shelf.records.items()
        return _digest(part for file, record in records for part in (_name(file), record.facts))

    def recalled(self, key: str) -> list[Finding] | None:
        """What was found under `key` before."""
        cached = self._intake.cache.get(key)
        if cached is not None:
            try:
                return _decode(cached)
            except msgspec.DecodeError:
                pass
        return None

    def remember(self, key: str, found: list[Finding], seen: Iterable[str]) -> None:
        """Keep what was found, unless the frame or the files `seen` hold a secret."""
        if self._unstorable.isdisjoint((*self.frame, *seen)):
            self._intake.cache.put(key, _encode(found))

    def remembered(
        self, key: str, seen: Sequence[str], judge: Callable[[], Iterable[Finding]]
    ) -> list[Finding]:
        """What `judge` finds with the files `seen` in view: as kept, else found now and kept."""
        found = self.recalled(key)
        if found is None:
            found = list(judge())
            self.remember(key, found, seen)
        return found


def judged_names(modules: Sequence[ModuleType], portions: Portions) -> Iterator[Finding]:
    """What the rules about names find. They see the frame, and what every file states."""
    files = list(portions.kinds)
    stated = portions.stated()
    for module in modules:
        judge = partial(module.check, portions.department(()))
        yield from portions.remembered(portions.key(module.RULE.code, (), stated), files, judge)


def judged_department(modules: Sequence[ModuleType], portions: Portions) -> Iterator[Finding]:
    """What the rules of the whole department find. Those that read the same share its indexes."""
    departments: dict[tuple[str, ...], Department] = {}
    for module in modules:
        bulk = portions.of_kinds(module.RULE.reads)
        department = departments.setdefault(tuple(bulk), portions.department(bulk))
        judge = partial(module.check, department)
        yield from portions.remembered(portions.key(module.RULE.code, bulk), bulk, judge)


def _name(file: str) -> bytes:
    return file.encode("utf-8", "surrogateescape")


def _digest(parts: Iterable[bytes]) -> bytes:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()

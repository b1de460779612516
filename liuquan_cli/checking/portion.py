"""Portions of a department that can be judged, and remembered, apart from the rest.

A rule of scope POWER sees one power, what hangs on it, and the frame; so a file of powers together
with the files that mention them, beside the frame, gives the same findings as the whole
department. A rule of scope DEPARTMENT names the bulk documents it reads. Each portion's findings
are kept under what it holds: when one file changes, only the portions that hold it are judged anew.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import ModuleType

import msgspec

from liuquan_cli.checking.cache import key_of
from liuquan_cli.checking.intake import Intake
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import BULK, Located, Profile
from liuquan_cli.repository.kinds import HOLDERS

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(list[Finding]).decode


class Portions:
    """The portions of what was taken in."""

    def __init__(self, intake: Intake, profile: Profile) -> None:
        self._intake = intake
        self._profile = profile
        records = intake.shelf.records
        self.kinds = {file: record.head.kind for file, record in records.items()}
        self.frame = [file for file, kind in self.kinds.items() if kind not in BULK]
        self._unstorable = {f for f, record in records.items() if not record.head.storable}
        digest = hashlib.sha256()
        for file in self.frame:
            digest.update(intake.keys[file].encode())
        self._frame_key = digest.digest()

    def of_powers(self) -> Iterator[list[str]]:
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
        return iter(groups.values())

    def of_kinds(self, kinds: Iterable[str]) -> list[str]:
        """The files of some bulk kinds."""
        wanted = frozenset(kinds)
        return [file for file, kind in self.kinds.items() if kind in wanted]

    def department(self, bulk: Sequence[str]) -> Department:
        """The frame and the named bulk files, as a department of its own."""
        whole, shelf = self._intake.department, self._intake.shelf

        def objects(kind: type[Located]) -> Iterator[Located]:
            in_frame = not BULK.issuperset(HOLDERS[kind])
            return shelf.objects(kind, None if in_frame else bulk)

        part = Department(objects, whole.facts, whole.shipped_schemes, whole.day)
        return part.asked(self._profile)

    def remembered(
        self, what: str, bulk: Sequence[str], judge: Callable[[Department], Iterable[Finding]]
    ) -> list[Finding]:
        """What `judge` finds in the frame and `bulk`: from the cache, else now.

        `what` tells the judgement from others. What was judged with a secret in view is not kept.
        """
        intake = self._intake
        key = key_of(
            what.encode(),
            self._profile.name.encode(),
            intake.department.day.isoformat().encode(),
            self._frame_key,
            *(intake.keys[file].encode() for file in bulk),
        )
        cached = intake.cache.get(key)
        if cached is not None:
            try:
                return _decode(cached)
            except msgspec.DecodeError:
                pass
        found = list(judge(self.department(bulk)))
        if self._unstorable.isdisjoint((*self.frame, *bulk)):
            intake.cache.put(key, _encode(found))
        return found


def judged_powers(
    modules: Sequence[ModuleType], portions: Portions, broken: frozenset[str]
) -> Iterator[Finding]:
    """What the rules of one power find in every power that was taken in whole."""
    checks = [module.check for module in modules]

    def judge(department: Department) -> Iterator[Finding]:
        for power in department.all(Power):
            if power.id not in broken:
                for check in checks:
                    yield from check(power, department)

    what = " ".join((*(module.RULE.code for module in modules), *sorted(broken)))
    for bulk in portions.of_powers():
        yield from portions.remembered(what, bulk, judge)


def judged_department(modules: Sequence[ModuleType], portions: Portions) -> Iterator[Finding]:
    """What the rules of the whole department find."""
    for module in modules:
        bulk = portions.of_kinds(module.RULE.reads)
        yield from portions.remembered(module.RULE.code, bulk, module.check)

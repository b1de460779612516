"""A review → entries: what every format writes, made once and shown in its own way by each."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.places import Places
from liuquan_cli.checking.review import Review
from liuquan_cli.model.finding import Finding, KeyPath, Place, Related, Severity, Spot
from liuquan_cli.model.text import _
from liuquan_cli.report.entry import Beside, Entry, State, shown, shown_line
from liuquan_cli.rules import form
from liuquan_cli.rules.form import secrecy_mark
from liuquan_cli.rules.personal import secrets
from liuquan_cli.rules.registry import BY_CODE

RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class Setting(msgspec.Struct, frozen=True):
    """What a report states besides the findings.

    `bar` is the severity that fails. `prefix` leads from the root of the git repository to the
    department, and `origin`, `commit`, `branch` say what was judged; all "" without git.
    """

    day: date
    bar: Severity = Severity.ERROR
    colour: bool = False
    prefix: str = ""
    origin: str = ""
    commit: str = ""
    branch: str = ""


class Gathered(msgspec.Struct, frozen=True):
    """The entries of a review by state, each in the order of places, and the secrets to hide."""

    new: tuple[Entry, ...]
    waived: tuple[Entry, ...]
    old: tuple[Entry, ...]
    secrets: Mapping[str, str]

    @property
    def all(self) -> tuple[Entry, ...]:
        """Every entry, by place."""
        return tuple(sorted((*self.new, *self.waived, *self.old), key=_place))


def gathered(review: Review, intake: Intake) -> Gathered:
    """The entries of `review`."""
    hidden = secrets_in(intake)
    marked = {f.place.file for f in intake.findings if f.rule == secrecy_mark.RULE.code}
    findings = (*review.findings, *(f for f, _why in (*review.waived, *review.old)))
    others = (other.place for finding in findings for other in finding.related)
    places = Places(intake.data, (*(finding.place for finding in findings), *others))

    def wide(place: Place, spot: Spot) -> int:
        return sum(sign > "\uffff" for sign in places.line(place)[: spot.column - 1])

    def path(steps: KeyPath) -> KeyPath:
        return tuple(shown(step, hidden) if isinstance(step, str) else step for step in steps)

    def beside(related: Related) -> Beside:
        spot = places.spot(related.place)
        file, note = shown(related.place.file, hidden), shown(str(related.note), hidden)
        return Beside(file, spot, note, wide(related.place, spot))

    def entry(
        finding: Finding, state: State, reason: str = "", by: str = "", due: str = ""
    ) -> Entry:
        place = finding.place
        spot = places.spot(place)
        kept = finding.rule not in form.LEAKS and place.file not in marked
        return Entry(
            module=BY_CODE[finding.rule],
            severity=finding.severity,
            message=shown(str(finding.message), hidden),
            remedy=shown(str(finding.remedy), hidden) if finding.remedy else "",
            file=shown(place.file, hidden),
            spot=spot,
            line=shown_line(places.line(place), hidden) if kept else "",
            wide=wide(place, spot),
            object=shown(finding.object, hidden),
            path=path(place.path),
            within=path(finding.within),
            related=tuple(beside(related) for related in finding.related),
            fingerprint=_print_of(finding, hidden),
            state=state,
            reason=shown(reason, hidden),
            by=shown(by, hidden),
            due=due,
        )

    found = [entry(finding, State.NEW) for finding in review.findings]
    for finding, waiver in review.waived:
        reason = _("豁免 {id}：{reason}；{post} {day} 批准，{until} 到期").format(
            id=waiver.id, reason=waiver.reason, post=waiver.approver,
            day=waiver.approved_on, until=waiver.expires,
        )  # fmt: skip
        found.append(entry(finding, State.WAIVED, reason, by=waiver.id))
    for finding, known in review.old:
        reason = _("旧账，限期 {due} 改好").format(due=known.due)
        found.append(entry(finding, State.OLD, reason, due=known.due.isoformat()))
    numbered = _numbered(sorted(found, key=_place))
    of = {state: tuple(one for one in numbered if one.state is state) for state in State}
    return Gathered(of[State.NEW], of[State.WAIVED], of[State.OLD], hidden)


def secrets_in(intake: Intake) -> dict[str, str]:
    """The personal data in files where some was found, to be hidden wherever it is quoted."""
    hidden = {}
    for file in sorted({f.place.file for f in intake.findings if f.rule in form.LEAKS}):
        hidden.update(secrets(file))
        hidden.update(secrets(intake.data.get(file, b"").decode("utf-8", "replace")))
    return hidden


def _place(entry: Entry) -> tuple[str, Spot, str]:
    return entry.file, entry.spot, entry.code


def _print_of(finding: Finding, hidden: Mapping[str, str]) -> str:
    """Of rule, object (or file) and key path within it: what the baseline remembers as well."""
    held = finding.object or finding.place.file
    parts = (finding.rule, held, *map(str, finding.within))
    text = "\0".join(shown(part, hidden) for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _numbered(entries: Iterable[Entry]) -> list[Entry]:
    """Several findings of one rule at one key are told apart by their order."""
    times: Counter[str] = Counter()
    numbered = []
    for one in entries:
        times[one.fingerprint] += 1
        if times[one.fingerprint] > 1:
            unique = f"{one.fingerprint}:{times[one.fingerprint]}"
            one = msgspec.structs.replace(one, fingerprint=unique)
        numbered.append(one)
    return numbered


def by_gravity(entries: Iterable[Entry]) -> list[Entry]:
    """The gravest first, by place among equals."""
    return sorted(entries, key=lambda one: (RANK[one.severity], *_place(one)))

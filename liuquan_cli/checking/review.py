"""The stages of a review: form, names, each power, the department, waivers and the baseline."""

from collections.abc import Iterable, Sequence
from types import ModuleType

import msgspec

from liuquan_cli.checking.baseline import without_old
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.panel import judged_powers
from liuquan_cli.checking.portion import Portions, judged_department, judged_names
from liuquan_cli.checking.waiving import without_waived
from liuquan_cli.model.config import BaselineEntry, Waiver
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Scope
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.registry import RULES

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class Skipped(msgspec.Struct, frozen=True):
    """Checks that were not made, and why."""

    rules: tuple[str, ...]
    because: Text


class Review(msgspec.Struct, frozen=True):
    """What a review found. `waived` and `old` are findings that do not count, with their reason."""

    profile: Profile
    findings: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...] = ()
    old: tuple[tuple[Finding, BaselineEntry], ...] = ()
    skipped: tuple[Skipped, ...] = ()


def profile_of(department: Department, chosen: Profile | None = None) -> Profile:
    """How strict to be: as chosen, else as configured, else as at the beginning (摸底)."""
    return chosen or department.profile


def review(intake: Intake, profile: Profile) -> Review:
    """Judge all that was taken in, as far as what was lost leaves it a meaning."""
    department = intake.department.asked(profile)
    asked = [module for module in RULES if module.RULE.since <= profile]
    found = [f for f in intake.findings if f.rule in {module.RULE.code for module in asked}]
    skipped: list[Skipped] = []

    def stage(scope: Scope) -> list[ModuleType]:
        modules = [module for module in asked if module.RULE.scope is scope]
        because = _reason(scope, intake)
        if because is None:
            return modules
        skipped.append(Skipped(tuple(m.RULE.code for m in modules), because))
        return []

    portions = Portions(intake, profile)
    broken = frozenset(text for texts in intake.lost.values() for one in texts for text in one)
    names = stage(Scope.NAMES)
    with judged_powers(stage(Scope.POWER), portions, broken) as of_powers:
        found += judged_names(names, portions)
        found += judged_department(stage(Scope.DEPARTMENT), portions)
        found += of_powers()
    kept, waived = without_waived(found, department)
    fresh, old = without_old(kept, department)
    for module in stage(Scope.REVIEW):
        fresh += module.check(department, found)
    return Review(profile, tuple(sorted(fresh, key=_place)), waived, old, tuple(skipped))


def _place(finding: Finding) -> tuple[str, int, tuple[tuple[int, str], ...], str]:
    """The order of a report: by file, then by the way down into it."""
    path = tuple((step, "") if isinstance(step, int) else (-1, step) for step in finding.place.path)
    spot = finding.place.spot.line if finding.place.spot else 0
    return finding.place.file, spot, path, finding.rule


def _reason(scope: Scope, intake: Intake) -> Text | None:
    """Why the checks of a scope would mean nothing."""
    if intake.unread:
        return say(
            "{files} 读不成，其他文件里的名称和引用无从核对；改好以后再查一次",
            files=_some(intake.unread),
        )
    if intake.lost and scope in (Scope.DEPARTMENT, Scope.REVIEW):
        return say(
            "{files} 里有写得不对的对象，没有读进来；改好以后再查一次",
            files=_some(tuple(intake.lost)),
        )
    return None


def _some(files: Sequence[str]) -> str:
    return "、".join(files[:3]) + (" …" if len(files) > 3 else "")


def counted(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings of each severity."""
    counts = dict.fromkeys(_ORDER, 0)
    for finding in findings:
        counts[finding.severity] += 1
    return counts


def fails(findings: Iterable[Finding], at: Severity) -> bool:
    """Whether any finding is at least as grave as `at`."""
    return any(_ORDER[finding.severity] <= _ORDER[at] for finding in findings)

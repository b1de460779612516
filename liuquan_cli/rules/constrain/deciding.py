"""Decisions of 三重一大: what has been decided, by which body, and who stands above whom."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from liuquan_cli.model.decision import Decision, Meeting, MoneyTier
from liuquan_cli.model.department import Department, grouped
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.schemes.organ import OrganKind

ALL_PURPOSES = "全部"  # the purpose of tiers that serve where a purpose has none of its own


def is_decided(decision: Decision, department: Department) -> bool:
    """Whether the matter has been decided, as far as its file tells; a day to come is a plan."""
    collective = decision.collective
    days = [decision.published_on, decision.executed_since, decided_on(decision, department)]
    known = [day for day in days if day is not None]
    return bool(
        decision.result
        or any(day <= department.day for day in known)
        or (collective is not None and collective.meeting and days[-1] is None)
    )


def regular(department: Department) -> Iterator[Decision]:
    """The decisions but those that met an emergency, which need not take the regular steps."""
    return (decision for decision in department.all(Decision) if not decision.emergency)


def meeting_of(decision: Decision, department: Department) -> Meeting | None:
    """The meeting that decided the matter, where its record is there."""
    if decision.collective is None:
        return None
    return department.derived(_meetings).get(decision.collective.meeting)


def decided_on(decision: Decision, department: Department) -> date | None:
    """The day of the collective decision."""
    meeting = meeting_of(decision, department)
    if meeting is not None:
        return meeting.on
    return decision.collective.on if decision.collective is not None else None


def deciding_meetings(department: Department) -> list[Meeting]:
    """The meetings, held by now, that some decision names as the one that decided it."""
    named = {d.collective.meeting for d in department.all(Decision) if d.collective is not None}
    return [m for m in department.all(Meeting) if m.id in named and m.on <= department.day]


def _meetings(department: Department) -> dict[str, Meeting]:
    return {meeting.id: meeting for meeting in department.all(Meeting)}


def tiers_by_purpose(department: Department) -> Mapping[str, Sequence[MoneyTier]]:
    """The money tiers of each purpose, from the lowest up."""
    return department.derived(_tiers)


def _tiers(department: Department) -> dict[str, list[MoneyTier]]:
    tiers = grouped(department.all(MoneyTier), lambda tier: tier.purpose)
    return {name: sorted(some, key=lambda t: t.from_yuan) for name, some in tiers.items()}


def tiers_for(purpose: str, department: Department) -> Sequence[MoneyTier]:
    """The tiers that serve for `purpose`: its own, else those for all purposes."""
    tiers = tiers_by_purpose(department)
    return tiers.get(purpose) or tiers.get(ALL_PURPOSES, ())


def tier_of(amount: int, tiers: Sequence[MoneyTier]) -> MoneyTier | None:
    """The tier in which `amount` lies; the lower one where two overlap."""
    return next(
        (t for t in tiers if t.from_yuan <= amount and (t.to_yuan is None or amount < t.to_yuan)),
        None,
    )


def may_decide_for(higher: str, lower: str, department: Department) -> bool:
    """Whether `higher` (a post or a body) stands at least as high as `lower`.

    A body stands as high as a post that sits in it or is below one that does, and as a body of
    such posts; a post, as every post below it; never as high as a body.
    """
    if higher == lower:
        return True
    bodies = department.bodies
    if higher not in bodies:
        return lower not in bodies and higher in department.superiors(lower)
    members = set(bodies[higher].members)
    posts = bodies[lower].members if lower in bodies else (lower,)
    return bool(posts) and not any(
        members.isdisjoint((post, *department.superiors(post))) for post in posts
    )


def is_regulated(department: Department) -> bool:
    """Whether 重大行政决策程序暂行条例 applies to the unit, or is to be followed by it."""
    member = department.scheme(OrganKind).member(department.unit.kind)
    return member is not None and member.decision_regime != ""


def weighed(finding: Finding, department: Department) -> Finding:
    """`finding`, a warning only where the regulation does not bind the unit."""
    if is_regulated(department):
        return finding
    return msgspec.structs.replace(finding, severity=Severity.WARNING)

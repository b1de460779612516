"""Who may exercise which part of a power by 授权, on which days, and whether to pass it on."""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.unit import Delegation
from liuquan_cli.rules.allocate.separation import kept_flows
from liuquan_cli.rules.allocate.terms import Span, common, joined

ANYTHING = ""  # what a 授权 without 职能 and 环节 is about: whatever the grantor has
COMMISSIONED = "委托"  # of 来源, fixed by the schema
ALWAYS: Span = (date.min, date.max)


class Things(msgspec.Struct, frozen=True):
    """A power as far as 授权 goes: who has which functions and steps; the function of each step."""

    functions: Mapping[str, frozenset[str]]
    steps: Mapping[str, frozenset[str]]
    function_of: Mapping[str, str]
    anyone: frozenset[str]  # the unit and the departments that hold the power as such

    def owns(self, actor: str, thing: str) -> bool:
        """Whether `actor` has `thing` (a function, the name of a step, ANYTHING) by itself."""
        if actor in self.anyone:
            return True
        own = self.functions.get(actor, frozenset())
        steps = self.steps.get(actor, frozenset())
        if thing == ANYTHING:
            return bool(own or steps)
        return thing in own or thing in steps or self.function_of.get(thing, "?") in own


def things_of(power: Power, department: Department) -> Things:
    """Who has which part of `power` by 分权 and flow; the head may decide what the unit may."""
    functions: dict[str, set[str]] = {head: {"决策"} for head in department.heads}
    steps: dict[str, set[str]] = {}
    function_of: dict[str, str] = {}
    if power.split is not None:
        for function, posts in power.split.by_function.items():
            for post in posts:
                functions.setdefault(post, set()).add(function)
    for flow in kept_flows(power, department):
        for step, _path in walk(flow):
            function_of.setdefault(step.name, step.function)
            if step.post:
                steps.setdefault(step.post, set()).add(step.name)
                if step.function:
                    functions.setdefault(step.post, set()).add(step.function)
    anyone = {department.unit.name, department.unit.short}
    for name in (power.holder, power.lead, *power.departments):
        organisation = department.organisations.get(name)
        anyone.update((organisation.name, organisation.short) if organisation else (name,))
    return Things(
        {actor: frozenset(own) for actor, own in functions.items()},
        {actor: frozenset(own) for actor, own in steps.items()},
        function_of,
        frozenset(anyone - {""} - department.posts.keys()),
    )


def delegations_of(power: Power, department: Department) -> Sequence[Delegation]:
    """The 授权 that name `power` and have any day at all; LQ232 finds the others."""
    return department.derived(delegations_by_power).get(power.id, ())


def delegations_by_power(department: Department) -> dict[str, list[Delegation]]:
    """The 授权 that have any day at all, by the id of each power they name."""
    by: dict[str, list[Delegation]] = {}
    for given in department.all(Delegation):
        if given.until is None or given.since <= given.until:
            for power in dict.fromkeys(given.powers):
                by.setdefault(power, []).append(given)
    return by


def span_of(given: Delegation) -> Span:
    """The days on which `given` is in force."""
    return given.since, given.until or date.max


def asked(given: Delegation) -> tuple[str, ...]:
    """What `given` gives: functions, names of steps, or ANYTHING."""
    return (*given.functions, *given.steps) or (ANYTHING,)


def gives(given: Delegation, thing: str, things: Things) -> bool:
    """Whether `given` gives `thing` to its delegate."""
    if not given.functions and not given.steps:
        return True
    if thing == ANYTHING:
        return True
    return (
        thing in given.functions
        or thing in given.steps
        or things.function_of.get(thing, "?") in given.functions
    )


def gave(given: Delegation, thing: str, things: Things) -> bool:
    """Whether `thing` came by `given`: where it names nothing, what its grantor has by itself."""
    named = given.functions or given.steps or not given.grantor
    return gives(given, thing, things) and bool(named or things.owns(given.grantor, thing))


def held_days(
    actor: str,
    thing: str,
    things: Things,
    given: Sequence[Delegation],
    passable: bool = False,
    seen: frozenset[str] = frozenset(),
) -> tuple[Span, ...]:
    """The days on which `actor` may exercise `thing`, by itself or by a chain of `given`.

    `passable`: only the days on which it may pass it on as well.
    """
    if things.owns(actor, thing):
        return (ALWAYS,)
    days: list[Span] = []
    for one in given:
        if one.delegate != actor or not gives(one, thing, things):
            continue
        if passable and not one.may_pass_on:
            continue
        if not one.grantor:  # a principal outside, whose power is not ours to judge
            days.append(span_of(one))
        elif one.grantor != actor and one.grantor not in seen:
            above = held_days(one.grantor, thing, things, given, passable, seen | {actor})
            days += common((span_of(one),), above)
    return joined(days)

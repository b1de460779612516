"""The separation rules in force, laid over one power and over the steps of one flow."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Severity
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.flow_graph import steps_of, walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.schemes.allocate import SeparationRule
from liuquan_cli.model.schemes.process import StepKind

FUNCTIONS = ("决策", "执行", "监督")


class Rules(msgspec.Struct, frozen=True):
    """The separation rules by scope, and the act (动作) of each kind of step.

    `of_…` are in force on the day of judgement; `ever_of_…` also those that were or will be, for
    persons, who are judged on every day of their terms. `groups` are the rules on more than two
    things (集合), by scope, in force or not. `flow_sides` are the acts and functions that rules of
    scope 同一流程 speak of, `flow_acts` the acts among them by kind of step.
    """

    of_power: tuple[SeparationRule, ...]
    of_flow: tuple[SeparationRule, ...]
    of_unit: tuple[SeparationRule, ...]
    ever_of_power: tuple[SeparationRule, ...]
    ever_of_flow: tuple[SeparationRule, ...]
    ever_of_unit: tuple[SeparationRule, ...]
    groups: Mapping[str, tuple[SeparationRule, ...]]
    acts: Mapping[str, str]
    flow_sides: frozenset[str]
    flow_acts: Mapping[str, str]

    def done_in(self, step: Step) -> tuple[str, ...]:
        """What is done in `step`, as far as rules of scope 同一流程 speak of it."""
        act = self.flow_acts.get(step.kind)
        function = step.function
        if function in self.flow_sides and function != act:
            return (act, function) if act else (function,)
        return (act,) if act else ()


def _rules(department: Department) -> Rules:
    by_scope: dict[str, list[SeparationRule]] = {}
    groups: dict[str, tuple[SeparationRule, ...]] = {}
    for rule in department.scheme(SeparationRule).members:
        if rule.group:
            groups[rule.scope] = (*groups.get(rule.scope, ()), rule)
        elif rule.left and rule.right and rule.left != rule.right:  # LQ036 finds the others
            by_scope.setdefault(rule.scope, []).append(rule)
    acts = {
        name: kind.act
        for kind in reversed(department.scheme(StepKind).members)
        for name in (*kind.aliases, kind.code, kind.name)
        if name and kind.act
    }
    sides = frozenset(side for r in by_scope.get("同一流程", ()) for side in (r.left, r.right))
    of_power = tuple(r for r in by_scope.get("同一事项", ()) if {r.left, r.right} <= set(FUNCTIONS))
    of_flow, of_unit = tuple(by_scope.get("同一流程", ())), tuple(by_scope.get("全单位", ()))
    day = department.day
    return Rules(
        tuple(rule for rule in of_power if applies(rule, day)),
        tuple(rule for rule in of_flow if applies(rule, day)),
        tuple(rule for rule in of_unit if applies(rule, day)),
        of_power,
        of_flow,
        of_unit,
        groups,
        acts,
        sides,
        {name: act for name, act in acts.items() if act in sides},
    )


def applies(rule: SeparationRule, day: date) -> bool:
    """Whether `rule` is in force on `day`; both ends of its validity are included."""
    return (rule.since or date.min) <= day <= (rule.until or date.max)


def rules_of(department: Department) -> Rules:
    """The separation rules that the department adopted."""
    return department.derived(_rules)


class Separated(msgspec.Struct, frozen=True):
    """Two functions that one rule keeps apart, and the posts that hold each."""

    rule: SeparationRule
    left: str
    right: str
    left_posts: tuple[str, ...]
    right_posts: tuple[str, ...]


def separated_in_power(
    power: Power, department: Department, ever: bool = False
) -> Iterator[Separated]:
    """Every rule of scope 同一事项 with the posts of `power` on its two sides.

    `ever`: those too that are not in force on the day of judgement.
    """
    split = power.split
    if split is None or department.leaves(power):
        return
    posts = split.by_function
    rules = rules_of(department)
    for rule in rules.ever_of_power if ever else rules.of_power:
        yield Separated(rule, rule.left, rule.right, posts[rule.left], posts[rule.right])


def split_path(power: Power, function: str, post: str) -> KeyPath:
    """Where 分权 names `post` for `function`."""
    if power.split is not None:
        names = {"决策": power.split.decision, "执行": power.split.execution,
                 "监督": power.split.oversight}[function]  # fmt: skip
        if not isinstance(names, str) and post in names:
            return ("分权", function, names.index(post))
    return ("分权", function)


def kept_flows(power: Power, department: Department) -> Sequence[Flow]:
    """The flows of a power that stays in the list."""
    flows = department.flows_of.get(power.id)
    return flows if flows and not department.leaves(power) else ()


class Clash(msgspec.Struct, frozen=True):
    """One post does, in one flow, two things that `rule` keeps apart; `later` in reading order."""

    rule: SeparationRule
    post: str
    earlier: tuple[Step, KeyPath]
    later: tuple[Step, KeyPath]


def clashes(
    flow: Flow, rules: Iterable[SeparationRule], done: Callable[[Step], Iterable[str]]
) -> Iterator[Clash]:
    """Each rule that some post breaks in `flow`, once; `done` tells what is done in a step."""
    doing: dict[str, str] = {}
    several = False  # whether anybody does two different things; seldom so
    for step in steps_of(flow):
        if step.post:
            for what in done(step):
                if doing.setdefault(step.post, what) != what:
                    several = True
    if not several:
        return
    by_post: dict[str, dict[str, tuple[int, Step, KeyPath]]] = {}
    for number, (step, path) in enumerate(walk(flow)):
        if step.post:
            first = by_post.setdefault(step.post, {})
            for what in done(step):
                first.setdefault(what, (number, step, path))
    for post, first in by_post.items():
        if len(first) > 1:
            for rule in rules:
                sides = [first[side] for side in (rule.left, rule.right) if side in first]
                if len(sides) == 2:
                    earlier, later = sorted(sides, key=lambda side: side[0])
                    yield Clash(rule, post, earlier[1:], later[1:])


def graded(finding: Finding, rule: SeparationRule) -> Finding:
    """`finding` as grave as `rule` says: 提醒 makes it a warning."""
    if rule.force == "提醒":
        return msgspec.structs.replace(finding, severity=Severity.WARNING)
    return finding

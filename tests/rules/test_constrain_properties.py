"""Flows and tiers judged by the rules, and by walking or trying every case on small ones."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.model.decision import MoneyTier
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding
from liuquan_cli.model.flow import Branch, Flow, Parallel, Step
from liuquan_cli.model.flow_graph import END
from liuquan_cli.model.part import YesNo
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Located
from liuquan_cli.model.shared import TimeLimit
from liuquan_cli.rules.constrain import flow_not_sound, steps_exceed_promise, tier_gap_or_overlap

POWER = Power(id="QL-1", name="示范许可")
NAMES = "甲乙丙丁戊己庚辛"


def held(*objects: Located) -> Department:
    """A department of just these objects."""
    return Department(
        lambda kind: [o for o in objects if type(o) is kind], {}, (), date(2026, 6, 1)
    )


def judged(flow: Flow) -> list[Finding]:
    return list(flow_not_sound.check(POWER, held(POWER, flow)))


# --- a flow walked in every way: the reference for LQ303 ---


class Walker:
    """Plays one list of steps with a token, using up what is bounded; branches on their own."""

    def __init__(self, steps: tuple[Step, ...]) -> None:
        self.steps = steps
        self.at = {step.name: index for index, step in enumerate(steps)}

    def moves(self, index: int, used: tuple[int, ...]) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Where the token may go from step `index`; len(steps) is the end of the list."""
        step = self.steps[index]
        if not step.next:
            yield index + 1, used
        for number, branch in enumerate(step.next):
            slot = sum(len(s.next) for s in self.steps[:index]) + number
            to = len(self.steps) if branch.to == END else self.at[branch.to]
            if branch.at_most is None:
                yield to, used
            elif used[slot] < branch.at_most:
                yield to, (*used[:slot], used[slot] + 1, *used[slot + 1 :])

    def is_sound(self) -> bool:
        """Whether each step is met by some run, and every run ends, at the end."""
        start = (0, (0,) * sum(len(step.next) for step in self.steps))
        after: dict[tuple[int, tuple[int, ...]], list[tuple[int, tuple[int, ...]]]] = {}
        waiting = [start]
        while waiting:
            state = waiting.pop()
            if state in after:
                continue
            at_end = state[0] == len(self.steps)
            after[state] = [] if at_end else list(self.moves(*state))
            if not at_end and not after[state]:
                return False  # halted before the end
            waiting += after[state]
        if {index for index, _used in after} != set(range(len(self.steps) + 1)):
            return False
        colour: dict[tuple[int, tuple[int, ...]], int] = {}

        def has_round(state: tuple[int, tuple[int, ...]]) -> bool:
            colour[state] = 1
            for then in after[state]:
                if colour.get(then) == 1 or (then not in colour and has_round(then)):
                    return True
            colour[state] = 2
            return False

        return not has_round(start)


def every_list(steps: tuple[Step, ...]) -> Iterator[tuple[Step, ...]]:
    yield steps
    for step in steps:
        for branch in step.parallel:
            yield from every_list(branch.steps)


@st.composite
def step_lists(draw: st.DrawFn, prefix: str = "", depth: int = 1) -> tuple[Step, ...]:
    """A few steps whose 去向 stay in their list; some of them fork."""
    names = [prefix + name for name in NAMES[: draw(st.integers(1, 4))]]
    targets = names if prefix else [*names, END]
    steps = []
    for name in names:
        ways = draw(st.lists(
            st.builds(
                Branch,
                to=st.sampled_from(targets),
                at_most=st.sampled_from([None, None, 0, 1, 2]),
            ),
            max_size=3,
        ))  # fmt: skip
        branches = ()
        if depth and draw(st.integers(0, 4)) == 0:
            branches = tuple(
                Parallel(name=label, steps=draw(step_lists(f"{name}{label}", depth - 1)))
                for label in ("一", "二")
            )
        steps.append(
            Step(
                name=name,
                limit=draw(st.sampled_from([None, 0, 1, 2, 5])),
                counts=draw(st.sampled_from([None, None, YesNo.NO])),
                next=tuple(ways),
                parallel=branches,
            )
        )
    return tuple(steps)


flows = st.builds(Flow, power=st.just("QL-1"), steps=step_lists())


@settings(max_examples=400, deadline=None)
@given(flows)
def test_a_flow_is_found_exactly_when_some_run_of_it_goes_wrong(flow: Flow) -> None:
    sound = all(Walker(steps).is_sound() for steps in every_list(flow.steps))
    assert (not judged(flow)) == sound, [str(finding.message) for finding in judged(flow)]


@given(flows)
def test_a_quick_look_never_passes_what_a_close_look_finds(flow: Flow) -> None:
    if flow_not_sound._plainly_sound(flow):
        assert not list(flow_not_sound._explain(flow, POWER.name))


def test_a_sound_flow_may_mend_the_application_on_a_step_that_only_leads_back() -> None:
    steps = (
        Step(name="受理"),
        Step(name="审查", next=(Branch(to="补正", at_most=1), Branch(to="决定"))),
        Step(name="补正", next=(Branch(to="审查", at_most=1),)),
        Step(name="决定"),
    )
    assert judged(Flow(power="QL-1", steps=steps)) == []


def test_a_way_that_runs_out_is_shown_by_the_run_that_halts() -> None:
    steps = (
        Step(name="受理"),
        Step(name="审查", next=(Branch(to="补正", at_most=2), Branch(to="决定"))),
        Step(name="补正", next=(Branch(to="审查", at_most=1),)),
        Step(name="决定"),
    )
    (finding,) = judged(Flow(power="QL-1", steps=steps))
    assert finding.within == ("环节", 2, "去向")
    assert str(finding.message).endswith("受理 → 审查 → 补正 → 审查 → 补正")


def test_a_round_without_bound_is_shown() -> None:
    steps = (
        Step(name="申请"),
        Step(name="审查", next=(Branch(to="申请"), Branch(to="决定"))),
        Step(name="决定"),
    )
    (finding,) = judged(Flow(power="QL-1", steps=steps))
    assert finding.within == ("环节", 1, "去向", 0)
    assert str(finding.message).endswith("申请 → 审查 → 申请 → …")


def test_a_step_that_nothing_leads_to_is_found_with_the_step_before_it() -> None:
    steps = (
        Step(name="申请", next=(Branch(to="决定"),)),
        Step(name="审查"),
        Step(name="决定"),
    )
    (finding,) = judged(Flow(power="QL-1", steps=steps))
    assert finding.within == ("环节", 1, "名称")
    assert "「申请」只走向「决定」" in str(finding.message)


def test_of_steps_cut_off_together_the_first_is_told() -> None:
    steps = (
        Step(name="申请", next=(Branch(to="决定"),)),
        Step(name="审查"),
        Step(name="复核", next=(Branch(to="审查", at_most=1), Branch(to="决定"))),
        Step(name="决定", next=(Branch(to=END),)),
        Step(name="备案"),
    )
    found = judged(Flow(power="QL-1", steps=steps))
    assert [finding.within for finding in found] == [("环节", 1, "名称"), ("环节", 4, "名称")]


def test_a_way_out_of_a_branch_is_found_and_nothing_else_is_guessed() -> None:
    fork = (
        Parallel(name="一", steps=(Step(name="勘验", next=(Branch(to=END),)),)),
        Parallel(name="二", steps=(Step(name="公示", next=(Branch(to="决定"),)),)),
    )
    steps = (Step(name="受理", parallel=fork), Step(name="决定", next=(Branch(to="公示"),)))
    found = judged(Flow(power="QL-1", steps=steps))
    assert [finding.within for finding in found] == [
        ("环节", 0, "并行", 0, "环节", 0, "去向", 0, "到"),
        ("环节", 0, "并行", 1, "环节", 0, "去向", 0, "到"),
        ("环节", 1, "去向", 0, "到"),
    ]


def test_names_used_twice_or_kept_for_the_end_are_found() -> None:
    steps = (Step(name="审查"), Step(name="审查"), Step(name=END))
    found = judged(Flow(power="QL-1", steps=steps))
    assert [finding.within for finding in found] == [("环节", 1, "名称"), ("环节", 2, "名称")]


# --- the longest way: the reference for LQ305 ---


def ways_through(steps: tuple[Step, ...]) -> Iterator[int]:
    """The time of every way through a list that walks no way back closing a round."""
    at = {step.name: index for index, step in enumerate(steps)}
    onward: list[list[int]] = []
    for index, step in enumerate(steps):
        targets = [b for b in step.next if b.at_most != 0]
        to = [len(steps) if b.to == END else at[b.to] for b in targets]
        onward.append(to if step.next else [index + 1])

    def leads(start: int, goal: int, seen: frozenset[int] = frozenset()) -> bool:
        if start == goal:
            return True
        if start == len(steps) or start in seen:
            return False
        return any(leads(then, goal, seen | {start}) for then in onward[start])

    def spent(step: Step) -> int:
        own = 0 if step.counts is YesNo.NO else step.limit or 0
        return own + max((max(ways_through(b.steps)) for b in step.parallel), default=0)

    def walked(index: int) -> Iterator[int]:
        if index == len(steps):
            yield 0
            return
        then = [to for to in onward[index] if to > index or not leads(to, index)]
        for rest in (day for to in then for day in walked(to)):
            yield spent(steps[index]) + rest
        if not then:
            yield spent(steps[index])

    yield from walked(0)


@settings(max_examples=300, deadline=None)
@given(flows, st.integers(0, 12))
def test_the_longest_way_is_the_longest_of_all_ways(flow: Flow, promised: int) -> None:
    flow = msgspec.structs.replace(flow, limit=TimeLimit(promised=promised, unit="工作日"))
    found = list(steps_exceed_promise.check(POWER, held(POWER, flow)))
    longest = max(ways_through(flow.steps))
    assert bool(found) == (longest > promised)
    if found:
        assert found[0].message.values["total"] == longest


def test_the_way_that_takes_too_long_is_printed_with_its_times() -> None:
    fork = (
        Parallel(name="一", steps=(Step(name="勘验", limit=3),)),
        Parallel(
            name="二",
            steps=(Step(name="公示", limit=7), Step(name="听证", limit=9, counts=YesNo.NO)),
        ),
    )
    steps = (Step(name="受理", limit=1, parallel=fork), Step(name="决定", limit=1))
    limit = TimeLimit(statutory=8, unit="工作日")
    flow = Flow(power="QL-1", limit=limit, steps=steps)
    (finding,) = steps_exceed_promise.check(POWER, held(POWER, flow))
    assert finding.within == ("办结时限", "法定")
    assert str(finding.message).endswith("：受理 1 → 公示 7 → 听证 0 → 决定 1")


# --- tiers of money: LQ331 ---


@st.composite
def partitions(draw: st.DrawFn) -> list[MoneyTier]:
    """Tiers that meet, from 0 upwards, in any order."""
    ends = sorted(draw(st.sets(st.integers(1, 50), max_size=5)))
    bounds = [0, *ends, None]
    tiers = [
        MoneyTier(purpose="全部", from_yuan=start or 0, to_yuan=end, decider="局务会")
        for start, end in pairwise(bounds)
    ]
    return draw(st.permutations(tiers))


def decided_once(tiers: list[MoneyTier]) -> bool:
    """Whether each amount falls in exactly one tier, by trying every amount that could differ."""
    return all(
        sum(t.from_yuan <= yuan and (t.to_yuan is None or yuan < t.to_yuan) for t in tiers) == 1
        for yuan in range(120)
    ) and all(t.to_yuan is None or t.from_yuan < t.to_yuan for t in tiers)


@given(partitions())
def test_tiers_that_meet_are_clean(tiers: list[MoneyTier]) -> None:
    assert decided_once(tiers)
    assert not list(tier_gap_or_overlap.check(held(*tiers)))


@given(partitions(), st.data())
def test_any_change_of_a_bound_or_a_tier_is_found(
    tiers: list[MoneyTier], data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(tiers) - 1))
    change = data.draw(st.sampled_from(["from", "to", "open", "drop", "twice"]))
    tier = tiers[index]
    if change == "from":
        tiers[index] = msgspec.structs.replace(tier, from_yuan=data.draw(st.integers(0, 60)))
    elif change == "to":
        tiers[index] = msgspec.structs.replace(tier, to_yuan=data.draw(st.integers(0, 60)))
    elif change == "open":
        tiers[index] = msgspec.structs.replace(tier, to_yuan=None)
    elif change == "drop" and len(tiers) > 1:
        del tiers[index]
    elif change == "twice":
        tiers.append(tier)
    assert bool(list(tier_gap_or_overlap.check(held(*tiers)))) != decided_once(tiers)


def test_each_purpose_has_tiers_of_its_own() -> None:
    tiers = [
        MoneyTier(purpose="采购", from_yuan=0, decider="局长"),
        MoneyTier(purpose="接待", from_yuan=0, to_yuan=500, decider="副局长"),
        MoneyTier(purpose="接待", from_yuan=500, decider="局务会"),
    ]
    assert not list(tier_gap_or_overlap.check(held(*tiers)))

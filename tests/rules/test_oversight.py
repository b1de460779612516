"""Ways without oversight: the rule agrees with a search through every run of small flows."""

from functools import cache
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.flow_graph import END, graph_of
from liuquan_cli.model.power import Power
from liuquan_cli.rules.allocate import path_without_oversight
from liuquan_cli.rules.allocate.unseen_ways import unseen_way

from .making import made


def sees(step: Step) -> bool:
    return step.function == "监督"


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """A flow of up to eight steps with branches, bounded ways, and forks in forks."""
    names = iter("甲乙丙丁戊己庚辛")
    every = "甲乙丙丁戊己庚辛"

    def listed(depth: int, most: int) -> list[dict[str, Any]]:
        steps = []
        for _ in range(draw(st.integers(1, most))):
            name = next(names, None)
            if name is None:
                break
            step: dict[str, Any] = {"名称": name}
            if draw(st.integers(0, 3)) == 0:
                step["职能"] = "监督"
            if depth < 2 and draw(st.integers(0, 2)) == 0:
                branches = [listed(depth + 1, 2) for _ in range(draw(st.integers(1, 2)))]
                step["并行"] = [{"名称": "支", "环节": b} for b in branches if b]
            steps.append(step)
        return steps

    def branched(steps: list[dict[str, Any]], known: list[str]) -> None:
        for step in steps:
            targets = draw(st.lists(st.sampled_from([*known, END]), max_size=2))
            if draw(st.booleans()) and targets:
                step["去向"] = [
                    {"到": to, "至多": draw(st.integers(0, 1))}
                    if draw(st.booleans())
                    else {"到": to}
                    for to in targets
                ]
            for branch in step.get("并行", ()):
                branched(branch["环节"], known)

    steps = listed(0, 4)
    used = every[: len(every) - len(list(names))]
    branched(steps, list(used))
    return msgspec.convert({"权力": "QL-1", "环节": steps}, Flow)


class Runs:
    """Every run of a flow without oversight, of at most `most` steps.

    A list of steps is known by its fork and branch: () for the flow, (step, number) within a fork.
    """

    def __init__(self, flow: Flow) -> None:
        self.home: dict[str, tuple[tuple[Any, ...], int]] = {}
        self.lists: dict[tuple[Any, ...], tuple[Step, ...]] = {}
        self._note((), flow.steps)
        self.first = flow.steps[0].name
        self.from_step = cache(self._from_step)

    def _note(self, home: tuple[Any, ...], steps: tuple[Step, ...]) -> None:
        self.lists[home] = steps
        for index, step in enumerate(steps):
            self.home[step.name] = (home, index)
            for number, branch in enumerate(step.parallel):
                self._note((step.name, number), branch.steps)

    def _within(self, home: tuple[Any, ...], part: tuple[Any, ...]) -> bool:
        while home != part and home:
            home = self.home[home[0]][0]
        return home == part

    def shortest(self, most: int) -> int | None:
        """How many steps the shortest run to the end has."""
        ends = self.from_step(self.first, (), most)
        return min((used for where, used in ends if where == "end"), default=None)

    def _from_step(self, name: str, part: tuple[Any, ...], most: int) -> frozenset[Any]:
        """(where, steps used) for every way to leave `part`: at its "end", or to a step outside."""
        home, index = self.home[name]
        step = self.lists[home][index]
        if most < 1 or sees(step):
            return frozenset()
        if not step.parallel:
            return self._onward(name, part, 1, most)
        found: set[Any] = set()
        totals = {1}
        for number, branch in enumerate(step.parallel):
            ends = self.from_step(branch.steps[0].name, (name, number), most - 1)
            for where, used in ends:
                if where != "end":
                    found |= self._arrive(where, part, used + 1, most)
            totals = {t + used for t in totals for where, used in ends if where == "end"}
        for total in totals:
            if total <= most:
                found |= self._onward(name, part, total, most)
        return frozenset(found)

    def _onward(self, name: str, part: tuple[Any, ...], used: int, most: int) -> frozenset[Any]:
        home, index = self.home[name]
        step = self.lists[home][index]
        found: set[Any] = set()
        if step.next:
            for branch in step.next:
                if branch.at_most != 0:
                    found |= self._arrive(branch.to, part, used, most)
        elif index + 1 < len(self.lists[home]):
            found |= self._arrive(self.lists[home][index + 1].name, part, used, most)
        elif home == part:
            found.add(("end", used))
        elif home == ():
            found.add((END, used))
        else:
            found |= self._onward(home[0], part, used, most)
        return frozenset(found)

    def _arrive(self, to: str, part: tuple[Any, ...], used: int, most: int) -> frozenset[Any]:
        if to == END:
            return frozenset({("end" if part == () else END, used)})
        if not self._within(self.home[to][0], part):
            return frozenset({(to, used)})
        further = self.from_step(to, part, most - used)
        return frozenset((where, used + more) for where, more in further)


@settings(max_examples=300, deadline=None)
@given(flows())
def test_the_shortest_way_without_oversight(flow: Flow) -> None:
    graph = graph_of(flow)
    way = unseen_way(graph, sees)
    assert (None if way is None else len(way)) == Runs(flow).shortest(2 * len(graph.nodes))
    for key in way or ():
        assert not sees(graph.nodes[key].step)


def found(*steps: dict[str, Any], **split: str) -> list[str]:
    judged = made(
        {"文档": "权力清单", "事项": [{"编号": "QL-1", "名称": "示范", "分权": split}]},
        {"文档": "流程", "流程": [{"权力": "QL-1", "环节": list(steps)}]},
    )
    (power,) = judged.all(Power)
    return [str(f.message) for f in path_without_oversight.check(power, judged)]


def test_a_fork_is_overseen_when_one_branch_is() -> None:
    branches = [
        {"名称": "一", "环节": [{"名称": "勘验"}]},
        {"名称": "二", "环节": [{"名称": "核对", "职能": "监督"}]},
    ]
    assert found({"名称": "会审", "并行": branches}, {"名称": "决定"}) == []
    branches[1]["环节"] = [{"名称": "核对"}]
    (message,) = found({"名称": "会审", "并行": branches}, {"名称": "决定"})
    assert message.endswith("会审 → 勘验 → 核对 → 决定")


def test_the_decider_does_not_oversee() -> None:
    step = {"名称": "复核", "职能": "监督", "岗位": "科长"}
    assert found(step, 决策="副局长") == []
    assert len(found(step, 决策="科长")) == 1


def test_a_step_may_be_overseen_by_another_post() -> None:
    assert found({"名称": "办理", "岗位": "经办岗", "监督岗位": "监察岗"}, 决策="科长") == []
    assert len(found({"名称": "办理", "岗位": "经办岗", "监督岗位": "经办岗"}, 决策="科长")) == 1
    assert len(found({"名称": "办理", "岗位": "经办岗", "监督岗位": "科长"}, 决策="科长")) == 1

"""Who can carry a power through: the rule agrees with playing every way with every two persons."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import END, FlowGraph, graph_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.unit import Tenure
from liuquan_cli.rules.allocate import two_persons_carry_power
from liuquan_cli.rules.allocate.carrying import Needs, carriers, ways_of
from liuquan_cli.rules.allocate.separation import rules_of
from liuquan_cli.rules.allocate.terms import Terms

from .making import made

FIRST = date(2026, 1, 1)
HORIZON = 8
POSTS = ("甲岗", "乙岗", "丙岗")
PEOPLE = ("张三", "李四", "王五")
_State = tuple[tuple[str, ...], frozenset[str], bool]
KINDS = ("受理", "审查", "决定", "送达")


def on(day: int) -> date:
    return FIRST + timedelta(days=day)


@st.composite
def step(draw: st.DrawFn, number: int) -> dict[str, Any]:
    made: dict[str, Any] = {"名称": f"第{number}步", "种类": draw(st.sampled_from(KINDS))}
    post = draw(st.none() | st.sampled_from(POSTS))
    made |= {"岗位": post} if post else {"办理人": "外单位"}
    overseer = draw(st.none() | st.sampled_from(POSTS))
    return made | ({"监督岗位": overseer} if overseer else {})


@st.composite
def some_flow(draw: st.DrawFn) -> dict[str, Any]:
    count = draw(st.integers(1, 5))
    steps = [draw(step(number)) for number in range(count)]
    names = [f"第{number}步" for number in range(count)] + [END]
    for number, one in enumerate(steps):
        shape = draw(st.sampled_from(("straight", "straight", "branch", "fork")))
        if shape == "branch":
            tos = draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True))
            one["去向"] = [
                {"到": to, **({"至多": draw(st.integers(0, 2))} if draw(st.booleans()) else {})}
                for to in tos
            ]
        elif shape == "fork":
            one["并行"] = [
                {"名称": f"支{at}", "环节": [draw(step(10 * (number + 1) + at))]} for at in (1, 2)
            ]
    return {"编号": "LC-1", "权力": "QL-1", "环节": steps}


def played(graph: FlowGraph, acts: dict[str, str]) -> Iterator[tuple[frozenset[str], bool]]:
    """What each way to the end needs, by moving tokens through the flow until one is left."""
    joins = {block.join: len(block.branches) for block in graph.blocks.values()}
    start: _State = ((graph.start,), frozenset(), False)
    seen, waiting = {start}, [start]
    while waiting:
        tokens, posts, decided = waiting.pop()
        if tokens == (END,):
            yield posts, decided
        for token in set(tokens):
            rest = list(tokens)
            rest.remove(token)
            own, settled = posts, decided
            if token == END:
                continue
            if token in joins:
                if tokens.count(token) < joins[token]:
                    continue
                rest = [other for other in tokens if other != token]
            else:
                step = graph.nodes[token].step
                decides = step.function == "决策" or acts.get(step.kind) == "批准"
                if decides and not step.post:
                    continue
                own = posts | ({step.post, step.overseer} - {""})
                settled = decided or decides
            arcs = [arc.to for arc in graph.successors[token] if arc.at_most != 0]
            onward = [arcs] if token in graph.blocks else [[to] for to in arcs]
            for tos in onward:
                state: _State = (tuple(sorted((*rest, *tos))), own, settled)
                if state not in seen:
                    seen.add(state)
                    waiting.append(state)


@settings(deadline=None)
@given(some_flow())
def test_the_least_posts_of_a_way(flow: dict[str, Any]) -> None:
    department = made({"文档": "流程", "流程": [flow]})
    acts = dict(rules_of(department).acts)
    (judged,) = department.all(Flow)
    graph = graph_of(judged)
    deciding = any(
        node.step.function == "决策" or acts.get(node.step.kind) == "批准"
        for node in graph.nodes.values()
    )
    ways = {posts for posts, decided in played(graph, acts) if decided or not deciding}
    least = {posts for posts in ways if posts and not any(other < posts for other in ways)}
    assert {way.posts for way in ways_of(judged, acts)} == least


@st.composite
def term(draw: st.DrawFn) -> dict[str, Any]:
    until = draw(st.none() | st.integers(0, HORIZON))
    made = {
        "人员": draw(st.sampled_from(PEOPLE)),
        "岗位": draw(st.sampled_from(POSTS)),
        "自": on(draw(st.integers(0, HORIZON))).isoformat(),
    }
    return made if until is None else {**made, "至": on(until).isoformat()}


some_terms = st.lists(term(), max_size=8)


def able(tenures: tuple[Tenure, ...], posts: frozenset[str], day: date) -> set[tuple[str, ...]]:
    """The persons, and the twos of whom neither can do it alone, that hold all of `posts`."""

    def hold(people: tuple[str, ...]) -> bool:
        held = {t.post for t in tenures if t.person in people and t.covers(day)}
        return posts <= held

    alone = {(person,) for person in PEOPLE if hold((person,))}
    twos = {
        tuple(sorted(two))
        for two in combinations(PEOPLE, 2)
        if hold(two) and not any((person,) in alone for person in two)
    }
    return alone | twos


@settings(deadline=None)
@given(some_terms, st.frozensets(st.sampled_from(POSTS), min_size=1))
def test_every_one_and_every_two_on_every_day(
    tenures: list[dict[str, Any]], posts: frozenset[str]
) -> None:
    department = made({"文档": "单位", "名称": "示范局", "任职": tenures})
    terms = department.all(Tenure)
    found = {
        (tuple(sorted(person for person, _posts in one.people)), day)
        for one in carriers(Needs(posts, True, ()), Terms(terms))
        for day in map(on, range(HORIZON + 2))
        if any(first <= day <= last for first, last in one.spans)
    }
    assert found == {
        (people, day) for day in map(on, range(HORIZON + 2)) for people in able(terms, posts, day)
    }


@settings(deadline=None)
@given(some_flow(), some_terms, st.none() | st.integers(0, HORIZON))
def test_the_rule_finds_what_can_be_played(
    flow: dict[str, Any], tenures: list[dict[str, Any]], effective: int | None
) -> None:
    power: dict[str, Any] = {"编号": "QL-1", "名称": "示范"}
    if effective is not None:
        power["生效"] = on(effective).isoformat()
    department = made(
        {"文档": "单位", "名称": "示范局", "任职": tenures},
        {"文档": "权力清单", "事项": [power]},
        {"文档": "流程", "流程": [flow]},
        {"文档": "风险", "风险点": [{"编号": "FX-1", "权力": "QL-1", "等级": "高风险"}]},
    )
    acts = dict(rules_of(department).acts)
    (judged,), (kept,) = department.all(Flow), department.all(Power)
    everything = {node.step.post for node in graph_of(judged).nodes.values()} - {""}
    expected = any(
        len(people) == 2 or not everything <= way.posts
        for way in ways_of(judged, acts)
        for day in map(on, range(effective or 0, HORIZON + 2))
        for people in able(department.all(Tenure), way.posts, day)
    )
    assert bool(list(two_persons_carry_power.check(kept, department))) == expected


def test_a_power_without_grave_risk_is_left_alone() -> None:
    flow = {"编号": "LC-1", "权力": "QL-1", "环节": [{"名称": "决定", "岗位": "甲岗"}]}
    department = made(
        {
            "文档": "单位",
            "名称": "示范局",
            "任职": [{"人员": "张三", "岗位": "甲岗", "自": "2026-01-01"}],
        },
        {"文档": "权力清单", "事项": [{"编号": "QL-1", "名称": "示范"}]},
        {"文档": "流程", "流程": [flow]},
        {"文档": "风险", "风险点": [{"编号": "FX-1", "权力": "QL-1", "等级": "一般风险"}]},
    )
    (kept,) = department.all(Power)
    assert list(two_persons_carry_power.check(kept, department)) == []


def test_a_branch_that_leads_back_to_its_fork_is_no_way() -> None:
    back = {"名称": "核实", "岗位": "乙岗", "去向": [{"到": "分办"}]}
    fork = {
        "名称": "分办",
        "岗位": "甲岗",
        "并行": [
            {"名称": "一支", "环节": [back]},
            {"名称": "二支", "环节": [{"名称": "复核", "岗位": "丙岗"}]},
        ],
    }
    flow = {"编号": "LC-1", "权力": "QL-1", "环节": [fork, {"名称": "办结", "岗位": "甲岗"}]}
    department = made({"文档": "流程", "流程": [flow]})
    (judged,) = department.all(Flow)
    assert ways_of(judged, {}) == []

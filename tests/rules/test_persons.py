"""Persons and posts day by day: the rules agree with a count of every single day."""

from datetime import date, timedelta
from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.unit import Tenure
from liuquan_cli.rules.allocate import (
    one_person_carries_power,
    separated_powers_on_one_person,
    stand_in_breaks_separation,
    tenure_reversed,
)
from liuquan_cli.rules.allocate.terms import Terms, joined

from .making import made

FIRST = date(2026, 1, 1)
HORIZON = 12  # days; open terms run past it
POSTS = ("甲岗", "乙岗", "丙岗", "丁岗")
FUNCTIONS = ("决策", "执行", "监督")
PAIRS = (("决策", "执行"), ("执行", "监督"), ("决策", "监督"))


def on(day: int) -> date:
    return FIRST + timedelta(days=day)


@st.composite
def terms(draw: st.DrawFn) -> dict[str, Any]:
    since = draw(st.integers(0, HORIZON))
    until = draw(st.none() | st.integers(0, HORIZON))
    term = {
        "人员": draw(st.sampled_from(("张三", "李四"))),
        "岗位": draw(st.sampled_from(POSTS)),
        "自": on(since).isoformat(),
    }
    return term if until is None else {**term, "至": on(until).isoformat()}


some_terms = st.lists(terms(), max_size=7)
some_posts = st.lists(st.sampled_from(POSTS), min_size=1, max_size=2, unique=True)
splits = st.fixed_dictionaries(dict.fromkeys(FUNCTIONS, some_posts))


def holders(department: Department, post: str, day: date) -> set[str]:
    return {t.person for t in department.all(Tenure) if t.post == post and t.covers(day)}


def unit(**parts: Any) -> dict[str, Any]:
    return {"文档": "单位", "名称": "某县示范局", "岗位": [{"名称": p} for p in POSTS], **parts}


def powers(**fields: Any) -> dict[str, Any]:
    return {"文档": "权力清单", "事项": [{"编号": "QL-1", "名称": "示范", **fields}]}


@settings(deadline=None)
@given(some_terms, splits, st.none() | st.integers(0, HORIZON))
def test_persons_on_both_sides(
    tenures: list[dict[str, Any]], split: dict[str, list[str]], effective: int | None
) -> None:
    fields = {"分权": split} if effective is None else {"分权": split, "生效": on(effective)}
    department = made(unit(任职=tenures), powers(**fields))
    (power,) = department.all(Power)
    days = [on(day) for day in range(effective or 0, HORIZON + 2)]
    expected = {
        (person, left, right)
        for one, other in PAIRS
        for left, right in product(split[one], split[other])
        if left != right
        for day in days
        for person in holders(department, left, day) & holders(department, right, day)
    }
    found = [f.message.values for f in separated_powers_on_one_person.check(power, department)]
    assert {(v["person"], v["first"], v["second"]) for v in found} == expected


@settings(deadline=None)
@given(some_terms, st.lists(st.sampled_from((*POSTS, "")), min_size=1, max_size=4))
def test_persons_who_can_walk_a_whole_flow(tenures: list[dict[str, Any]], posts: list[str]) -> None:
    steps = [{"名称": f"环节{number}", "岗位": post} for number, post in enumerate(posts)]
    flow = {"文档": "流程", "流程": [{"权力": "QL-1", "环节": steps}]}
    department = made(unit(任职=tenures), powers(), flow)
    (power,) = department.all(Power)
    ours = [post for post in posts if post]
    expected = {
        person
        for day in map(on, range(HORIZON + 2))
        for person in ("张三", "李四")
        if len(ours) > 1 and all(person in holders(department, post, day) for post in ours)
    }
    found = [f.message.values["person"] for f in one_person_carries_power.check(power, department)]
    assert sorted(found) == sorted(expected)


@settings(deadline=None)
@given(some_terms, st.sets(st.sampled_from(POSTS), min_size=1))
def test_the_days_on_which_posts_are_held_together(
    tenures: list[dict[str, Any]], posts: set[str]
) -> None:
    department = made(unit(任职=tenures))
    days = [on(day) for day in range(HORIZON + 2)]
    expected = {
        person: held
        for person in ("张三", "李四")
        if (held := [d for d in days if all(person in holders(department, p, d) for p in posts)])
    }
    together = Terms(department.all(Tenure)).together(frozenset(posts))
    assert expected == {
        both.person: [d for d in days if any(a <= d <= b for a, b in both.spans)]
        for both in together
    }
    assert all(both.spans == joined(both.spans) for both in together)


@settings(deadline=None)
@given(some_terms)
def test_terms_that_overlap_or_run_backwards(tenures: list[dict[str, Any]]) -> None:
    department = made(unit(任职=tenures))
    listed = department.all(Tenure)
    days = [on(day) for day in range(HORIZON + 2)]
    backwards = {t.stands for t in listed if t.until is not None and t.until < t.since}
    twice = {
        (t.person, t.post)
        for t in listed
        for other in listed
        if other is not t
        and (t.person, t.post) == (other.person, other.post)
        and any(t.covers(day) and other.covers(day) for day in days)
    }
    found = list(tenure_reversed.check(department))
    keyed = [(f.place.path[-1], f.message.values) for f in found]
    assert {f.place.path[:2] for f in found if f.place.path[-1] == "至"} == {
        place.path for place in backwards
    }
    assert {(v["person"], v["post"]) for key, v in keyed if key == "自"} == twice


@settings(deadline=None)
@given(
    splits,
    st.lists(
        st.fixed_dictionaries({"岗位": st.sampled_from(POSTS), "代理岗位": st.sampled_from(POSTS)}),
        max_size=4,
    ),
)
def test_stand_ins_on_the_other_side(
    split: dict[str, list[str]], stand_ins: list[dict[str, str]]
) -> None:
    department = made(unit(AB角=stand_ins), powers(分权=split))
    (power,) = department.all(Power)
    expected = {
        (line["岗位"], mine, line["代理岗位"], other)
        for line in stand_ins
        for pair in PAIRS
        for mine, other in (pair, pair[::-1])
        if line["岗位"] in split[mine]
        and line["岗位"] not in split[other]
        and line["代理岗位"] in split[other]
    }
    found = [f.message.values for f in stand_in_breaks_separation.check(power, department)]
    assert {(v["post"], v["mine"], v["stand_in"], v["other"]) for v in found} == expected

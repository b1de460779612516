"""授权: what may be exercised on which day agrees with working it out day by day."""

from datetime import date, timedelta
from itertools import permutations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.unit import Delegation
from liuquan_cli.rules.allocate import (
    commissioned_without_document,
    delegation_beyond_own_power,
    delegation_broken,
    redelegation_not_allowed,
)
from liuquan_cli.rules.allocate.delegated import (
    ANYTHING,
    delegations_of,
    gives,
    held_days,
    things_of,
)
from liuquan_cli.rules.allocate.delegation_broken import circles_of

from .making import made

FIRST = date(2026, 1, 1)
HORIZON = 6
ACTORS = ("甲岗", "乙岗", "丙岗", "丁岗")
THINGS = ("决策", "执行", "审查", ANYTHING)


def on(day: int) -> date:
    return FIRST + timedelta(days=day)


@st.composite
def delegation(draw: st.DrawFn) -> dict[str, Any]:
    made: dict[str, Any] = {
        "编号": f"SQ-{draw(st.integers(0, 10**6))}",
        "受权人": draw(st.sampled_from(ACTORS)),
        "权力": ["QL-1"],
        "自": on(draw(st.integers(0, HORIZON))).isoformat(),
    }
    grantor = draw(st.none() | st.sampled_from(ACTORS))
    made |= {"授权人": grantor} if grantor else {"委托机关": "上级局"}
    until = draw(st.none() | st.integers(0, HORIZON))
    if until is not None:
        made["至"] = on(until).isoformat()
    functions = draw(st.lists(st.sampled_from(("决策", "执行")), unique=True, max_size=1))
    if functions:
        made["职能"] = functions
    if draw(st.booleans()):
        made["环节"] = ["审查"]
    if draw(st.booleans()):
        made["可转授"] = "是"
    return made


some = st.lists(delegation(), max_size=6)


def department(given: list[dict[str, Any]]) -> tuple[Department, Power]:
    whole = made(
        {"文档": "单位", "名称": "示范局", "岗位": [{"名称": a} for a in ACTORS], "授权": given},
        {"文档": "权力清单", "事项": [
            {"编号": "QL-1", "名称": "示范", "分权": {"决策": "甲岗", "执行": "乙岗"}}]},
        {"文档": "流程", "流程": [{"编号": "LC-1", "权力": "QL-1", "环节": [
            {"名称": "审查", "岗位": "乙岗", "职能": "执行"},
            {"名称": "决定", "岗位": "甲岗", "职能": "决策"}]}]},
    )  # fmt: skip
    (power,) = whole.all(Power)
    return whole, power


def holders(
    whole: Department, power: Power, thing: str, day: date, passable: bool = False
) -> set[str]:
    """Who has `thing` on `day`: owners first, then, until nothing is added, who gets it."""
    things = things_of(power, whole)
    held = {actor for actor in ACTORS if things.owns(actor, thing)}
    while True:
        more = {
            one.delegate
            for one in whole.all(Delegation)
            if one.covers(day)
            and gives(one, thing, things)
            and (one.may_pass_on or not passable)
            and (one.grantor in held or not one.grantor)
        }
        if more <= held:
            return held
        held |= more


@settings(deadline=None)
@given(some, st.sampled_from(THINGS), st.booleans())
def test_who_has_what_on_every_day(given: list[dict[str, Any]], thing: str, passable: bool) -> None:
    whole, power = department(given)
    things = things_of(power, whole)
    listed = delegations_of(power, whole)
    for day in map(on, range(HORIZON + 2)):
        found = {
            actor
            for actor in ACTORS
            if any(a <= day <= b for a, b in held_days(actor, thing, things, listed, passable))
        }
        assert found == holders(whole, power, thing, day, passable)


@settings(deadline=None)
@given(some)
def test_nobody_gives_what_he_has_not(given: list[dict[str, Any]]) -> None:
    whole, power = department(given)
    expected = {
        one.id
        for one in delegations_of(power, whole)
        if one.grantor and one.grantor != one.delegate
        for thing in ((*one.functions, *one.steps) or (ANYTHING,))
        for day in map(on, range(HORIZON + 2))
        if one.covers(day) and one.grantor not in holders(whole, power, thing, day)
    }
    found = delegation_beyond_own_power.check(power, whole)
    assert {finding.object for finding in found} == expected


@settings(deadline=None)
@given(some)
def test_what_was_given_is_passed_on_only_where_allowed(given: list[dict[str, Any]]) -> None:
    whole, power = department(given)
    expected = {
        one.id
        for one in delegations_of(power, whole)
        if one.grantor and one.grantor != one.delegate
        for thing in ((*one.functions, *one.steps) or (ANYTHING,))
        for day in map(on, range(HORIZON + 2))
        if one.covers(day)
        and one.grantor in holders(whole, power, thing, day)
        and one.grantor not in holders(whole, power, thing, day, passable=True)
    }
    found = redelegation_not_allowed.check(power, whole)
    assert {finding.object for finding in found} == expected


@settings(deadline=None)
@given(some)
def test_circles(given: list[dict[str, Any]]) -> None:
    whole, power = department(given)
    links = [
        one for one in delegations_of(power, whole) if one.grantor and one.grantor != one.delegate
    ]
    circular = any(
        all(
            any(one.grantor == giver and one.delegate == taker and one.covers(day) for one in links)
            for giver, taker in zip(ring, (*ring[1:], ring[0]), strict=True)
        )
        for day in map(on, range(HORIZON + 2))
        for size in range(2, len(ACTORS) + 1)
        for ring in permutations(ACTORS, size)
    )
    found = list(circles_of(links))
    assert bool(found) == circular
    for circle in found:
        onward = (*circle[1:], circle[0])
        assert all(a.delegate == b.grantor for a, b in zip(circle, onward, strict=True))
        assert any(all(one.covers(day) for one in circle) for day in map(on, range(HORIZON + 2)))


def test_a_circle_that_is_never_closed_on_one_day_is_none() -> None:
    given = [
        {"编号": "SQ-1", "授权人": "甲岗", "受权人": "乙岗", "权力": ["QL-1"],
         "自": "2026-01-01", "至": "2026-01-31"},
        {"编号": "SQ-2", "授权人": "乙岗", "受权人": "甲岗", "权力": ["QL-1"],
         "自": "2026-02-01"},
    ]  # fmt: skip
    whole, _power = department(given)
    assert list(delegation_broken.check(whole)) == []


def test_a_commission_serves_on_its_last_day_and_no_longer() -> None:
    def found(day: date) -> int:
        whole = made(
            {"文档": "单位", "名称": "示范局", "授权": [
                {"编号": "SQ-1", "委托机关": "上级局", "受权人": "示范局", "权力": ["QL-1"],
                 "自": "2026-01-01", "至": "2026-06-30", "文件": "委托书"}]},
            {"文档": "权力清单", "事项": [{"编号": "QL-1", "名称": "示范", "来源": "委托"}]},
            day=day,
        )  # fmt: skip
        (power,) = whole.all(Power)
        return len(list(commissioned_without_document.check(power, whole)))

    assert found(date(2026, 6, 30)) == 0
    assert found(date(2026, 7, 1)) == 1
    assert found(date(2025, 12, 31)) == 1

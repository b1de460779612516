"""Absences, sets of separated things and concentration, against counting day by day, one by one."""

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.schemes.allocate import ConcentrationLimit, SeparationRule
from liuquan_cli.model.unit import Absence, StandIn, Tenure
from liuquan_cli.rules.allocate import (
    absence_of_nobody,
    key_post_term_exceeded,
    over_headcount,
    post_and_stand_in_absent,
    separated_powers_on_one_person,
    separated_powers_on_one_post,
    stand_in_is_the_same_person,
)
from liuquan_cli.rules.allocate.absences import away_of
from liuquan_cli.rules.allocate.concentration import Share, post_shares
from liuquan_cli.rules.allocate.groups import on_one_person
from liuquan_cli.rules.allocate.key_post_term_exceeded import anniversary
from liuquan_cli.rules.allocate.terms import Span, Terms, joined, terms_of, without

from .making import made

FIRST = date(2026, 1, 1)
HORIZON = 8
POSTS = ("甲岗", "乙岗", "丙岗")
PEOPLE = ("张三", "李四", "王五")


def on(day: int) -> date:
    return FIRST + timedelta(days=day)


DAYS = [on(day) for day in range(HORIZON + 2)]


@st.composite
def span(draw: st.DrawFn) -> dict[str, str]:
    until = draw(st.none() | st.integers(0, HORIZON))
    since = {"自": on(draw(st.integers(0, HORIZON))).isoformat()}
    return since if until is None else {**since, "至": on(until).isoformat()}


@st.composite
def term(draw: st.DrawFn) -> dict[str, Any]:
    person, post = draw(st.sampled_from(PEOPLE)), draw(st.sampled_from(POSTS))
    return {"人员": person, "岗位": post, **draw(span())}


@st.composite
def absence(draw: st.DrawFn) -> dict[str, Any]:
    who = draw(st.sampled_from([("人员", p) for p in PEOPLE] + [("岗位", p) for p in POSTS]))
    return {who[0]: who[1], **draw(span())}


some_terms = st.lists(term(), max_size=7)
some_absences = st.lists(absence(), max_size=5)


def unit(day: date = FIRST, **parts: Any) -> Department:
    values = {"文档": "单位", "名称": "示范局", "岗位": [{"名称": p} for p in POSTS]}
    return made({**values, **parts}, day=day)


def covers(one: Absence | Tenure, day: date) -> bool:
    return one.since <= day and (one.until is None or day <= one.until)


def held(department: Department, post: str, day: date) -> set[str]:
    return {t.person for t in department.all(Tenure) if t.post == post and covers(t, day)}


def unmanned(department: Department, post: str, day: date) -> bool:
    away = [a for a in department.all(Absence) if covers(a, day)]
    if any(a.post == post for a in away):
        return True
    people = held(department, post, day)
    return bool(people) and people <= {a.person for a in away}


def within(spans: tuple[Span, ...], day: date) -> bool:
    return any(first <= day <= last for first, last in spans)


some_spans = st.lists(
    st.tuples(st.integers(0, HORIZON), st.integers(0, 3) | st.none()), max_size=4
).map(lambda pairs: joined((on(a), date.max if n is None else on(a + n)) for a, n in pairs))


@given(some_spans, some_spans)
def test_days_without_others(spans: tuple[Span, ...], taken: tuple[Span, ...]) -> None:
    left = without(spans, taken)
    for day in map(on, range(HORIZON + 5)):
        assert within(left, day) == (within(spans, day) and not within(taken, day))


@settings(deadline=None)
@given(some_terms, some_absences)
def test_a_post_is_unmanned_while_all_its_holders_are_away(
    tenures: list[dict[str, Any]], absences: list[dict[str, Any]]
) -> None:
    department = unit(任职=tenures, 缺勤=absences)
    away = away_of(department)
    for post in POSTS:
        days = away.unmanned(post)
        assert [within(days, d) for d in DAYS] == [unmanned(department, post, d) for d in DAYS]


@settings(deadline=None)
@given(some_terms, some_absences, st.sampled_from(DAYS))
def test_both_absent(
    tenures: list[dict[str, Any]], absences: list[dict[str, Any]], today: date
) -> None:
    pairs = [{"岗位": a, "代理岗位": b} for a, b in combinations(POSTS, 2)]
    department = unit(today, 任职=tenures, 缺勤=absences, AB角=pairs)
    expected = {}
    for pair in department.all(StandIn):
        days = [
            d
            for d in (*DAYS, date.max)
            if unmanned(department, pair.post, d) and unmanned(department, pair.stand_in, d)
        ]
        if days:
            severity = "error" if days[-1] >= today else "warning"
            expected[pair.post, pair.stand_in] = severity
    found = {
        (str(f.message.values["post"]), str(f.message.values["stand_in"])): str(f.severity)
        for f in post_and_stand_in_absent.check(department)
    }  # fmt: skip
    assert found == expected


@settings(deadline=None)
@given(some_terms)
def test_one_person_standing_in_for_himself(tenures: list[dict[str, Any]]) -> None:
    pairs = [{"岗位": a, "代理岗位": b} for a, b in combinations(POSTS, 2)]
    department = unit(任职=tenures, AB角=pairs)
    found = {
        (f.message.values["post"], f.message.values["stand_in"], f.message.values["person"])
        for f in stand_in_is_the_same_person.check(department)
    }
    assert found == {
        (a, b, person)
        for a, b in combinations(POSTS, 2)
        for day in DAYS
        for person in PEOPLE
        if held(department, a, day) == held(department, b, day) == {person}
    }


@settings(deadline=None)
@given(
    some_terms,
    st.dictionaries(
        st.sampled_from(("一", "二", "三", "四")), st.sets(st.sampled_from(POSTS)), max_size=4
    ),
    st.integers(1, 3),
)
def test_more_of_a_set_than_one_person_may(
    tenures: list[dict[str, Any]], by: dict[str, set[str]], most: int
) -> None:
    department = unit(任职=tenures)
    rule = SeparationRule(name="一组", group=("一", "二", "三", "四"), at_most=most)
    ordered = {thing: sorted(posts) for thing, posts in by.items()}
    found = {e.person: e for e in on_one_person(rule, ordered, Terms(department.all(Tenure)))}

    def excessive(person: str, day: date) -> bool:
        posts = {p for p in POSTS if person in held(department, p, day)}
        done = [thing for thing in rule.group if by.get(thing, set()) & posts]
        return any(
            not any(all(post in by[thing] for thing in some) for post in posts)
            for some in combinations(done, most + 1)
        )

    for person in PEOPLE:
        days = [day for day in DAYS if excessive(person, day)]
        if person in found:
            excess = found[person]
            assert len(excess.things) == most + 1
            for day in DAYS:
                if within(excess.spans, day):
                    own = {p for p in POSTS if person in held(department, p, day)}
                    assert all(by[thing] & own for thing in excess.things)
        else:
            assert days == []


LEVELS = {"高风险": 3, "一般风险": 2, "低风险": 1}
some_powers = st.lists(
    st.tuples(
        st.lists(st.sampled_from(POSTS), unique=True, max_size=3),
        st.lists(st.sampled_from(tuple(LEVELS)), max_size=2),
    ),
    max_size=6,
)


@settings(deadline=None)
@given(some_powers, st.integers(0, 100))
def test_shares(powers: list[tuple[list[str], list[str]]], limit: int) -> None:
    department = made(
        {"文档": "单位", "名称": "示范局", "岗位": [{"名称": p} for p in POSTS]},
        {"文档": "权力清单", "事项": [
            {"编号": f"QL-{n}", "名称": f"事项{n}", "分权": {"决策": posts}}
            for n, (posts, _levels) in enumerate(powers)]},
        {"文档": "风险", "风险点": [
            {"编号": f"FX-{n}-{k}", "权力": f"QL-{n}", "等级": level}
            for n, (_posts, levels) in enumerate(powers) for k, level in enumerate(levels)]},
    )  # fmt: skip
    weight: Counter[str] = Counter()
    total = 0
    for posts, levels in powers:
        own = max((LEVELS[level] for level in levels), default=1)
        total += own if posts else 0
        for post in posts:
            weight[post] += own * 60 // len(posts)  # 60 is divisible by 1, 2 and 3
    shares = post_shares(department)
    assert {share.name: share.weight * 60 for share in shares} == dict(weight)
    measure = ConcentrationLimit(name="上限", share_limit=limit)
    for share in shares:
        assert share.total == total
        assert share.percent == weight[share.name] * 100 // (60 * total)
        assert share.exceeds(measure) == (weight[share.name] * 100 > limit * 60 * total)


def test_exactly_the_limit_is_allowed() -> None:
    measure = ConcentrationLimit(name="上限", share_limit=40)
    assert not Share("甲岗", (), Fraction(4), 10).exceeds(measure)
    assert Share("甲岗", (), Fraction(41, 10), 10).exceeds(measure)


def test_a_rule_serves_only_while_it_is_in_force() -> None:
    def department(day: date, **validity: str) -> tuple[Department, Power]:
        whole = made(
            {"文档": "单位", "名称": "示范局", "岗位": [{"名称": p} for p in POSTS], "任职": [
                {"人员": "张三", "岗位": "甲岗", "自": "2026-01-01"},
                {"人员": "张三", "岗位": "乙岗", "自": "2026-01-01"}]},
            {"文档": "方案", "种类": "分离规则", "名称": "本局", "成员": [
                {"名称": "决策与执行相分离", "甲": "决策", "乙": "执行", "范围": "同一事项",
                 **validity}]},
            {"文档": "配置", "方案": [{"种类": "分离规则", "采用": "本局"}]},
            {"文档": "权力清单", "事项": [{"编号": "QL-1", "名称": "示范", "分权": {
                "决策": ["甲岗", "丙岗"], "执行": ["乙岗", "丙岗"]}}]},
            day=day,
        )  # fmt: skip
        (power,) = whole.all(Power)
        return whole, power

    for day, expected in ((date(2026, 3, 1), 1), (date(2026, 4, 30), 1), (date(2026, 5, 1), 0)):
        whole, power = department(day, 自="2026-03-01", 至="2026-04-30")
        assert len(list(separated_powers_on_one_post.check(power, whole))) == expected
        (found,) = separated_powers_on_one_person.check(power, whole)
        assert found.message.values["days"] == "2026-03-01—2026-04-30"


def test_headcount_counts_each_person_once_and_looks_ahead() -> None:
    def found(*tenures: dict[str, str]) -> list[Any]:
        posts = [{"名称": "甲岗", "编制": 1}]
        department = unit(on(3), 岗位=posts, 任职=list(tenures))
        return [f.message.values["day"] for f in over_headcount.check(department)]

    zhang = {"人员": "张三", "岗位": "甲岗", "自": on(0).isoformat()}
    assert found(zhang, zhang) == []
    assert found(zhang, {"人员": "李四", "岗位": "甲岗", "自": on(5).isoformat()}) == ["2026-01-06"]
    past = {"人员": "李四", "岗位": "甲岗", "自": on(0).isoformat(), "至": on(2).isoformat()}
    assert found(zhang, past) == []


def test_years_of_a_term() -> None:
    assert anniversary(date(2024, 2, 29), 1) == date(2025, 3, 1)
    assert anniversary(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert anniversary(date(9998, 1, 1), 5) == date.max

    def found(day: date) -> int:
        key = {"理由": "经手资金", "任期上限": 3}
        tenures = [{"人员": "张三", "岗位": "甲岗", "自": "2023-06-01"}]
        department = unit(day, 岗位=[{"名称": "甲岗", "重点岗位": key}], 任职=tenures)
        return len(list(key_post_term_exceeded.check(department)))

    assert found(date(2026, 5, 31)) == 0
    assert found(date(2026, 6, 1)) == 1


def test_odd_absences_raise_nothing() -> None:
    odd = [{"自": "2026-01-01"}, {"人员": "张三", "自": "2026-02-01", "至": "2026-01-01"},
           {"岗位": "没有的岗", "自": "2026-01-01"}]  # fmt: skip
    department = unit(缺勤=odd, AB角=[{"岗位": "甲岗", "代理岗位": "没有的岗"}])
    assert list(post_and_stand_in_absent.check(department)) == []
    assert len(list(absence_of_nobody.check(department))) == 2
    assert terms_of(department).held("没有的岗") == {}

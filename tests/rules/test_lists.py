"""Versions of lists, their adjustments, and what was in the list on a day."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuquan_cli.model.department import Department
from liuquan_cli.rules.determine import (
    adjustment_late,
    list_behind_items,
    list_version_out_of_order,
    outside_list,
)

from .making import made

STATES = ("初稿", "初审修改", "专家审核定稿", "公布")
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
states = st.lists(st.sampled_from(STATES), max_size=7)


def _versions(states: list[str], on: list[date | None]) -> dict[str, Any]:
    versions = [
        {"版次": str(n), "状态": state, **({"日期": day.isoformat()} if day else {})}
        for n, (state, day) in enumerate(zip(states, on, strict=True))
    ]
    return {"文档": "权力清单", "清单版本": versions}


def _found(department: Department, key: str) -> int:
    found = list_version_out_of_order.check(department)
    return sum(finding.within[0] == key for finding in found)


@given(st.lists(st.none() | days, max_size=7))
def test_dates_go_back_where_a_later_one_stood_before(on: list[date | None]) -> None:
    department = made(_versions(["初稿"] * len(on), on))
    expected = sum(
        day is not None and any(b is not None and b > day for b in on[:n])
        for n, day in enumerate(on)
    )
    assert _found(department, "日期") == expected


@given(states)
def test_milestones_go_back_only_within_a_round(held: list[str]) -> None:
    expected = 0
    for number, state in enumerate(held):
        before = held[:number]
        if "公布" in before:  # a round begins after the last published version
            before = before[len(before) - before[::-1].index("公布") :]
        expected += any(STATES.index(b) > STATES.index(state) for b in before)
    assert _found(made(_versions(held, [None] * len(held))), "状态") == expected


@given(states)
def test_the_first_round_skips_nothing_where_the_unit_says_so(held: list[str]) -> None:
    config = {"文档": "配置", "方案": [{"种类": "清单步骤", "采用": "逐步定稿"}]}
    plain = made(_versions(held, [None] * len(held)))
    strict = made(_versions(held, [None] * len(held)), config)
    first = held[: held.index("公布")] if "公布" in held else list(STATES)
    skipped = not set(STATES[:3]) <= set(first)
    assert _found(strict, "状态") - _found(plain, "状态") == int(skipped)


def _adjusted(day: date, **dates: date) -> Department:
    adjustment = {"编号": "TZ-1", "类型": "调整", **{k: v.isoformat() for k, v in dates.items()}}
    return made({"文档": "权力清单", "清单调整": [adjustment]}, day=day)


@given(days, st.integers(0, 40))
def test_an_application_is_late_after_ten_working_days(start: date, after: int) -> None:
    applied = start + timedelta(days=after)
    department = _adjusted(applied, 触发日期=start, 申请日期=applied)
    worked = sum(
        department.calendar.is_working(start + timedelta(days=n)) for n in range(1, after + 1)
    )
    beyond = worked > 10 or (worked == 10 and not department.calendar.is_working(applied))
    late = [f for f in adjustment_late.check(department) if f.within == ("申请日期",)]
    assert bool(late) == beyond


@pytest.mark.parametrize(("day", "late"), [(date(2026, 1, 19), 0), (date(2026, 1, 20), 1)])
def test_what_is_not_done_is_late_the_day_after(day: date, late: int) -> None:
    assert len(list(adjustment_late.check(_adjusted(day, 触发日期=date(2026, 1, 5))))) == late


def test_steps_without_a_beginning_are_not_judged() -> None:
    assert list(adjustment_late.check(_adjusted(date(2026, 6, 1), 申请日期=date.max))) == []


PUBLISHED = {"版次": "1", "状态": "公布", "日期": "2026-02-01", "批准": "局党组"}


@pytest.mark.parametrize(
    ("power", "received", "found"),
    [
        ({}, "2026-03-01", 0),
        ({"生效": "2026-03-01"}, "2026-02-28", 1),
        ({"生效": "2026-03-01"}, "2026-03-01", 0),
        ({"失效": "2026-03-01"}, "2026-02-28", 0),
        ({"失效": "2026-03-01"}, "2026-03-01", 1),
        ({"生效": "2026-03-01"}, "2026-01-31", 0),  # there was no list yet
        ({"清理": {"结论": "取消"}}, "2026-02-01", 1),
        ({"清理": {"结论": "取消", "放权日期": "2026-04-01"}}, "2026-03-31", 0),
        ({"清理": {"结论": "取消", "放权日期": "2026-04-01"}}, "2026-04-01", 1),
        ({"清理": {"结论": "取消"}, "失效": "2026-05-01"}, "2026-04-30", 0),
        ({"清理": {"结论": "不知道"}}, "2026-03-01", 0),
    ],
)
def test_a_case_is_judged_by_the_list_of_its_day(
    power: dict[str, Any], received: str, found: int
) -> None:
    listed = {"编号": "QL-1", "名称": "示范", **power}
    case = {"编号": "BJ-1", "权力": "QL-1", "收件日期": received}
    department = made(
        {"文档": "权力清单", "清单版本": [PUBLISHED], "事项": [listed]},
        {"文档": "监督", "办件": [case, {"编号": "BJ-2", "权力": "没有"}]},
        day=date(2026, 6, 30),
    )
    assert len(list(outside_list.check(department))) == found


def test_without_a_published_list_nothing_is_behind_or_outside() -> None:
    department = made(
        {"文档": "权力清单", "事项": [{"编号": "QL-1", "名称": "示范", "状态": "公布"}]},
        {"文档": "监督", "办件": [{"编号": "BJ-1", "权力": "QL-1", "收件日期": "2026-01-01"}]},
    )
    assert list(outside_list.check(department)) == []
    assert list(list_behind_items.check(department)) == []

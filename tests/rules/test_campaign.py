"""The campaign: phases, tasks and their progress, at the edges of days and names."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuquan_cli.rules.supervise import (
    campaign_lapsed,
    milestone_on_holiday,
    names_run_together,
    phase_dates_reversed,
    phase_gap_or_overlap,
    plan_not_filed,
    progress_contradictory,
    progress_not_noted,
    task_overdue,
    task_slow,
    task_without_lead,
)

from .making import made

DAY = date(2026, 11, 30)


def plan(*phases: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"文档": "实施方案", "名称": "工作方案", "阶段": list(phases), **more}


def phase(since: str, until: str, *tasks: dict[str, Any]) -> dict[str, Any]:
    return {"名称": f"{since} 起", "自": since, "至": until, "任务": list(tasks)}


def task(**given: Any) -> dict[str, Any]:
    return {"编号": "RW-1", "名称": "建章立制", "牵头": ["法制科"], **given}


# --- phases ---


@pytest.mark.serves("CM-11", "DIFF-13", "DIFF-19")
def test_two_phases_may_share_the_day_on_which_one_ends_and_the_next_begins() -> None:
    shared = made(plan(phase("2026-06-03", "2026-06-05"), phase("2026-06-05", "2026-10-31")))
    assert list(phase_gap_or_overlap.check(shared)) == []
    assert list(phase_dates_reversed.check(shared)) == []
    more = made(plan(phase("2026-06-03", "2026-06-05"), phase("2026-06-04", "2026-10-31")))
    assert len(list(phase_gap_or_overlap.check(more))) == 1


@pytest.mark.parametrize(
    ("until", "since", "gap"),
    [
        ("2026-06-20", "2026-06-22", False),  # a weekend between, and a holiday
        ("2026-09-30", "2026-10-08", False),  # 国庆 between
        ("2026-09-30", "2026-10-09", True),  # 8 October is worked
        ("2026-10-09", "2026-10-11", True),  # Saturday 10 October is worked for the holiday
    ],
)
def test_only_working_days_make_a_gap(until: str, since: str, gap: bool) -> None:
    unit = made(plan(phase("2026-05-20", until), phase(since, "2026-12-31")))
    assert bool(list(phase_gap_or_overlap.check(unit))) is gap


@pytest.mark.serves("CM-01", "CM-07", "CM-10")
def test_the_phases_of_the_three_plans_are_in_order() -> None:
    plans = (
        [(8, 9), (10, 14), (15, 19), (20, 24), (25, 26), (27, 31)],
        [("05-20", "06-20"), ("06-21", "10-31"), ("11-01", "12-31")],
        [("06-03", "06-05"), ("06-05", "10-31"), ("11-01", "12-31")],
    )
    for days in plans:
        phases = [
            phase(*(f"2026-{d}" if isinstance(d, str) else f"2026-01-{d:02}" for d in pair))
            for pair in days
        ]
        unit = made(plan(*phases))
        assert list(phase_dates_reversed.check(unit)) == []
        assert list(phase_gap_or_overlap.check(unit)) == []


@pytest.mark.serves("DIFF-13")
def test_20_june_of_the_plans_is_a_holiday_in_2026_and_was_in_2015() -> None:
    for year in (2015, 2026):
        nodes = plan(phase(f"{year}-05-20", f"{year}-06-20"))
        found = list(milestone_on_holiday.check(made(nodes, day=date(year, 5, 20))))
        assert [str(f.message) for f in found], year
        assert list(milestone_on_holiday.check(made(nodes, day=date(year, 6, 21)))) == []


def test_a_weekend_worked_for_a_holiday_is_no_day_off() -> None:
    nodes = plan(phase("2026-09-01", "2026-10-10"))  # a Saturday, worked
    assert list(milestone_on_holiday.check(made(nodes, day=date(2026, 9, 2)))) == []


# --- tasks ---


@pytest.mark.serves("CM-27", "CM-30")
def test_a_task_is_late_from_the_day_after_its_last() -> None:
    held = plan(phase("2026-11-01", "2026-12-31", task(至="2026-11-30")))
    assert list(task_overdue.check(made(held, day=DAY))) == []
    assert len(list(task_overdue.check(made(held, day=DAY + timedelta(days=1))))) == 1


@pytest.mark.serves("CM-29")
@given(percent=st.integers(0, 100), gone=st.integers(1, 100))
def test_slow_is_more_than_thirty_points_behind_the_days_gone_by(percent: int, gone: int) -> None:
    start = date(2026, 3, 1)
    day = start + timedelta(days=gone)
    held = plan(
        phase(
            "2026-03-01",
            "2026-12-31",
            task(
                自=str(start),
                至=str(start + timedelta(days=100)),
                进展=[{"日期": str(day), "进度": percent}],
            ),
        )
    )
    assert bool(list(task_slow.check(made(held, day=day)))) is (gone - percent > 30)


@pytest.mark.serves("CM-29")
def test_a_task_of_which_nothing_was_noted_for_long_is_told_once() -> None:
    noted = task(自="2026-03-01", 至="2026-06-09", 进展=[{"日期": "2026-03-10", "进度": 5}])
    held = plan(phase("2026-03-01", "2026-12-31", noted))
    for day, slow, silent in ((date(2026, 4, 24), 1, 0), (date(2026, 4, 25), 0, 1)):
        assert len(list(task_slow.check(made(held, day=day)))) == slow
        assert len(list(progress_not_noted.check(made(held, day=day)))) == silent


@pytest.mark.serves("CM-27")
def test_a_task_that_is_done_but_for_the_date_is_not_late_as_well() -> None:
    noted = task(自="2026-03-01", 至="2026-06-09", 进展=[{"日期": "2026-06-05", "进度": 100}])
    unit = made(plan(phase("2026-03-01", "2026-12-31", noted)), day=date(2026, 6, 30))
    assert list(task_overdue.check(unit)) == []
    assert len(list(progress_contradictory.check(unit))) == 1


@given(st.lists(st.integers(0, 120), max_size=5))
def test_progress_only_grows_and_not_beyond_a_hundred(percents: list[int]) -> None:
    notes = [{"日期": f"2026-06-{n + 1:02}", "进度": p} for n, p in enumerate(percents)]
    held = plan(phase("2026-05-01", "2026-12-31", task(至="2026-12-31", 进展=notes)))
    sound = percents == sorted(percents) and all(p < 100 for p in percents)
    assert (not list(progress_contradictory.check(made(held, day=DAY)))) is sound


@pytest.mark.serves("CM-21")
def test_a_plan_that_was_never_filed_is_asked_for_only_after_the_first_phase() -> None:
    held = plan(phase("2026-11-02", "2026-11-30"), 文书=[{"种类": "实施方案", "名称": "实施方案"}])
    assert list(plan_not_filed.check(made(held, day=DAY))) == []
    assert len(list(plan_not_filed.check(made(held, day=date(2026, 12, 1))))) == 1


@pytest.mark.serves("RP-08")
def test_a_unit_that_keeps_acting_after_the_campaign_has_not_lapsed() -> None:
    over = plan(phase("2026-01-08", "2026-01-31"))
    acts = {"文档": "监督", "活动": [{"日期": "2026-09-18", "种类": "人大监督"}]}
    assert len(list(campaign_lapsed.check(made(over, day=DAY)))) == 1
    assert list(campaign_lapsed.check(made(over, acts, day=DAY))) == []


@pytest.mark.serves("DIFF-15", "CM-15")
def test_a_plan_that_names_no_departments_is_asked_for_leads_task_by_task() -> None:
    bare = {"编号": "RW-1", "名称": "建章立制", "至": "2026-12-31"}
    led = {**bare, "牵头": ["法制科"], "配合": ["市局相关科(室)"]}
    for one, asked in ((bare, 1), (led, 0)):
        unit = made(plan(phase("2026-11-01", "2026-12-31", one)), day=DAY)
        found = list(task_without_lead.check(unit))
        assert len(found) == asked
        assert all(f.severity == "warning" for f in found)


# --- names ---

NAMES = ("人教科", "法制科", "企业注册科", "办公室", "监察室")


@pytest.mark.serves("DIFF-16", "CM-14", "CM-16")
@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("人教科法制科企业注册科", ["人教科", "法制科", "企业注册科"]),
        ("办公室监察室", ["办公室", "监察室"]),
        ("办公室、法制科", ["办公室", "法制科"]),
        ("市局相关科(室)", []),
        ("", []),
    ],
)
def test_the_leads_of_the_second_plan_are_taken_apart(written: str, parts: list[str]) -> None:
    assert names_run_together.split(written, frozenset(NAMES)) == parts


@given(st.lists(st.sampled_from(("甲", "甲乙", "乙", "乙丙科", "丙")), min_size=1, max_size=6))
def test_what_was_run_together_can_be_taken_apart_again(names: list[str]) -> None:
    known = frozenset(("甲", "甲乙", "乙", "乙丙科", "丙"))
    parts = names_run_together.split("".join(names), known)
    assert "".join(parts) == "".join(names)
    assert known.issuperset(parts)

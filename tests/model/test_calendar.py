"""Counting days as the law does."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuquan_cli.model.calendar import Calendar, DayOffRange, YearCalendar
from liuquan_cli.repository.calendars import shipped_years

CALENDAR = Calendar(shipped_years())
DAYS = st.dates(date(2007, 1, 1), date(2026, 12, 31))


# Computed by others from the State Council's notices; the start day does not count.
@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2015-02-10", 20, "2015-03-13"),
        ("2015-08-25", 20, "2015-09-23"),  # 22nd before the second notice of that year
        ("2026-02-10", 20, "2026-03-16"),
        ("2026-09-18", 20, "2026-10-22"),
        ("2026-04-24", 5, "2026-05-06"),
    ],
)
def test_working_days_of_the_announced_years(start: str, days: int, end: str) -> None:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    assert CALENDAR.add_working(first, days) == last
    assert CALENDAR.due(first, days, "工作日") == last
    assert CALENDAR.working_between(first, last) == days


def test_holidays_and_worked_weekends_of_2026() -> None:
    assert not CALENDAR.is_working(date(2026, 10, 7))
    assert CALENDAR.is_working(date(2026, 10, 10))  # a Saturday
    assert not CALENDAR.is_working(date(2026, 6, 19))  # a Friday, 端午节


@pytest.mark.parametrize(
    ("start", "number", "unit", "end"),
    [
        ("2026-09-01", 30, "自然日", "2026-10-08"),  # the 30th day falls into the holiday
        ("2026-03-02", 90, "自然日", "2026-06-01"),  # 5-31 is a Sunday
        ("2026-03-31", 1, "月", "2026-04-30"),  # April has no 31st
        ("2026-11-30", 3, "月", "2027-03-01"),  # 2-28 is a Sunday
        ("2026-06-01", 48, "小时", "2026-06-03"),
        ("2026-06-01", 0, "工作日", "2026-06-01"),
    ],
)
def test_other_units_roll_off_days_off(start: str, number: int, unit: str, end: str) -> None:
    assert CALENDAR.due(date.fromisoformat(start), number, unit) == date.fromisoformat(end)


def test_an_unannounced_year_is_known_to_be_unknown() -> None:
    assert CALENDAR.known(2026)
    assert not CALENDAR.known(2031)
    assert not CALENDAR.is_working(date(2031, 10, 1))  # a Wednesday, fixed by the regulation
    assert CALENDAR.is_working(date(2031, 10, 8))


def test_a_repository_s_year_takes_the_place_of_the_shipped_one() -> None:
    own = YearCalendar(
        year=2026,
        off=(DayOffRange(first=date(2026, 6, 30), last=date(2026, 6, 30)),),
        worked=(date(2026, 7, 4),),
    )
    changed = Calendar((*shipped_years(), own))
    assert changed.add_working(date(2026, 6, 29), 1) == date(2026, 7, 1)
    assert changed.is_working(date(2026, 7, 4))
    assert changed.is_working(date(2026, 10, 2))  # its own list has no 国庆


@given(DAYS, st.integers(0, 60))
def test_counting_forth_and_back_agree(start: date, days: int) -> None:
    end = CALENDAR.add_working(start, days)
    assert CALENDAR.working_between(start, end) == days
    assert days == 0 or CALENDAR.is_working(end)


@given(DAYS, st.integers(0, 400), st.sampled_from(("自然日", "月")))
def test_a_limit_never_ends_on_a_day_off(start: date, number: int, unit: str) -> None:
    end = CALENDAR.due(start, number % 30, unit)
    assert CALENDAR.is_working(end)
    assert end >= start


@given(st.dates(date(9999, 12, 1), date(9999, 12, 31)), st.integers(0, 10**6))
def test_the_end_of_time_does_not_break_it(start: date, number: int) -> None:
    for unit in ("自然日", "月"):
        assert CALENDAR.due(start, number, unit) - start >= timedelta(0)

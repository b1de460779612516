"""日历: which days are worked, and how the law counts days.

A year's holidays and worked weekends are announced by the State Council. For a year that was not
announced (or is not at hand) the weekends and the fixed statutory holidays serve, provisionally
(暂定); `Calendar.known` tells, and LQ389 reports it.
"""

import calendar as months
from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import field

from liuquan_cli.model.part import Located, Part

_DAY = timedelta(days=1)
# 全国年节及纪念日放假办法: the holidays whose date is the same in every year (month, day).
_FIXED = frozenset(((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)))


class DayOffRange(Part, frozen=True, kw_only=True):
    """A holiday from its first day to its last, both included."""

    first: date = field(name="自")
    last: date = field(name="至")


class YearCalendar(Located, frozen=True, kw_only=True):
    """One year's holidays (年历), and the weekend days that are worked for them."""

    year: int = field(name="年份")
    off: tuple[DayOffRange, ...] = field(name="休息")
    worked: tuple[date, ...] = field(name="上班", default=())
    source: str = field(name="来源", default="")
    announced_on: date | None = field(name="公布日期", default=None)


class CalendarFile(Located, frozen=True, kw_only=True):
    """Years that a repository adds to the shipped ones, or puts in their place (日历)."""

    years: tuple[YearCalendar, ...] = field(name="年历")


class Calendar:
    """Working days. Of two entries for a year the later one serves."""

    def __init__(self, years: Iterable[YearCalendar]) -> None:
        by_year = {entry.year: entry for entry in years}
        self._known = frozenset(by_year)
        self._off = frozenset(
            day for e in by_year.values() for r in e.off for day in _days(r.first, r.last)
        )
        self._worked = frozenset(day for e in by_year.values() for day in e.worked)

    def known(self, year: int) -> bool:
        """Whether the year's holidays are at hand; what is counted in any other is provisional."""
        return year in self._known

    def is_working(self, day: date) -> bool:
        """Whether offices work on `day`."""
        if day in self._worked:
            return True
        if day.weekday() >= 5 or day in self._off:
            return False
        return day.year in self._known or (day.month, day.day) not in _FIXED

    def add_working(self, start: date, days: int) -> date:
        """The `days`-th working day after `start`, which itself does not count (民法典 201)."""
        day = start
        while days > 0 and day < date.max:
            day += _DAY
            days -= self.is_working(day)
        return day

    def working_between(self, start: date, end: date) -> int:
        """How many working days lie after `start`, up to and including `end`; 0 if none do."""
        return sum(map(self.is_working, _days(start + _DAY, end))) if start < end else 0

    def rolled(self, day: date) -> date:
        """`day`, or the next working day if it is a day off (民法典 203)."""
        return day if self.is_working(day) else self.add_working(day, 1)

    def due(self, start: date, number: int, unit: str) -> date:
        """The last day of a limit of `number` 工作日, 自然日, 月 or 小时 that begins on `start`.

        The day of the start does not count; a limit in 自然日 or 月 that ends on a day off ends on
        the next working day (民法典 201-203). Hours run through, and end on the day they end.
        """
        if unit == "工作日":
            return self.add_working(start, number)
        if unit == "小时":
            return start + timedelta(days=number // 24)
        return self.rolled(_month_later(start, number) if unit == "月" else _later(start, number))


def _days(first: date, last: date) -> Iterable[date]:
    return (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def _month_later(day: date, count: int) -> date:
    """The same day of the month `count` months on, or that month's last day (民法典 202)."""
    year, month = divmod(day.month - 1 + count, 12)
    year, month = day.year + year, month + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(day.day, months.monthrange(year, month)[1]))

"""How often something is done: calendar periods, and the time that counts as recent.

每季 means once in every quarter of the year, whenever in it: what was done on 5 January and then on
25 June was done in both quarters. So a period is missed when it passed whole without the act.
"""

import calendar
from datetime import date, timedelta

_MONTHS = {"每月": 1, "每季": 3, "每半年": 6, "每年": 12}
PERIODS = ("每周", *_MONTHS)


def _number(day: date, period: str) -> int:
    """Which period `day` lies in, counted from the beginning of the calendar."""
    if period == "每周":
        return (day.toordinal() - 1) // 7  # 1 January of the year 1 was a Monday
    return (day.year * 12 + day.month - 1) // _MONTHS[period]


def missed(last: date, day: date, period: str) -> int:
    """How many whole periods passed between the one of `last` and the one `day` lies in."""
    return max(0, _number(day, period) - _number(last, period) - 1) if period in PERIODS else 0


def within(then: date, day: date, period: str) -> bool:
    """Whether no more than one `period` lies between `then` and `day`; no period is never over."""
    if period == "每周":
        return day <= then + timedelta(days=7)
    if period not in _MONTHS:
        return True
    year, month = divmod(then.year * 12 + then.month - 1 + _MONTHS[period], 12)
    if year > date.max.year:
        return True
    last = calendar.monthrange(year, month + 1)[1]
    return day <= date(year, month + 1, min(then.day, last))

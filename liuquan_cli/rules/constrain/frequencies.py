"""How often a risk is to be met and looked at again (防控频率)."""

from datetime import date

from liuquan_cli.model.calendar import Calendar

# The interval of each, and its rank: the first is the most frequent.
_INTERVALS = {
    "每周": (7, "自然日"),
    "每月": (1, "月"),
    "每季": (3, "月"),
    "每半年": (6, "月"),
    "每年": (12, "月"),
}
_RANK = {name: rank for rank, name in enumerate(_INTERVALS)}


def is_rarer(frequency: str, least: str) -> bool:
    """Whether `frequency` is lower than `least`; unknown ones are not compared."""
    return frequency in _RANK and least in _RANK and _RANK[frequency] > _RANK[least]


def next_due(last: date, frequency: str, calendar: Calendar) -> date | None:
    """By what day the next review is due after `last`; None for an unknown frequency."""
    interval = _INTERVALS.get(frequency)
    return calendar.due(last, *interval) if interval else None

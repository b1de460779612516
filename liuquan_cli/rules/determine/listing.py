"""The published list on a day: when it was last published, and which powers were in it."""

from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power, PowerListFile

PUBLISHED = "公布"


def first_published(department: Department) -> date | None:
    """The day of the first published version of the power list; None where there is none."""
    return min(_published(department), default=None)


def last_published(department: Department) -> date | None:
    """The day of the latest published version of the power list; None where there is none."""
    return max(_published(department), default=None)


def _published(department: Department) -> list[date]:
    return [
        version.on
        for held in department.all(PowerListFile)
        for version in held.versions
        if version.state == PUBLISHED and version.on and version.on <= department.day
    ]


def left_on(power: Power, department: Department) -> date | None:
    """From which day on a power is off the list; None where it is not, or nobody can tell."""
    days = [power.expires] if power.expires else []
    if power.cleanup is not None and department.leaves(power):
        released = power.cleanup.released_on or (None if days else last_published(department))
        days += [released] if released else []
    return min(days, default=None)

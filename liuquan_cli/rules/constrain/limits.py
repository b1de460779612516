"""Time limits that bind power, as the scheme 限权期限 gives them."""

from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.process import DecisionLimit


def limit_for(use: str, department: Department) -> DecisionLimit | None:
    """The limit that serves as `use` (用于); None where the adopted scheme sets none."""
    return next((m for m in _limits(department) if m.serves_as == use), None)


def _limits(department: Department) -> tuple[DecisionLimit, ...]:
    return department.scheme(DecisionLimit).members


def elapsed(start: date, end: date, limit: DecisionLimit, department: Department) -> int:
    """How many days lie after `start` up to and including `end`, in the unit of `limit`."""
    if limit.unit == "工作日":
        return department.calendar.working_between(start, end)
    return (end - start).days

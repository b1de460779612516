"""The clocks of risk control (防控时限): how long for what, as the scheme in force says."""

from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.constrain import ControlLimit


def due_for(act: str, start: date, department: Department) -> date | None:
    """By what day `act` is due when it begins on `start`; None where no clock is set."""
    for member in department.scheme(ControlLimit).members:
        if member.act == act and member.days is not None:
            return department.calendar.due(start, member.days, member.unit or "自然日")
    return None


def years_in_force(department: Department) -> frozenset[int]:
    """The years whose letters and pledges count: this one; early in it the last one too."""
    year = department.day.year
    grace = due_for("签订", date(year - 1, 12, 31), department)
    if grace is not None and department.day <= grace:
        return frozenset((year, year - 1))
    return frozenset((year,))

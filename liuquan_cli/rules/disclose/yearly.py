"""What the law asks of a unit each year: by when the report on disclosure, and of which year."""

from datetime import date

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.organ import OrganKind


class YearlyDuty(msgspec.Struct, frozen=True):
    """The report on the year before that of `due`; `submitted` where it is also handed in."""

    due: date
    submitted: bool

    @property
    def year(self) -> int:
        """The year reported on."""
        return self.due.year - 1


def yearly_duty(department: Department, year: int) -> YearlyDuty | None:
    """What falls due in `year`; None where the kind of organ owes no report."""
    organ = department.scheme(OrganKind).member(department.unit.kind)
    if organ is None or not organ.report_by:
        return None
    try:
        due = date.fromisoformat(f"{year:04}-{organ.report_by}")
    except ValueError:  # a scheme of the unit's own may name a day that is none
        return None
    return YearlyDuty(due, bool(organ.report_submitted))

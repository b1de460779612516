"""Which institutions are in force, and what they bind."""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.power import Power


def is_repealed(institution: Institution, department: Department) -> bool:
    """Whether it has been repealed by the day of judgement."""
    if institution.repealed_on is not None:
        return institution.repealed_on <= department.day
    return institution.status == "废止"


def in_force(department: Department) -> Iterator[Institution]:
    """The institutions that have not been repealed."""
    return (i for i in department.all(Institution) if not is_repealed(i, department))


def is_bound(power: Power, department: Department) -> bool:
    """Whether an institution in force binds `power`, its holder or the whole unit."""
    holders = {power.holder, *power.departments}
    for institution in in_force(department):
        binds = institution.binds
        if binds is not None and (
            binds.whole_unit
            or power.id in binds.powers
            or not holders.isdisjoint(binds.departments)
        ):
            return True
    return False

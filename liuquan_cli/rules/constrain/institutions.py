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
    """The institutions that have taken effect and have not been repealed."""
    return (
        i for i in department.all(Institution)
        if not is_repealed(i, department)
        and (i.effective is None or i.effective <= department.day)
    )  # fmt: skip


def is_bound(power: Power, department: Department) -> bool:
    """Whether an institution in force binds `power`, its holder or the whole unit."""
    whole_unit, bound = department.derived(_bound)
    return whole_unit or not bound.isdisjoint((power.id, power.holder, *power.departments))


def _bound(department: Department) -> tuple[bool, frozenset[str]]:
    """Whether the whole unit is bound; and the ids of powers and names of departments that are."""
    bindings = [i.binds for i in in_force(department) if i.binds is not None]
    return (
        any(binds.whole_unit for binds in bindings),
        frozenset(name for binds in bindings for name in (*binds.powers, *binds.departments)),
    )

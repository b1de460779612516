"""What rules on reward and penalty share: which institutions carry them, and whom they bind."""

from liuquan_cli.model.department import Department
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.power import Power
from liuquan_cli.model.schemes.punish import Consequence


def institutions_of(department: Department, track: str = "") -> tuple[Institution, ...]:
    """The institutions of reward and penalty that are in force; of one `track` if named."""
    kinds = department.scheme(Consequence)
    found = []
    for institution in department.all(Institution):
        member = kinds.member(institution.kind)
        if member and not institution.repealed_on and track in ("", member.track):
            found.append(institution)
    return tuple(found)


def rewards_and_penalties(department: Department) -> tuple[Institution, ...]:
    """All institutions of reward and penalty in force."""
    return institutions_of(department)


def penalties(department: Department) -> tuple[Institution, ...]:
    """The institutions in force that say who answers for a failure."""
    return institutions_of(department, "惩")


def binds(institution: Institution, power: Power) -> bool:
    """Whether an institution reaches `power`: by name, through its departments, or all."""
    bound = institution.binds
    if institution.id in power.institutions or institution.name in power.institutions:
        return True
    if bound is None:
        return False
    return (
        bool(bound.whole_unit)
        or power.id in bound.powers
        or power.name in bound.powers
        or any(name in power.departments for name in bound.departments)
    )

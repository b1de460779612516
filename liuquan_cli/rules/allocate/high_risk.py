"""Which risk points are of the gravest level."""

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.schemes.constrain import RiskLevel


def gravest(department: Department) -> frozenset[str]:
    """Every name of the gravest level of 风险等级."""
    return department.derived(_gravest)


def _gravest(department: Department) -> frozenset[str]:
    levels = [m for m in department.scheme(RiskLevel).members if m.rank is not None]
    top = min((m.rank for m in levels if m.rank is not None), default=None)
    return frozenset(
        name for m in levels if m.rank == top for name in (m.name, m.code, *m.aliases) if name
    )


def grave_risks(power: Power, department: Department) -> list[Risk]:
    """The risk points of `power` that are of the gravest level."""
    risks = department.risks_of.get(power.id, ())
    return [risk for risk in risks if risk.level in gravest(department)]


def weights(department: Department) -> dict[str, int]:
    """For each name of a level its weight: 1 for the least grave, more the graver it is."""
    levels = [m for m in department.scheme(RiskLevel).members if m.rank is not None]
    lowest = max((m.rank for m in levels if m.rank is not None), default=0)
    return {
        name: lowest + 1 - m.rank
        for m in levels
        if m.rank is not None
        for name in (m.name, m.code, *m.aliases)
        if name
    }

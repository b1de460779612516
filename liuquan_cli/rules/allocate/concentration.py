"""How much of the powers one post or one department holds, weighted by risk."""

from collections.abc import Iterable
from fractions import Fraction

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.schemes.allocate import ConcentrationLimit
from liuquan_cli.rules.allocate.high_risk import weights


class Share(msgspec.Struct, frozen=True):
    """What `name` holds: its powers, its part of their weight, and the weight of all that count."""

    name: str
    powers: tuple[Power, ...]
    weight: Fraction
    total: int

    @property
    def percent(self) -> int:
        """The share in full hundredths, rounded down."""
        return int(self.weight * 100 / self.total) if self.total else 0

    def exceeds(self, measure: ConcentrationLimit) -> bool:
        """Whether it is over the limit of `measure`; exactly, without rounding."""
        return self.weight * 100 > limit_of(measure) * self.total


def limit_of(measure: ConcentrationLimit) -> int:
    """The share in hundredths that may not be exceeded."""
    return 100 if measure.share_limit is None else measure.share_limit


def measure_of(department: Department, measured: str) -> ConcentrationLimit | None:
    """The measure of 权力集中 for `measured`; a unit's own addition goes before."""
    members = department.scheme(ConcentrationLimit).members
    return next((m for m in reversed(members) if m.measured == measured), None)


def weight_of(power: Power, department: Department) -> int:
    """The weight of the gravest risk of `power`; 1 where it has none."""
    known = department.derived(weights)
    risks = department.risks_of.get(power.id, ())
    return max((known.get(risk.level, 1) for risk in risks), default=1)


def shares(
    held: Iterable[tuple[Power, Iterable[str]]], department: Department, weighted: bool = True
) -> list[Share]:
    """What each name holds of the powers of `held`, the greatest share first.

    Those who hold a power together share its weight evenly.
    """
    total = 0
    powers: dict[str, list[Power]] = {}
    parts: dict[str, dict[int, int]] = {}  # weight by the number of those who share it
    for power, names in held:
        own = weight_of(power, department) if weighted else 1
        total += own
        together = tuple(dict.fromkeys(names))
        for name in together:
            powers.setdefault(name, []).append(power)
            part = parts.setdefault(name, {})
            part[len(together)] = part.get(len(together), 0) + own
    found = [
        Share(
            name,
            tuple(powers[name]),
            sum((Fraction(own, many) for many, own in part.items()), Fraction()),
            total,
        )
        for name, part in parts.items()
    ]
    return sorted(found, key=lambda share: -share.weight)


def post_shares(department: Department) -> list[Share]:
    """What each post and body decides of the kept powers that say who decides."""
    return shares(
        (
            (power, power.split.deciders)
            for power in department.retained
            if power.split is not None and power.split.deciders
        ),
        department,
    )


def department_shares(department: Department) -> list[Share]:
    """What each department handles of the kept powers that name one: the lead, else the first."""
    known = department.organisations
    handled = []
    for power in department.retained:
        name = next((n for n in (power.lead, *power.departments, power.holder) if n in known), "")
        if name:
            handled.append((power, (known[name].name,)))
    return shares(handled, department)

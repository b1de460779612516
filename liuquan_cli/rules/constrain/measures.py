"""The three times at which a risk is met: 事前, 事中, 事后."""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import KeyPath
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.shared import Measure
from liuquan_cli.rules.constrain.held import risks_of


def unmet(power: Power, department: Department, *, highest: bool) -> Iterator[tuple[Risk, str]]:
    """Risks of the highest level, or of all others, with each time at which no measure is set."""
    for risk in risks_of(power, department):
        measures = risk.measures
        if measures is not None and measures.before and measures.during and measures.after:
            continue
        member = department.scheme(RiskLevel).member(risk.level)
        if (member is not None and member.rank == 1) is not highest:
            continue
        if measures is None or not measures.before:
            yield risk, "事前"
        if measures is None or not measures.during:
            yield risk, "事中"
        if measures is None or not measures.after:
            yield risk, "事后"


def measures_of(risk: Risk) -> Iterator[tuple[KeyPath, Measure]]:
    """Each measure against a risk, with where it stands in it."""
    if risk.measures is None:
        return
    for time, listed in (
        ("事前", risk.measures.before),
        ("事中", risk.measures.during),
        ("事后", risk.measures.after),
    ):
        for index, measure in enumerate(listed):
            yield ("措施", time, index), measure

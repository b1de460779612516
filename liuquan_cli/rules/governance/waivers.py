"""Which waivers are in force: known and waivable rule, not expired, approved by another."""

from collections.abc import Iterable, Iterator
from itertools import chain

from liuquan_cli.model.config import Waiver
from liuquan_cli.model.department import Department
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.risk import Risk
from liuquan_cli.rules.judging import JUDGING

WAIVABLE = frozenset(m.RULE.code for m in JUDGING if m.RULE.waivable)


def expired(waiver: Waiver, department: Department) -> bool:
    """Whether the waiver's last day is over."""
    return waiver.expires < department.day


def self_approved(waiver: Waiver, department: Department) -> bool:
    """Whether the approver holds what is waived: the power itself, or the post it is about."""
    if waiver.approver == waiver.object:
        return True
    power = department.powers.get(_power_of(waiver.object, department))
    if power is None or power.split is None:
        return False
    return waiver.approver in (*power.split.deciders, *power.split.executors)


def _power_of(name: str, department: Department) -> str:
    """The id of the power that the object called `name` belongs to, itself if it is one."""
    hung: Iterable[Flow | Duty | Risk] = chain(
        department.all(Flow), department.all(Duty), department.all(Risk)
    )
    return next((item.power for item in hung if item.label == name), name)


def in_force(department: Department) -> Iterator[Waiver]:
    """The waivers that take a finding away."""
    for waiver in department.all(Waiver):
        lapsed = expired(waiver, department) or self_approved(waiver, department)
        if waiver.rule in WAIVABLE and not lapsed:
            yield waiver

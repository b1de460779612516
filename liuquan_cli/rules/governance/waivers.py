"""Which waivers are in force: known and waivable rule, not expired, approved by another."""

from collections.abc import Iterator

from liuquan_cli.model.config import Waiver
from liuquan_cli.model.department import Department
from liuquan_cli.rules.judging import JUDGING

WAIVABLE = frozenset(m.RULE.code for m in JUDGING if m.RULE.waivable)


def expired(waiver: Waiver, department: Department) -> bool:
    """Whether the waiver's last day is over."""
    return waiver.expires < department.day


def self_approved(waiver: Waiver, department: Department) -> bool:
    """Whether the approver holds what is waived: the power itself, or the post it is about."""
    if waiver.approver == waiver.object:
        return True
    power = department.powers.get(waiver.object)
    if power is None:
        subjects = [*department.flows_of.values(), *department.duties_of.values(),
                    *department.risks_of.values()]  # fmt: skip
        power_id = next((o.power for group in subjects for o in group if o.id == waiver.object), "")
        power = department.powers.get(power_id)
    if power is None or power.split is None:
        return False
    return waiver.approver in (*power.split.deciders, *power.split.executors)


def in_force(department: Department) -> Iterator[Waiver]:
    """The waivers that take a finding away."""
    for waiver in department.all(Waiver):
        lapsed = expired(waiver, department) or self_approved(waiver, department)
        if waiver.rule in WAIVABLE and not lapsed:
            yield waiver

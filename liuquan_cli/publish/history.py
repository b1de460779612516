"""What happened to one power and when, as far as its public records tell."""

from collections.abc import Iterator
from datetime import date

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import ListAdjustment, Power, PowerListFile
from liuquan_cli.publish.screening import APPROVED


class Event(msgspec.Struct, frozen=True):
    """One entry of a power's history: on which day, what, by whom, by which document."""

    on: date
    what: str
    by: str = ""
    document: str = ""
    note: str = ""


def history(power: Power, department: Department) -> tuple[Event, ...]:
    """The public changes of a power, the newest first; of one day, the last step first.

    Told from the records of its clean-up, its flows, its place in the list and its dates. It
    reads nothing of other powers, so that one change leaves the pages of the others alone.
    """
    told = sorted(enumerate(_told(power, department)), key=lambda one: (one[1].on, one[0]))
    return tuple(dict.fromkeys(event for _place, event in reversed(told)))


def _told(power: Power, department: Department) -> Iterator[Event]:
    cleanup = power.cleanup
    for approval in cleanup.approvals if cleanup else ():
        if approval.on:
            what = "清理" + (approval.stage or "审定")
            yield Event(approval.on, what, approval.body, approval.document, approval.result)
    for flow in department.flows_of.get(power.id, ()):
        for approval in flow.approvals:
            if approval.on:
                what = "流程" + (approval.stage or "审定")
                yield Event(approval.on, what, approval.body, approval.document, approval.result)
    for change in power.adjustments:
        if change.on:
            yield Event(change.on, change.method, note=change.content)
    yield from _listed(power, department)
    if power.effective:
        yield Event(power.effective, "生效")
    for adjustment in department.derived(_adjustments).get(power.id, ()):
        assert adjustment.handed_on is not None  # the filter lets no other through
        on = adjustment.approved_on or adjustment.handed_on
        yield Event(
            on, f"清单{adjustment.kind or '调整'}", adjustment.approver, "", adjustment.cause
        )
    if power.expires:
        yield Event(power.expires, "失效")


def _listed(power: Power, department: Department) -> Iterator[Event]:
    """The version of the list that was published on the day the power took effect, if one was."""
    for held in department.all(PowerListFile):
        for version in held.versions:
            if version.state == APPROVED and version.on and version.on == power.effective:
                what = f"列入 {version.number} 版清单"
                yield Event(version.on, what, version.approver, version.document)


def _adjustments(department: Department) -> dict[str, list[ListAdjustment]]:
    """The published changes of the list, by the powers they are about."""
    found: dict[str, list[ListAdjustment]] = {}
    for held in department.all(PowerListFile):
        for adjustment in held.list_adjustments:
            for power in adjustment.powers:
                found.setdefault(power, []).append(adjustment)
    return found

"""Waivers: data under separation of their own; an expired one waives nothing."""

from collections.abc import Sequence

from liuquan_cli.model.config import Waiver
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding
from liuquan_cli.rules.governance.waivers import in_force


def without_waived(
    findings: Sequence[Finding], department: Department
) -> tuple[list[Finding], tuple[tuple[Finding, Waiver], ...]]:
    """The findings that count, and those that a waiver in force takes away."""
    waivers = {(w.rule, w.object): w for w in in_force(department)}
    kept: list[Finding] = []
    waived: list[tuple[Finding, Waiver]] = []
    for finding in findings:
        waiver = waivers.get((finding.rule, finding.object))
        if waiver is None:
            kept.append(finding)
        else:
            waived.append((finding, waiver))
    return kept, tuple(waived)

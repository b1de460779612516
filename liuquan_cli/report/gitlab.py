"""GitLab's Code Quality report: the findings that count, shown beside the lines of a merge request.

It has no place for what a waiver or the baseline takes away.
"""

from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import Review
from liuquan_cli.model.finding import Severity
from liuquan_cli.model.text import _
from liuquan_cli.report.gather import Setting, gathered
from liuquan_cli.report.jsonreport import indented

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(review: Review, intake: Intake, setting: Setting) -> str:
    """A JSON list, an object for each finding."""
    return indented([
        {
            "description": (
                _("{message}。怎么改：{remedy}") if one.remedy else "{message}"
            ).format(message=one.message, remedy=one.remedy),
            "check_name": f"{one.code} {one.module.RULE.name}",
            "fingerprint": one.fingerprint,
            "severity": _SEVERITIES[one.severity],
            "location": {"path": setting.prefix + one.file, "lines": {"begin": one.spot.line}},
        }
        for one in gathered(review, intake).new
    ])  # fmt: skip

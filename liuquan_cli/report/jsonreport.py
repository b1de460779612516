"""Findings for machines: a versioned JSON document, described by `schemas/report/`."""

from typing import Any

import msgspec

from liuquan_cli import __version__
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import Review, counted
from liuquan_cli.report.entry import Entry, shown
from liuquan_cli.report.gather import Setting, gathered

VERSION = 1


def write(review: Review, intake: Intake, setting: Setting) -> str:
    """The report as JSON text, indented, ending in a line break."""
    entries = gathered(review, intake)
    return indented({
        "version": VERSION,
        "tool": {"name": "liuquan", "version": __version__},
        "profile": review.profile.name,
        "day": setting.day.isoformat(),
        "summary": {
            "files": len(intake.data),
            "powers": intake.powers,
            **{severity.value: count for severity, count in counted(review.findings).items()},
            "waived": len(review.waived),
            "baseline": len(review.old),
        },
        "findings": [_finding(one) for one in entries.new],
        "waived": [{**_finding(one), "waiver": one.by} for one in entries.waived],
        "baseline": [{**_finding(one), "due": one.due} for one in entries.old],
        "skipped": [
            {"rules": list(skip.rules), "because": shown(str(skip.because), entries.secrets)}
            for skip in review.skipped
        ],
    })  # fmt: skip


def indented(document: Any) -> str:
    """JSON by two spaces, as text that ends in a line break."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def _finding(one: Entry) -> dict[str, Any]:
    rule = one.module.RULE
    return {
        "rule": rule.code,
        "name": rule.name,
        "severity": one.severity.value,
        "message": one.message,
        "remedy": one.remedy or None,
        "file": one.file,
        "line": one.spot.line,
        "column": one.spot.column,
        "object": one.object or None,
        "path": list(one.path),
        "fingerprint": one.fingerprint,
        "basis": list(rule.basis),
        "serves": list(rule.serves),
        "related": [
            {"file": r.file, "line": r.spot.line, "column": r.spot.column, "note": r.note}
            for r in one.related
        ],
    }

"""Findings for machines: a versioned JSON document, described by `schemas/report/`."""

from datetime import date
from typing import Any

import msgspec

from liuquan_cli import __version__
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.places import Places, Seen, seen
from liuquan_cli.checking.review import Review, counted
from liuquan_cli.rules.registry import BY_CODE

VERSION = 1


def write(review: Review, intake: Intake, day: date) -> str:
    """The report as JSON text, indented, ending in a line break."""
    places = Places(intake.data)
    document = {
        "version": VERSION,
        "tool": {"name": "liuquan", "version": __version__},
        "profile": review.profile.name,
        "day": day.isoformat(),
        "summary": {
            "files": len(intake.data),
            "powers": intake.powers,
            **{severity.value: count for severity, count in counted(review.findings).items()},
            "waived": len(review.waived),
            "baseline": len(review.old),
        },
        "findings": [_finding(one, places) for one in seen(review.findings, intake)],
        "waived": [
            {**_finding(one, places), "waiver": waiver.id}
            for finding, waiver in review.waived
            for one in seen([finding], intake)
        ],
        "skipped": [
            {"rules": list(skip.rules), "because": str(skip.because)} for skip in review.skipped
        ],
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def _finding(one: Seen, places: Places) -> dict[str, Any]:
    finding = one.finding
    rule = BY_CODE[finding.rule].RULE
    related = []
    for other in finding.related:
        spot = places.spot(other.place)
        related.append(
            {"file": other.place.file, "line": spot.line, "column": spot.column,
             "note": str(other.note)}
        )  # fmt: skip
    return {
        "rule": rule.code,
        "name": rule.name,
        "severity": finding.severity.value,
        "message": str(finding.message),
        "remedy": str(finding.remedy) if finding.remedy else None,
        "file": finding.place.file,
        "line": one.spot.line,
        "column": one.spot.column,
        "object": finding.object or None,
        "path": list(finding.place.path),
        "basis": list(rule.basis),
        "serves": list(rule.serves),
        "related": related,
    }

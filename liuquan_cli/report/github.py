"""Workflow commands of GitHub Actions: annotations at the lines, and the whole report after them.

GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a word,
so the gravest are sent and the report says everything again.
"""

import hashlib

from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import Review
from liuquan_cli.model.finding import Severity
from liuquan_cli.model.text import _
from liuquan_cli.report import text
from liuquan_cli.report.entry import Entry
from liuquan_cli.report.gather import Setting, by_gravity, gathered
from liuquan_cli.rules.document import page_of

MOST = 10  # annotations of each level in a step
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(review: Review, intake: Intake, setting: Setting) -> str:
    """Annotations, gravest first, then the text report."""
    entries = by_gravity(gathered(review, intake).new)
    lines, left = [], 0
    for severity in Severity:
        of_severity = [one for one in entries if one.severity is severity]
        lines += [_annotation(one, setting.prefix) for one in of_severity[:MOST]]
        left += max(0, len(of_severity) - MOST)
    if left:
        lines.append(_("另有 {count} 条没有标在行上，全部见下").format(count=left))
    whole = text.write(review, intake, setting)
    # what people wrote must not be taken for commands
    stop = "liuquan-" + hashlib.sha256(whole.encode()).hexdigest()[:32]
    return "\n".join((*lines, f"::stop-commands::{stop}", whole.rstrip("\n"), f"::{stop}::\n"))


def _annotation(one: Entry, prefix: str) -> str:
    title = f"{one.code} {_(page_of(one.module).title)}"
    words = one.message
    if one.remedy:
        words += "\n" + _("怎么改：{remedy}").format(remedy=one.remedy)
    words += "\n" + _("依据：{basis}").format(basis=_("；").join(one.basis))
    properties = {
        "file": prefix + one.file,
        "line": str(one.spot.line),
        "col": str(one.spot.column),
        "title": title,
    }
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[one.severity]} {told}::{_data(words)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

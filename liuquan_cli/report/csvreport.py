"""Findings as a table for a spreadsheet: CSV (RFC 4180) that opens with the right characters.

The columns and the words of 状态 and 程度 are the same in every language.
"""

import csv
import io

from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import Review
from liuquan_cli.model.finding import Severity
from liuquan_cli.model.text import _
from liuquan_cli.report.cell import safe
from liuquan_cli.report.entry import Entry, State
from liuquan_cli.report.gather import Setting, gathered
from liuquan_cli.rules.document import page_of

COLUMNS = (
    "状态", "程度", "规则", "名称", "文件", "行", "列", "对象", "位置", "问题", "怎么改",
    "依据", "对应要求", "相关", "为什么不计", "限期", "指纹",
)  # fmt: skip
_STATES = {State.NEW: "计入", State.WAIVED: "豁免", State.OLD: "旧账"}
_SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}


def write(review: Review, intake: Intake, setting: Setting) -> str:
    """The table: a byte order mark, a line of headings, a line for each finding."""
    page = io.StringIO()
    rows = csv.writer(page, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    entries = gathered(review, intake)
    for one in (*entries.new, *entries.waived, *entries.old):
        rows.writerow([cell if isinstance(cell, int) else safe(cell) for cell in _row(one)])
    return "\ufeff" + page.getvalue()


def _row(one: Entry) -> tuple[str | int, ...]:
    rule = one.module.RULE
    return (
        _STATES[one.state],
        _SEVERITIES[one.severity],
        rule.code,
        _(page_of(one.module).title),
        one.file,
        one.spot.line,
        one.spot.column,
        one.object,
        "/".join(map(str, one.path)),
        one.message,
        one.remedy,
        "；".join(rule.basis),
        "、".join(rule.serves),
        "；".join(f"{r.file}:{r.spot.line} {r.note}" for r in one.related),
        one.reason,
        one.due,
        one.fingerprint,
    )

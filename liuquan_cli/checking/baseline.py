"""The baseline: findings a department began with, keyed by rule, object and key path.

It may only shrink: an entry that matches nothing is a finding of its own (LQ045).
"""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec

from liuquan_cli.model.config import BaselineEntry
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding
from liuquan_cli.repository.write import write_whole
from liuquan_cli.rules.governance.baselines import NONE, entry_key, key_of
from liuquan_cli.rules.governance.waivers import WAIVABLE
from liuquan_cli.rules.personal import secrets

FILE = "基线.yaml"
HEAD = """文档: 基线
# 接手时的旧账，由 liuquan validate --write-baseline 写成；改好一条销一条，只许减少。
条目:
"""


def without_old(
    findings: Sequence[Finding], department: Department
) -> tuple[list[Finding], tuple[tuple[Finding, BaselineEntry], ...]]:
    """The findings that are new, and those that the baseline knows. No leak is ever an old one."""
    entries = {entry_key(entry): entry for entry in department.all(BaselineEntry)}
    fresh: list[Finding] = []
    old: list[tuple[Finding, BaselineEntry]] = []
    for finding in findings:
        entry = entries.get(key_of(finding))
        if entry is None or finding.rule not in WAIVABLE:
            fresh.append(finding)
        else:
            old.append((finding, entry))
    return fresh, tuple(old)


class Written(msgspec.Struct, frozen=True):
    """The baseline file that was written, and how many entries it has."""

    file: Path
    count: int


def write(
    root: Path,
    department: Department,
    findings: Sequence[Finding],
    old: Sequence[tuple[Finding, BaselineEntry]],
    due: date | None,
) -> Written:
    """Write the baseline anew: the `old` entries that still match, and with `due` all `findings`.

    Leaks are never entered, nor findings at files or objects with personal data in their names,
    nor what governs waivers and the baseline. New entries are to be mended by `due`. Raises
    OSError with the old file untouched.
    """
    known = {entry_key(entry): entry for entry in department.all(BaselineEntry)}
    kept = [entry for _, entry in old]
    lines = {entry_key(e): (e.rule, e.file, e.object, e.path, e.due) for e in kept}
    if due is not None:
        for finding in findings:
            key = key_of(finding)
            if key not in known and finding.rule in WAIVABLE:
                file, path = finding.place.file, key[2]
                lines[key] = (finding.rule, file, finding.object or NONE, path, due)
    files = {e.stands.file for e in department.all(BaselineEntry)}
    target = root / (min(files) if files else FILE)
    lines = {key: line for key, line in lines.items() if not any(map(secrets, line[:4]))}
    if not lines:
        target.unlink(missing_ok=True)
        return Written(target, 0)
    entries = "".join(
        f"  - {{规则: {rule}, 文件: {_quoted(file)}, 对象: {_quoted(item)}, "
        f"位置: {_quoted(path)}, 期限: {day}}}\n"
        for rule, file, item, path, day in sorted(lines.values())
    )
    write_whole(target, (HEAD + entries).encode())
    return Written(target, len(lines))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)

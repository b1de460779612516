"""The baseline: findings a department began with, keyed by rule, object and key path.

It may only shrink: an entry that matches nothing is a finding of its own (LQ045).
"""

from collections.abc import Iterable, Sequence
from datetime import date

from liuquan_cli.model.config import BaselineEntry
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding
from liuquan_cli.rules.governance.baselines import NONE, entry_key, key_of


def without_old(
    findings: Sequence[Finding], department: Department
) -> tuple[list[Finding], tuple[tuple[Finding, BaselineEntry], ...]]:
    """The findings that are new, and those that the baseline knows."""
    entries = {entry_key(entry): entry for entry in department.all(BaselineEntry)}
    fresh: list[Finding] = []
    old: list[tuple[Finding, BaselineEntry]] = []
    for finding in findings:
        entry = entries.get(key_of(finding))
        if entry is None:
            fresh.append(finding)
        else:
            old.append((finding, entry))
    return fresh, tuple(old)


def entries_for(findings: Iterable[Finding], due: date) -> list[dict[str, str]]:
    """The entries of a new baseline, each to be mended by `due`, as they stand in the file."""
    keys = dict.fromkeys((key_of(f), f.object, f.place.file) for f in findings)
    return [
        {"规则": rule, "文件": file, "对象": obj or NONE, "位置": path, "期限": due.isoformat()}
        for (rule, _, path), obj, file in keys
    ]

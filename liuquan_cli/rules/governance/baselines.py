"""The baseline's key: rule, object and key path within it, never a line."""

from liuquan_cli.model.config import BaselineEntry
from liuquan_cli.model.finding import Finding

NONE = "-"
Key = tuple[str, str, str]


def key_of(finding: Finding) -> Key:
    """What the baseline remembers of a finding: rule, object or file, key path within."""
    path = "/".join(str(step) for step in finding.within) or NONE
    return finding.rule, finding.object or finding.place.file, path


def entry_key(entry: BaselineEntry) -> Key:
    """The key of the findings that `entry` covers."""
    return entry.rule, entry.file if entry.object == NONE else entry.object, entry.path

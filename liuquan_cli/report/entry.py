"""A finding as it is shown: words in the person's language, places found, nothing secret in it."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import ModuleType

import msgspec

from liuquan_cli.model.finding import KeyPath, Severity, Spot
from liuquan_cli.rules.personal import masked


class State(StrEnum):
    """Whether a finding counts, or is taken away by a waiver or the baseline."""

    NEW = "new"
    WAIVED = "waived"
    OLD = "old"


class Beside(msgspec.Struct, frozen=True):
    """Another place that belongs to a finding, and why; `wide` as in `Entry`."""

    file: str
    spot: Spot
    note: str
    wide: int = 0


class Entry(msgspec.Struct, frozen=True):
    """One finding, ready to be written in any format.

    `module` is its rule. `line` is the text of its line, "" where that may not be shown;
    `wide` is how many signs before its column take two units of UTF-16. `fingerprint` is the same
    in every run until the finding is another: it knows no line. `path` leads from the top of the
    file, `within` from the object. `reason` says why it does not
    count: the waiver `by`, or the baseline's day `due`.
    """

    module: ModuleType
    severity: Severity
    message: str
    remedy: str
    file: str
    spot: Spot
    line: str = ""
    wide: int = 0
    object: str = ""
    path: KeyPath = ()
    within: KeyPath = ()
    related: tuple[Beside, ...] = ()
    fingerprint: str = ""
    state: State = State.NEW
    reason: str = ""
    by: str = ""
    due: str = ""

    @property
    def code(self) -> str:
        """The code of its rule."""
        return str(self.module.RULE.code)

    @property
    def basis(self) -> tuple[str, ...]:
        """The clauses that its rule rests on."""
        return tuple(self.module.RULE.basis)


# Signs that steer a terminal, turn the direction of text, or are none in XML and UTF-8.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def shown(text: str, secrets: Mapping[str, str]) -> str:
    """`text` on one line, without personal data, unseen signs as `\\xNN`."""
    return _UNSEEN.sub(_escaped, masked(text, secrets))


def _escaped(found: re.Match[str]) -> str:
    sign = ord(found[0])
    if found[0] in "\r\n\t":
        return " "
    return f"\\x{sign:02x}" if sign < 256 else f"\\u{sign:04x}"


def shown_line(text: str, secrets: Mapping[str, str]) -> str:
    """A line of a file, sign for sign, so that columns stay."""
    line = masked(text, secrets).replace("\t", " ")
    return _UNSEEN.sub("\ufffd", line)

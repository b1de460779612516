"""A finding: what a check saw, where, and how to mend it. Plain data."""

from enum import StrEnum

import msgspec

from liuquan_cli.model.text import Text

Key = str | int
KeyPath = tuple[Key, ...]


class Severity(StrEnum):
    """How grave a finding is; the plan forbids (error), asks (warning), or it is worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Spot(msgspec.Struct, frozen=True, order=True):
    """A place in a text: line and column, both from 1; a column is a character, not a byte."""

    line: int
    column: int


class Place(msgspec.Struct, frozen=True):
    """Where in the department: a file and the key path in it.

    `on_key` points at the key of the last step rather than its value. `spot` is set by checks of
    bytes and text, which know the place but no key path; otherwise it is found afterwards.
    """

    file: str
    path: KeyPath = ()
    on_key: bool = False
    spot: Spot | None = None


class Related(msgspec.Struct, frozen=True):
    """Another place that belongs to the finding, with a note on why."""

    place: Place
    note: Text


class Finding(msgspec.Struct, frozen=True):
    """One finding.

    `object` is the id or name of the thing judged, "" for a whole file; `within` is the key path
    inside it, which stays the same when the object moves.
    """

    rule: str
    severity: Severity
    message: Text
    place: Place
    object: str = ""
    within: KeyPath = ()
    remedy: Text | None = None
    related: tuple[Related, ...] = ()

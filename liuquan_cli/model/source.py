"""One file as it was read: bytes, text, values, and what was wrong with its form."""

from typing import Any, NamedTuple

import msgspec

from liuquan_cli.model.finding import KeyPath, Spot


class Marks(NamedTuple):
    """Where a value begins, and for a mapping or list where its members do.

    `members` maps a key to (spot of the key, marks of the value); a list uses its indexes as keys.
    """

    spot: Spot
    members: "dict[str | int, tuple[Spot, Marks]]"


class Problem(msgspec.Struct, frozen=True):
    """Something the reader met that YAML or the contract does not allow.

    `kind` is the reader's word for it (the English name of the form rule that words it for
    people); `details` carries what that rule's sentence needs.
    """

    kind: str
    spot: Spot | None = None
    path: KeyPath = ()
    on_key: bool = False
    details: dict[str, str | int] = {}


class Source(msgspec.Struct, frozen=True):
    """A file of the repository. `file` is relative to the repository root, with "/" between.

    `text` is None where the bytes are not UTF-8; `values` is None where no single YAML mapping
    could be read. `problems` are in the order of the file.
    """

    file: str
    data: bytes
    text: str | None
    values: dict[str, Any] | None
    marks: Marks | None
    problems: tuple[Problem, ...] = ()

    @property
    def kind(self) -> str | None:
        """What the file says it is: the value of 文档."""
        kind = self.values.get("文档") if self.values else None
        return kind if isinstance(kind, str) else None

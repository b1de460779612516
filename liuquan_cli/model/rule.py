"""What every check declares of itself, and how it words a finding."""

from enum import IntEnum, StrEnum

import msgspec

from liuquan_cli.model.finding import Finding, Key, Place, Related, Severity, Spot
from liuquan_cli.model.source import Problem, Source
from liuquan_cli.model.text import Text


class Profile(IntEnum):
    """How far a unit has come in the plan; each profile asks all that the earlier ones ask."""

    摸底 = 1
    确权 = 2
    公开 = 3
    常态 = 4


class Scope(StrEnum):
    """What a rule looks at, in the order in which the stages run."""

    FORM = "form"  # one file: check(source)
    NAMES = "names"  # what all files state about names: check(department)
    POWER = "power"  # one power, what hangs on it, and the frame: check(power, department)
    DEPARTMENT = "department"  # everything: check(department)
    REVIEW = "review"  # what the other checks found: check(department, findings)


# The kinds of document that grow with the number of powers; all others are the frame.
BULK = frozenset(("权力清单", "责任清单", "流程", "风险"))


class Rule(msgspec.Struct, frozen=True):
    """A check's identity card.

    `serves` are requirement ids, `basis` the clauses it rests on. `reads` names the bulk documents
    that a rule of scope DEPARTMENT looks at beside the frame; it sees no others.
    """

    code: str
    name: str
    severity: Severity
    scope: Scope
    basis: tuple[str, ...]
    serves: tuple[str, ...] = ()
    since: Profile = Profile.摸底
    waivable: bool = True
    reads: tuple[str, ...] = ()

    def at_spot(
        self, source: Source, spot: Spot | None, message: Text, remedy: Text | None = None
    ) -> Finding:
        """A finding at a place of the text of `source`."""
        return Finding(
            self.code,
            self.severity,
            message,
            Place(source.file, spot=spot or Spot(1, 1)),
            remedy=remedy,
        )

    def at_problem(
        self, source: Source, problem: Problem, message: Text, remedy: Text | None = None
    ) -> Finding:
        """A finding where the reader met `problem`."""
        place = Place(source.file, problem.path, problem.on_key, problem.spot)
        return Finding(self.code, self.severity, message, place, within=problem.path, remedy=remedy)

    def at(
        self,
        item: "Located",
        *path: Key,
        message: Text,
        remedy: Text | None = None,
        on_key: bool = False,
        related: tuple[Related, ...] = (),
    ) -> Finding:
        """A finding at `path` inside `item`, a top-level object of the department."""
        place = item.place(*path, on_key=on_key)
        return Finding(self.code, self.severity, message, place, item.label, path, remedy, related)


class Located(msgspec.Struct, frozen=True, kw_only=True):
    """An object that knows where it stands: file and key path are set when it is loaded."""

    stands: Place = msgspec.field(name="（出处）", default=Place(""))

    @property
    def label(self) -> str:
        """What people call it: its id, else its name."""
        return getattr(self, "id", "") or getattr(self, "name", "")

    def place(self, *path: Key, on_key: bool = False) -> Place:
        """The place of `path` inside this object."""
        return Place(self.stands.file, self.stands.path + path, on_key)

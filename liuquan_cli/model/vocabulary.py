"""A scheme made ready for look-up: names, aliases and codes lead to one member."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

from liuquan_cli.model.scheme import SchemeFile
from liuquan_cli.model.schemes import type_of
from liuquan_cli.model.schemes.member import Member

M = TypeVar("M", bound=Member, covariant=True)


class Vocabulary(Generic[M]):
    """The members of the scheme a unit adopted for one kind, its own additions included."""

    def __init__(self, kind: str, schemes: Sequence[SchemeFile], held: type[M]) -> None:
        """`schemes`: the adopted scheme first, then those that extend it; `held`: their members."""
        self.kind = kind
        self._schemes, self._held = tuple(schemes), held
        self.name = schemes[0].name if schemes else ""
        self.source = schemes[0].source if schemes else ""
        self.method = schemes[0].method if schemes else ""
        self.is_open = not schemes or any(scheme.open for scheme in schemes)

    @cached_property
    def members(self) -> tuple[M, ...]:
        """The members, in order."""
        return tuple(member for scheme in self._schemes for member in scheme.of(self._held))

    @cached_property
    def _known(self) -> dict[str, M]:
        known: dict[str, M] = {}
        for member in reversed(self.members):
            for name in (*member.aliases, member.code, member.name):
                if name:
                    known[name] = member
        return known

    def member(self, value: str) -> M | None:
        """The member that `value` names, by name, alias or official code."""
        return self._known.get(value)

    def canonical(self, value: str) -> str:
        """The member's own name for `value`, or `value` itself where it is unknown."""
        member = self.member(value)
        return member.name if member else value

    @property
    def names(self) -> tuple[str, ...]:
        """The members' own names, in order."""
        return tuple(member.name for member in self.members)


def adopt(
    schemes: Iterable[SchemeFile], adopted: dict[str, str]
) -> tuple[dict[str, Vocabulary[Any]], list[tuple[str, str]]]:
    """For each kind the vocabulary that is in force; and the adoptions that name no scheme.

    `adopted` maps a kind to the name the unit chose; without a choice the scheme marked 默认
    serves, local schemes before shipped ones (callers list local ones last).
    """
    by_kind: dict[str, list[SchemeFile]] = {}
    for scheme in schemes:
        by_kind.setdefault(scheme.kind, []).append(scheme)
    unknown = [(kind, name) for kind, name in adopted.items()
               if all(scheme.name != name for scheme in by_kind.get(kind, ()))]  # fmt: skip
    vocabularies = {}
    for kind, offered in by_kind.items():
        chosen = adopted.get(kind)
        base = next((s for s in reversed(offered) if s.name == chosen), None) or next(
            (s for s in reversed(offered) if s.default and not s.extends), offered[0]
        )
        additions = [s for s in offered if s.extends == base.name]
        vocabularies[kind] = Vocabulary(kind, [base, *additions], type_of(kind))
    return vocabularies, unknown

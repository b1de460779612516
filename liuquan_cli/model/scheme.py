"""方案: vocabularies and rule sets as data."""

from functools import cached_property
from typing import Any, TypeVar

import msgspec
from msgspec import field

from liuquan_cli.model.part import Located, YesNo
from liuquan_cli.model.schemes import type_of
from liuquan_cli.model.schemes.member import Member

M = TypeVar("M", bound=Member)


class SchemeFile(Located, frozen=True, kw_only=True, dict=True):
    """A scheme (方案): one vocabulary or rule set of a kind, for units to adopt.

    `members` are as written, since what they may hold depends on the kind; `of` gives them typed.
    """

    kind: str = field(name="种类")
    name: str = field(name="名称")
    english: str = field(name="英文", default="")
    source: str = field(name="来源", default="")
    default: YesNo | None = field(name="默认", default=None)
    extends: str = field(name="扩展", default="")
    open: YesNo | None = field(name="开放", default=None)
    method: str = field(name="方法", default="")
    members: tuple[dict[str, Any], ...] = field(name="成员")

    def __post_init__(self) -> None:
        """Refuse members that do not fit their kind, as any object that does not fit its type."""
        _ = self._typed

    @cached_property
    def _typed(self) -> tuple[Member, ...]:
        held: Any = type_of(self.kind)
        typed: tuple[Member, ...] = msgspec.convert(self.members, tuple[held, ...])
        return typed

    def of(self, held: type[M]) -> tuple[M, ...]:
        """The members, where they are of type `held`; those of another kind are not."""
        return self._typed if issubclass(type_of(self.kind), held) else ()  # type: ignore[return-value]

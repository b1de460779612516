"""What members of every kind of scheme have in common: their names."""

from datetime import date
from typing import ClassVar

from msgspec import field

from liuquan_cli.model.part import Part


class Member(Part, frozen=True, kw_only=True):
    """One member of a scheme (成员). All that a kind without traits has, and a unit's own kinds."""

    KIND: ClassVar[str] = ""
    name: str = field(name="名称")
    code: str = field(name="代码", default="")
    aliases: tuple[str, ...] = field(name="别名", default=())
    parent: str = field(name="上位", default="")
    note: str = field(name="说明", default="")
    clause: str = field(name="条款", default="")
    retired_on: date | None = field(name="停用", default=None)


class Ranked(Member, frozen=True, kw_only=True):
    """A member of a kind whose members stand in an order of their own."""

    rank: int | None = field(name="级", default=None)


class Timed(Member, frozen=True, kw_only=True):
    """A member that gives so much time; whether at most or at least depends on the kind."""

    days: int | None = field(name="时限", default=None)
    unit: str = field(name="单位", default="")


class Clock(Timed, frozen=True, kw_only=True):
    """A limit that runs between two dates of one object, each named by its key."""

    left: str = field(name="甲", default="")
    right: str = field(name="乙", default="")

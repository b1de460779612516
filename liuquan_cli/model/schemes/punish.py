"""Schemes of punishing abuse: forms of accountability, cases, and their limits."""

from typing import ClassVar

from msgspec import field

from liuquan_cli.model.part import YesNo
from liuquan_cli.model.schemes.member import Clock, Member, Ranked


class SanctionForm(Ranked, frozen=True, kw_only=True):
    """A form of answering for a wrong (问责形式)."""

    KIND: ClassVar[str] = "问责形式"
    track: str = field(name="轨道", default="")
    leaders_only: YesNo | None = field(name="仅领导", default=None)
    needs: tuple[str, ...] = field(name="需要", default=())


class Consequence(Member, frozen=True, kw_only=True):
    """What follows from an assessment or a case (奖惩制度)."""

    KIND: ClassVar[str] = "奖惩制度"
    track: str = field(name="轨道", default="")


class CaseGrade(Ranked, frozen=True, kw_only=True):
    """What a case comes to (案件性质)."""

    KIND: ClassVar[str] = "案件性质"
    needs: tuple[str, ...] = field(name="需要", default=())


class CaseGravity(Member, frozen=True, kw_only=True):
    """How grave a case is (案件情节)."""

    KIND: ClassVar[str] = "案件情节"
    threshold: int | None = field(name="下限", default=None)


class CaseClock(Clock, frozen=True, kw_only=True):
    """A limit in handling a case (案件时限)."""

    KIND: ClassVar[str] = "案件时限"


class ProblemClock(Clock, frozen=True, kw_only=True):
    """A limit in handling a problem (问题时限)."""

    KIND: ClassVar[str] = "问题时限"


class DutyRecordKind(Member, frozen=True, kw_only=True):
    """A record of how duties were fulfilled (履责记录种类)."""

    KIND: ClassVar[str] = "履责记录种类"
    standard: YesNo | None = field(name="标准", default=None)

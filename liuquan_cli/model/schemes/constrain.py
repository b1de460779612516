"""Schemes of constraining powers: risks, how they are graded, and the institutions against them."""

from typing import ClassVar

from msgspec import field

from liuquan_cli.model.schemes.member import Member, Ranked, Timed


class RiskLevel(Ranked, frozen=True, kw_only=True):
    """How grave a risk is (风险等级)."""

    KIND: ClassVar[str] = "风险等级"
    threshold: int | None = field(name="下限", default=None)
    frequency: str = field(name="频率", default="")
    symbol: str = field(name="符号", default="")


class GradingStep(Member, frozen=True, kw_only=True):
    """Which level a score or an element leads to (定级方法)."""

    KIND: ClassVar[str] = "定级方法"
    level: str = field(name="等级", default="")
    threshold: int | None = field(name="下限", default=None)


class ControlLimit(Timed, frozen=True, kw_only=True):
    """How soon something about risks is to be done (防控时限)."""

    KIND: ClassVar[str] = "防控时限"
    act: str = field(name="动作", default="")


class InstitutionKind(Member, frozen=True, kw_only=True):
    """What an institution governs (制度种类)."""

    KIND: ClassVar[str] = "制度种类"
    part: str = field(name="栏目", default="")
    time: str = field(name="时点", default="")


class RequiredInstitution(Member, frozen=True, kw_only=True):
    """An institution that a plan asks for by name (制度要求)."""

    KIND: ClassVar[str] = "制度要求"
    institution_kinds: tuple[str, ...] = field(name="制度种类", default=())
    title_words: tuple[str, ...] = field(name="题名", default=())
    force: str = field(name="程度", default="")

"""Schemes of processes: steps, what statutes ask of them, and how large decisions are made."""

from typing import ClassVar

from msgspec import field

from liuquan_cli.model.part import YesNo
from liuquan_cli.model.schemes.member import Member, Ranked, Timed


class StepKind(Member, frozen=True, kw_only=True):
    """What a step of a flow does (环节种类)."""

    KIND: ClassVar[str] = "环节种类"
    shape: str = field(name="形状", default="")
    standard: YesNo | None = field(name="标准", default=None)
    act: str = field(name="动作", default="")
    notifies: YesNo | None = field(name="告知", default=None)
    stops_clock: YesNo | None = field(name="停算", default=None)


class StandardStage(Ranked, frozen=True, kw_only=True):
    """A stage that every flow goes through (标准环节)."""

    KIND: ClassVar[str] = "标准环节"


class StatutoryStep(Ranked, frozen=True, kw_only=True):
    """A step that a statute asks of some categories of powers (法定程序); 级 is its order."""

    KIND: ClassVar[str] = "法定程序"
    categories: tuple[str, ...] = field(name="适用类别", default=())
    stages: tuple[str, ...] = field(name="环节", default=())
    obligatory: YesNo | None = field(name="必经", default=None)
    spared_on_the_spot: YesNo | None = field(name="当场免", default=None)


class StatutoryLimit(Timed, frozen=True, kw_only=True):
    """How long a statute gives some categories of powers (法定期限)."""

    KIND: ClassVar[str] = "法定期限"
    categories: tuple[str, ...] = field(name="适用类别", default=())
    joint: YesNo | None = field(name="联合", default=None)


class LimitUnit(Timed, frozen=True, kw_only=True):
    """How the limits of some categories of powers are counted (期限单位)."""

    KIND: ClassVar[str] = "期限单位"
    categories: tuple[str, ...] = field(name="适用类别", default=())
    pause_told: YesNo | None = field(name="暂停告知", default=None)


class MajorMatter(Member, frozen=True, kw_only=True):
    """A matter that is decided together (三重一大)."""

    KIND: ClassVar[str] = "三重一大"
    by_tier: YesNo | None = field(name="按档", default=None)


class DecisionStage(Ranked, frozen=True, kw_only=True):
    """A stage in making a large decision (决策步骤)."""

    KIND: ClassVar[str] = "决策步骤"
    part: str = field(name="栏目", default="")
    needs: tuple[str, ...] = field(name="需要", default=())
    after: str = field(name="前步", default="")
    categories: tuple[str, ...] = field(name="适用类别", default=())


class MajorKind(Member, frozen=True, kw_only=True):
    """A kind of major matter (三重一大)."""

    KIND: ClassVar[str] = "三重一大"
    by_tier: YesNo | None = field(name="按档", default=None)


class DecisionLimit(Timed, frozen=True, kw_only=True):
    """A limit in making or tracing a decision (限权期限)."""

    KIND: ClassVar[str] = "限权期限"
    serves_as: str = field(name="用于", default="")


class TraceCarrier(Member, frozen=True, kw_only=True):
    """What keeps the trace of a decision (留痕载体)."""

    KIND: ClassVar[str] = "留痕载体"
    needs: tuple[str, ...] = field(name="需要", default=())

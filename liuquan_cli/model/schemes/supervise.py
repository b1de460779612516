"""Schemes of supervision: who watches, how often, by what way, and how the work is measured."""

from typing import ClassVar

from msgspec import field

from liuquan_cli.model.part import YesNo
from liuquan_cli.model.schemes.member import Member, Timed


class SupervisionKind(Member, frozen=True, kw_only=True):
    """A kind of supervision (监督种类)."""

    KIND: ClassVar[str] = "监督种类"
    frequency: str = field(name="频率", default="")


class SupervisionForm(Member, frozen=True, kw_only=True):
    """A form in which a supervision is carried out (监督活动形式)."""

    KIND: ClassVar[str] = "监督活动形式"
    frequency: str = field(name="频率", default="")


class SupervisionChannel(Timed, frozen=True, kw_only=True):
    """A channel by which people supervise (监督渠道种类)."""

    KIND: ClassVar[str] = "监督渠道种类"
    needs: tuple[str, ...] = field(name="需要", default=())
    required: YesNo | None = field(name="必备", default=None)


class SelfCheckDimension(Member, frozen=True, kw_only=True):
    """A dimension of a unit's check of itself (自查维度)."""

    KIND: ClassVar[str] = "自查维度"
    rules: tuple[str, ...] = field(name="规则", default=())


class Evaluator(Member, frozen=True, kw_only=True):
    """Who evaluates a unit's work (评估主体)."""

    KIND: ClassVar[str] = "评估主体"
    standard: YesNo | None = field(name="标准", default=None)


class EducationKind(Member, frozen=True, kw_only=True):
    """A kind of education (教育种类)."""

    KIND: ClassVar[str] = "教育种类"
    standard: YesNo | None = field(name="标准", default=None)


class ProgressStandard(Timed, frozen=True, kw_only=True):
    """A standard that the campaign's work is measured by (进展标准)."""

    KIND: ClassVar[str] = "进展标准"
    threshold: int | None = field(name="下限", default=None)

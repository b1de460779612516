"""Schemes of what an organ is made of, and where it stands."""

from datetime import date
from typing import ClassVar

from msgspec import field

from liuquan_cli.model.part import YesNo
from liuquan_cli.model.schemes.member import Member, Ranked


class OrganKind(Member, frozen=True, kw_only=True):
    """What kind of organ a unit is (机关类型)."""

    KIND: ClassVar[str] = "机关类型"
    decision_regime: str = field(name="决策程序", default="")
    report_by: str = field(name="年报截止", default="")
    report_submitted: YesNo | None = field(name="年报提交", default=None)


class OrganisationKind(Member, frozen=True, kw_only=True):
    """What kind of organisation stands inside a unit (机构种类)."""

    KIND: ClassVar[str] = "机构种类"
    territorial: YesNo | None = field(name="属地", default=None)
    internal: YesNo | None = field(name="内设", default=None)
    stationed: YesNo | None = field(name="驻在", default=None)


class PostRank(Ranked, frozen=True, kw_only=True):
    """The rank of a post (岗位级别)."""

    KIND: ClassVar[str] = "岗位级别"
    leader: YesNo | None = field(name="领导", default=None)
    head: YesNo | None = field(name="正职", default=None)
    signs_letter: YesNo | None = field(name="签责任书", default=None)


class GovernmentLevel(Member, frozen=True, kw_only=True):
    """The level of government that exercises a power (行使层级)."""

    KIND: ClassVar[str] = "行使层级"
    classifies: tuple[str, ...] | None = field(name="定密", default=None)


class Region(Member, frozen=True, kw_only=True):
    """A region with its official code (行政区划)."""

    KIND: ClassVar[str] = "行政区划"
    since: date | None = field(name="自", default=None)

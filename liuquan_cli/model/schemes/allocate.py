"""Schemes of allocating powers: who must not hold what together, and how much is too much."""

from datetime import date
from typing import ClassVar

from msgspec import field

from liuquan_cli.model.schemes.member import Member


class SeparationRule(Member, frozen=True, kw_only=True):
    """Two sides, or a set, that one post or person must not hold together (分离规则)."""

    KIND: ClassVar[str] = "分离规则"
    left: str = field(name="甲", default="")
    right: str = field(name="乙", default="")
    scope: str = field(name="范围", default="")
    force: str = field(name="程度", default="")
    since: date | None = field(name="自", default=None)
    until: date | None = field(name="至", default=None)
    group: tuple[str, ...] = field(name="集合", default=())
    at_most: int | None = field(name="至多", default=None)


class ConcentrationLimit(Member, frozen=True, kw_only=True):
    """How large a share of the decisions may lie in one hand (权力集中)."""

    KIND: ClassVar[str] = "权力集中"
    measured: str = field(name="集中对象", default="")
    share_limit: int | None = field(name="占比上限", default=None)
    least: int | None = field(name="起算数", default=None)

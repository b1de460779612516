"""方案: vocabularies and rule sets as data."""

from datetime import date
from functools import cached_property
from typing import Any, TypeVar

import msgspec
from msgspec import field

from liuquan_cli.model.part import Located, YesNo
from liuquan_cli.model.schemes import type_of
from liuquan_cli.model.schemes.determine import CodeMapping, RestrictedSetting
from liuquan_cli.model.schemes.member import Member

M = TypeVar("M", bound=Member)


class SchemeMember(Member, frozen=True, kw_only=True):
    """One member of a scheme (成员); what lies beyond its names depends on the kind."""

    rank: int | None = field(name="级", default=None)
    leader: YesNo | None = field(name="领导", default=None)
    head: YesNo | None = field(name="正职", default=None)
    leaves: YesNo | None = field(name="退出", default=None)
    needs: tuple[str, ...] = field(name="需要", default=())
    sufficient: YesNo | None = field(name="独立", default=None)
    shape: str = field(name="形状", default="")
    standard: YesNo | None = field(name="标准", default=None)
    act: str = field(name="动作", default="")
    cadence: str = field(name="时效", default="")
    limited: YesNo | None = field(name="期限", default=None)
    regime: str = field(name="制度", default="")
    threshold: int | None = field(name="下限", default=None)
    frequency: str = field(name="频率", default="")
    symbol: str = field(name="符号", default="")
    left: str = field(name="甲", default="")
    right: str = field(name="乙", default="")
    scope: str = field(name="范围", default="")
    force: str = field(name="程度", default="")
    leaders_only: YesNo | None = field(name="仅领导", default=None)
    rules: tuple[str, ...] = field(name="规则", default=())
    added: YesNo | None = field(name="新设", default=None)
    track: str = field(name="轨道", default="")
    days: int | None = field(name="时限", default=None)
    unit: str = field(name="单位", default="")
    since: date | None = field(name="自", default=None)
    until: date | None = field(name="至", default=None)
    group: tuple[str, ...] = field(name="集合", default=())
    at_most: int | None = field(name="至多", default=None)
    measured: str = field(name="集中对象", default="")
    share_limit: int | None = field(name="占比上限", default=None)
    least: int | None = field(name="起算数", default=None)
    territorial: YesNo | None = field(name="属地", default=None)
    allowed: tuple[str, ...] = field(name="允许", default=())
    restricted: tuple[RestrictedSetting, ...] = field(name="受限", default=())
    forbidden: tuple[str, ...] = field(name="不得", default=())
    pattern: str = field(name="式样", default="")
    checks: tuple[str, ...] = field(name="检验", default=())
    mapping: tuple[CodeMapping, ...] = field(name="对照", default=())
    advised: tuple[str, ...] = field(name="应写", default=())
    approved: YesNo | None = field(name="须批准", default=None)
    approval: YesNo | None = field(name="审批", default=None)
    obligatory: YesNo | None = field(name="必经", default=None)
    starts_at: str = field(name="起点", default="")
    ends_at: str = field(name="终点", default="")
    instead: str = field(name="改为", default="")
    applies_to: tuple[str, ...] = field(name="适用", default=())
    matter: str = field(name="业务", default="")
    charges: YesNo | None = field(name="收费", default=None)
    windowed: YesNo | None = field(name="窗口", default=None)
    institution_kinds: tuple[str, ...] = field(name="制度种类", default=())
    title_words: tuple[str, ...] = field(name="题名", default=())
    part: str = field(name="栏目", default="")
    after: str = field(name="前步", default="")
    categories: tuple[str, ...] = field(name="适用类别", default=())
    decision_regime: str = field(name="决策程序", default="")
    serves_as: str = field(name="用于", default="")
    time: str = field(name="时点", default="")
    level: str = field(name="等级", default="")
    stages: tuple[str, ...] = field(name="环节", default=())
    spared_on_the_spot: YesNo | None = field(name="当场免", default=None)
    joint: YesNo | None = field(name="联合", default=None)
    pause_told: YesNo | None = field(name="暂停告知", default=None)
    notifies: YesNo | None = field(name="告知", default=None)
    signs_letter: YesNo | None = field(name="签责任书", default=None)
    external: YesNo | None = field(name="对外", default=None)
    standing: YesNo | None = field(name="持续", default=None)
    severable: YesNo | None = field(name="区分", default=None)
    closure: str = field(name="等次", default="")
    required: YesNo | None = field(name="必备", default=None)
    fixed: YesNo | None = field(name="固定", default=None)
    classifies: tuple[str, ...] | None = field(name="定密", default=None)
    in_library: YesNo | None = field(name="入库", default=None)
    by: str = field(name="截止", default="")
    by_tier: YesNo | None = field(name="按档", default=None)
    internal: YesNo | None = field(name="内设", default=None)
    stationed: YesNo | None = field(name="驻在", default=None)


class SchemeFile(Located, frozen=True, kw_only=True, dict=True):
    """A scheme (方案): one vocabulary or rule set of a kind, for units to adopt."""

    kind: str = field(name="种类")
    name: str = field(name="名称")
    english: str = field(name="英文", default="")
    source: str = field(name="来源", default="")
    default: YesNo | None = field(name="默认", default=None)
    extends: str = field(name="扩展", default="")
    open: YesNo | None = field(name="开放", default=None)
    method: str = field(name="方法", default="")
    members: tuple[SchemeMember, ...] = field(name="成员")

    @cached_property
    def _held(self) -> tuple[Member, ...]:
        held: Any = type_of(self.kind)
        return msgspec.convert(msgspec.to_builtins(self.members), tuple[held, ...])

    def of(self, held: type[M]) -> tuple[M, ...]:
        """The members, where they are of a type; those of another kind are not."""
        return self._held if issubclass(type_of(self.kind), held) else ()  # type: ignore[return-value]

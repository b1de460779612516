"""方案: vocabularies and rule sets as data."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part, YesNo


class SchemeMember(Part, frozen=True, kw_only=True):
    """One member of a scheme (成员); what lies beyond its names depends on the kind."""

    name: str = field(name="名称")
    code: str = field(name="代码", default="")
    aliases: tuple[str, ...] = field(name="别名", default=())
    parent: str = field(name="上位", default="")
    note: str = field(name="说明", default="")
    clause: str = field(name="条款", default="")
    retired_on: date | None = field(name="停用", default=None)
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


class SchemeFile(Located, frozen=True, kw_only=True):
    """A scheme (方案): one vocabulary or rule set of a kind, for units to adopt."""

    kind: str = field(name="种类")
    name: str = field(name="名称")
    english: str = field(name="英文", default="")
    source: str = field(name="来源", default="")
    default: YesNo | None = field(name="默认", default=None)
    extends: str = field(name="扩展", default="")
    open: YesNo | None = field(name="开放", default=None)
    members: tuple[SchemeMember, ...] = field(name="成员")

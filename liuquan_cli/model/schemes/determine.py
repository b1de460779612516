"""Schemes of determining powers: what they are, what they rest on, how their list comes about."""

from typing import ClassVar

from msgspec import field

from liuquan_cli.model.part import Part, YesNo
from liuquan_cli.model.schemes.member import Member, Ranked, Timed


class PowerCategory(Member, frozen=True, kw_only=True):
    """A category of powers (权力分类)."""

    KIND: ClassVar[str] = "权力分类"
    approval: YesNo | None = field(name="审批", default=None)
    needs: tuple[str, ...] = field(name="需要", default=())


class Disposition(Member, frozen=True, kw_only=True):
    """What the clean-up does with a power (处置)."""

    KIND: ClassVar[str] = "处置"
    leaves: YesNo | None = field(name="退出", default=None)
    needs: tuple[str, ...] = field(name="需要", default=())
    added: YesNo | None = field(name="新设", default=None)
    advised: tuple[str, ...] = field(name="应写", default=())
    approved: YesNo | None = field(name="须批准", default=None)


class NormLevel(Ranked, frozen=True, kw_only=True):
    """The level of a norm (效力级别)."""

    KIND: ClassVar[str] = "效力级别"
    sufficient: YesNo | None = field(name="独立", default=None)
    in_library: YesNo | None = field(name="入库", default=None)


class RestrictedSetting(Part, frozen=True, kw_only=True):
    """How far one level of norm may create a power (受限)."""

    level: str = field(name="效力级别")
    note: str = field(name="说明")
    clause: str = field(name="条款", default="")


class SettingPower(Member, frozen=True, kw_only=True):
    """Which levels of norm may create one category of powers (设定权)."""

    KIND: ClassVar[str] = "设定权"
    allowed: tuple[str, ...] = field(name="允许", default=())
    restricted: tuple[RestrictedSetting, ...] = field(name="受限", default=())
    forbidden: tuple[str, ...] = field(name="不得", default=())


class CodeMapping(Part, frozen=True, kw_only=True):
    """What category a letter or number in a code stands for (对照)."""

    code: str = field(name="代码")
    category: str = field(name="类别")


class Coding(Member, frozen=True, kw_only=True):
    """How official codes are made up (编码体系)."""

    KIND: ClassVar[str] = "编码体系"
    pattern: str = field(name="式样", default="")
    checks: tuple[str, ...] = field(name="检验", default=())
    mapping: tuple[CodeMapping, ...] = field(name="对照", default=())


class Platform(Member, frozen=True, kw_only=True):
    """A platform or hall that matters are brought into (平台)."""

    KIND: ClassVar[str] = "平台"
    matter: str = field(name="业务", default="")
    windowed: YesNo | None = field(name="窗口", default=None)


class ListStep(Ranked, frozen=True, kw_only=True):
    """A step on the way of a list to its publication (清单步骤)."""

    KIND: ClassVar[str] = "清单步骤"
    obligatory: YesNo | None = field(name="必经", default=None)


class ApprovalStage(Ranked, frozen=True, kw_only=True):
    """A stage of the approval of a list (审批链)."""

    KIND: ClassVar[str] = "审批链"
    needs: tuple[str, ...] = field(name="需要", default=())


class AdjustmentLimit(Timed, frozen=True, kw_only=True):
    """How soon an adjustment of the list follows its cause (调整时限)."""

    KIND: ClassVar[str] = "调整时限"
    starts_at: str = field(name="起点", default="")
    ends_at: str = field(name="终点", default="")


class OtherListKind(Member, frozen=True, kw_only=True):
    """A list that is kept beside that of powers (清单种类)."""

    KIND: ClassVar[str] = "清单种类"
    charges: YesNo | None = field(name="收费", default=None)


class ListWord(Member, frozen=True, kw_only=True):
    """A word that lists should not use (清单用语)."""

    KIND: ClassVar[str] = "清单用语"
    instead: str = field(name="改为", default="")
    applies_to: tuple[str, ...] = field(name="适用", default=())

"""配置、豁免、基线: how this repository is checked."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part, YesNo


class AdoptedScheme(Located, frozen=True, kw_only=True):
    """The scheme adopted for one kind of vocabulary or rule set (方案)."""

    kind: str = field(name="种类")
    adopted: str = field(name="采用")


class Terms(Part, frozen=True, kw_only=True):
    """What pages and documents call things in this unit (称谓)."""

    power_list: str = field(name="权力清单", default="")
    flow_chart: str = field(name="流程图", default="")
    risk_chart: str = field(name="风险图", default="")


class LawLibrary(Part, frozen=True, kw_only=True):
    """The library of laws that the register is held against (法律库)."""

    path: str = field(name="路径")


class ConfigFile(Located, frozen=True, kw_only=True):
    """The configuration (配置) in `liuquan.yaml`."""

    profile: str = field(name="阶段", default="")
    schemes: tuple[AdoptedScheme, ...] = field(name="方案", default=())
    lists: tuple[str, ...] = field(name="清单", default=())
    duty_fields: tuple[str, ...] = field(name="责任字段", default=())
    risk_filing: YesNo | None = field(name="风险备案", default=None)
    grading_opinions: YesNo | None = field(name="定级征求意见", default=None)
    head_never_manages: tuple[str, ...] = field(name="一把手不直接分管", default=())
    head_post: str = field(name="一把手", default="")
    terms: Terms | None = field(name="称谓", default=None)
    exclude: tuple[str, ...] = field(name="排除", default=())
    accent: str = field(name="强调色", default="")
    law_library: LawLibrary | None = field(name="法律库", default=None)


class Waiver(Located, frozen=True, kw_only=True):
    """One rule waived for one object (豁免): why, who approved it, and when it expires."""

    id: str = field(name="编号")
    rule: str = field(name="规则")
    object: str = field(name="对象")
    reason: str = field(name="理由")
    ground: str = field(name="依据")
    approver: str = field(name="批准岗位")
    approved_on: date = field(name="批准日期")
    expires: date = field(name="到期")


class WaiverFile(Located, frozen=True, kw_only=True):
    """The waivers (豁免) of the repository."""

    waivers: tuple[Waiver, ...] = field(name="豁免")


class BaselineEntry(Located, frozen=True, kw_only=True):
    """One finding taken over from before (基线), to be mended by `due`."""

    rule: str = field(name="规则")
    file: str = field(name="文件")
    object: str = field(name="对象")
    path: str = field(name="位置")
    due: date = field(name="期限")


class BaselineFile(Located, frozen=True, kw_only=True):
    """The findings taken over at the start (基线); they may only grow fewer."""

    entries: tuple[BaselineEntry, ...] = field(name="条目")

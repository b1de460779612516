"""风险: integrity risk points, surveys, warnings."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part
from liuquan_cli.model.shared import Disclosure, Measure, Opinion


class Indicators(Part, frozen=True, kw_only=True):
    """The scores that grade a risk (指标); which of them count is up to the method adopted."""

    harm_to_society: int | None = field(name="社会危害", default=None)
    harm_to_state: int | None = field(name="国家集体危害", default=None)
    private_gain: int | None = field(name="谋取私利", default=None)
    complaints: int | None = field(name="信访举报", default=None)
    likelihood: int | None = field(name="可能性", default=None)
    danger: int | None = field(name="危险性", default=None)


class Measures(Part, frozen=True, kw_only=True):
    """Measures before, during and after the act (事前、事中、事后)."""

    before: tuple[Measure, ...] = field(name="事前", default=())
    during: tuple[Measure, ...] = field(name="事中", default=())
    after: tuple[Measure, ...] = field(name="事后", default=())


class Filing(Part, frozen=True, kw_only=True):
    """Report, review and filing (申报、审核、备案): the dates, the reviewer, where it is filed."""

    reported_on: date | None = field(name="申报", default=None)
    reviewed_on: date | None = field(name="审核", default=None)
    reviewer: str = field(name="审核岗位", default="")
    filed_on: date | None = field(name="备案", default=None)
    filed_with: str = field(name="备案单位", default="")


class Risk(Located, frozen=True, kw_only=True):
    """One integrity risk (廉政风险点): where it lies, its level, measures and owner."""

    id: str = field(name="编号")
    power: str = field(name="权力", default="")
    stage: str = field(name="环节", default="")
    post: str = field(name="岗位", default="")
    kind: str = field(name="种类", default="")
    effect: str = field(name="影响", default="")
    source: str = field(name="来源", default="")
    expression: str = field(name="表现", default="")
    duty: str = field(name="责任事项", default="")
    indicators: Indicators | None = field(name="指标", default=None)
    criteria: tuple[str, ...] = field(name="要件", default=())
    level: str = field(name="等级", default="")
    level_reason: str = field(name="等级理由", default="")
    grading_opinions: tuple[Opinion, ...] = field(name="定级意见", default=())
    measures: Measures | None = field(name="措施", default=None)
    owner: str = field(name="责任岗位", default="")
    leader: str = field(name="责任领导", default="")
    monitor: str = field(name="监控岗位", default="")
    metric: str = field(name="监测指标", default="")
    frequency: str = field(name="防控频率", default="")
    reviewed_on: date | None = field(name="上次复核", default=None)
    institutions: tuple[str, ...] = field(name="制度", default=())
    filing: Filing | None = field(name="备案", default=None)
    disclosure: Disclosure | None = field(name="公开", default=None)


class Survey(Located, frozen=True, kw_only=True):
    """One search for risks at posts (排查), naming the posts where none was found."""

    department: str = field(name="机构", default="")
    on: date = field(name="日期")
    posts: tuple[str, ...] = field(name="岗位")
    none_found: tuple[str, ...] = field(name="未发现", default=())
    conclusion: str = field(name="结论", default="")


class RiskWarning(Located, frozen=True, kw_only=True):
    """One integrity warning (预警): what set it off and what was done."""

    id: str = field(name="编号")
    rule: str = field(name="规则", default="")
    on: date | None = field(name="日期", default=None)
    content: str = field(name="情况", default="")
    risk: str = field(name="风险", default="")
    handling: str = field(name="处置", default="")
    handled_on: date | None = field(name="处置日期", default=None)


class Analysis(Located, frozen=True, kw_only=True):
    """One periodic analysis of risks (研判), and when the next is due."""

    on: date = field(name="日期")
    conclusion: str = field(name="结论", default="")
    next_on: date | None = field(name="下次", default=None)


class RiskFile(Located, frozen=True, kw_only=True):
    """Integrity risks (风险), the surveys that found them, warnings and analyses."""

    risks: tuple[Risk, ...] = field(name="风险点", default=())
    surveys: tuple[Survey, ...] = field(name="排查", default=())
    warnings: tuple[RiskWarning, ...] = field(name="预警", default=())
    analyses: tuple[Analysis, ...] = field(name="研判", default=())

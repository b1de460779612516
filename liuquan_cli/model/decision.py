"""决策: standards and money tiers of 三重一大, decision files, meetings."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part
from liuquan_cli.model.shared import Citation, Disclosure, Opinion, RecordFile


class MajorMatterStandard(Located, frozen=True, kw_only=True):
    """What counts as one category of major matter (三重一大), and how it is decided."""

    category: str = field(name="类别")
    criteria: tuple[str, ...] = field(name="标准", default=())
    boundary: str = field(name="界限", default="")
    scope: str = field(name="范围", default="")
    procedure: tuple[str, ...] = field(name="程序", default=())
    rationale: str = field(name="理由", default="")
    institution: str = field(name="制度", default="")


class MoneyTier(Located, frozen=True, kw_only=True):
    """Who decides on sums from `from_yuan` up to but not including `to_yuan` (额度分档)."""

    purpose: str = field(name="用途")
    from_yuan: int = field(name="下限")
    to_yuan: int | None = field(name="上限", default=None)
    decider: str = field(name="决定主体")
    window_days: int | None = field(name="合并天数", default=None)


class PublicParticipation(Part, frozen=True, kw_only=True):
    """How the public took part (公众参与), for how long, and what came of it."""

    forms: tuple[str, ...] = field(name="形式", default=())
    since: date | None = field(name="自", default=None)
    until: date | None = field(name="至", default=None)
    short_reason: str = field(name="缩短理由", default="")
    opinions: tuple[Opinion, ...] = field(name="意见", default=())
    feedback_on: date | None = field(name="采纳公布日期", default=None)
    hearing: str = field(name="听证", default="")
    hearing_on: date | None = field(name="听证日期", default=None)
    hearing_papers_on: date | None = field(name="材料送达日期", default=None)
    not_applicable: str = field(name="不适用", default="")


class ExpertReview(Part, frozen=True, kw_only=True):
    """The experts' review (专家论证), or why it does not apply."""

    on: date | None = field(name="日期", default=None)
    experts: tuple[str, ...] = field(name="专家", default=())
    opinion: str = field(name="意见", default="")
    adopted: str = field(name="采纳", default="")
    document: str = field(name="文书", default="")
    not_applicable: str = field(name="不适用", default="")


class RiskAssessment(Part, frozen=True, kw_only=True):
    """The assessment of a decision's risks (风险评估), or why it does not apply."""

    on: date | None = field(name="日期", default=None)
    legality: str = field(name="合法性", default="")
    reasonableness: str = field(name="合理性", default="")
    feasibility: str = field(name="可行性", default="")
    controllability: str = field(name="可控性", default="")
    conclusion: str = field(name="结论", default="")
    assessor: str = field(name="单位", default="")
    document: str = field(name="文书", default="")
    not_applicable: str = field(name="不适用", default="")


class LegalReview(Part, frozen=True, kw_only=True):
    """The review of legality (合法性审查): when it was received, by whom, with what result."""

    received_on: date | None = field(name="收到日期", default=None)
    on: date | None = field(name="日期", default=None)
    post: str = field(name="岗位", default="")
    conclusion: str = field(name="结论", default="")
    opinion: str = field(name="意见", default="")
    document: str = field(name="文书", default="")
    short_reason: str = field(name="缩短理由", default="")
    exploratory: str = field(name="探索性改革", default="")


class CollectiveDecision(Part, frozen=True, kw_only=True):
    """The meeting that decided, when, and with what result (集体讨论)."""

    meeting: str = field(name="会议", default="")
    on: date | None = field(name="日期", default=None)
    result: str = field(name="结果", default="")


class DecisionEvaluation(Part, frozen=True, kw_only=True):
    """Who evaluates a decision after it was made (后评估), when, and with what result."""

    evaluator: str = field(name="主体")
    on: date | None = field(name="日期", default=None)
    conclusion: str = field(name="结论", default="")


class Decision(Located, frozen=True, kw_only=True):
    """One major decision (决策事项) from proposal to evaluation; `amount_yuan` in yuan."""

    id: str = field(name="编号")
    name: str = field(name="名称")
    category: str = field(name="类别", default="")
    amount_yuan: int | None = field(name="金额", default=None)
    purpose: str = field(name="用途", default="")
    bases: tuple[Citation, ...] = field(name="依据", default=())
    powers: tuple[str, ...] = field(name="权力", default=())
    undertaker: str = field(name="承办", default="")
    initiated_on: date | None = field(name="启动日期", default=None)
    emergency: str = field(name="应急处置", default="")
    proposer: str = field(name="提出", default="")
    participation: PublicParticipation | None = field(name="公众参与", default=None)
    expert_review: ExpertReview | None = field(name="专家论证", default=None)
    assessment: RiskAssessment | None = field(name="风险评估", default=None)
    legal_review: LegalReview | None = field(name="合法性审查", default=None)
    collective: CollectiveDecision | None = field(name="集体讨论", default=None)
    reported: str = field(name="请示", default="")
    reported_on: date | None = field(name="请示日期", default=None)
    published_on: date | None = field(name="公布日期", default=None)
    result: str = field(name="结果", default="")
    executor: str = field(name="执行", default="")
    executed_since: date | None = field(name="执行日期", default=None)
    evaluator: str = field(name="评估", default="")
    evaluation: DecisionEvaluation | None = field(name="后评估", default=None)
    summary: str = field(name="小结", default="")
    records: tuple[RecordFile, ...] = field(name="留痕", default=())
    disclosure: Disclosure | None = field(name="公开", default=None)


class Vote(Part, frozen=True, kw_only=True):
    """How a meeting voted (表决), in persons."""

    in_favour: int | None = field(name="赞成", default=None)
    against: int | None = field(name="反对", default=None)
    abstained: int | None = field(name="弃权", default=None)
    method: str = field(name="方式", default="")


class Dissent(Part, frozen=True, kw_only=True):
    """A differing opinion and the post that held it (异议)."""

    post: str = field(name="岗位")
    opinion: str = field(name="意见")


class Meeting(Located, frozen=True, kw_only=True):
    """One meeting (会议): the posts present, what was said, voted and resolved."""

    id: str = field(name="编号")
    name: str = field(name="名称")
    body: str = field(name="集体", default="")
    on: date = field(name="日期")
    kind: str = field(name="种类", default="")
    chair: str = field(name="主持", default="")
    present: tuple[str, ...] = field(name="出席", default=())
    absent: tuple[str, ...] = field(name="缺席", default=())
    attending: tuple[str, ...] = field(name="列席", default=())
    agenda: tuple[str, ...] = field(name="议题", default=())
    speeches: tuple[str, ...] = field(name="发言", default=())
    vote: Vote | None = field(name="表决", default=None)
    dissents: tuple[Dissent, ...] = field(name="异议", default=())
    result: str = field(name="结果", default="")
    minutes: str = field(name="纪要", default="")
    records: tuple[RecordFile, ...] = field(name="留痕", default=())


class DecisionFile(Located, frozen=True, kw_only=True):
    """Decisions (决策): standards of major matters, money tiers, decisions and meetings."""

    standards: tuple[MajorMatterStandard, ...] = field(name="三重一大标准", default=())
    tiers: tuple[MoneyTier, ...] = field(name="额度分档", default=())
    decisions: tuple[Decision, ...] = field(name="决策事项", default=())
    meetings: tuple[Meeting, ...] = field(name="会议", default=())

"""问责: forms, discipline, issues, cases, education."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part, YesNo
from liuquan_cli.model.shared import Citation


class AccountabilityForm(Located, frozen=True, kw_only=True):
    """One form of accountability (问责形式): its procedure, who decides, by what norms."""

    form: str = field(name="形式")
    procedure: tuple[str, ...] = field(name="程序", default=())
    decider: str = field(name="决定主体", default="")
    bases: tuple[Citation, ...] = field(name="依据", default=())


class Discipline(Located, frozen=True, kw_only=True):
    """One set of rules of discipline (纪律), clause by clause."""

    id: str = field(name="编号")
    name: str = field(name="名称")
    clauses: tuple[str, ...] = field(name="条款", default=())


class Issue(Located, frozen=True, kw_only=True):
    """One problem found (问题): its cause, its owner, and how it was mended and verified."""

    id: str = field(name="编号")
    on: date = field(name="日期")
    source: str = field(name="来源", default="")
    hot: YesNo | None = field(name="热点", default=None)
    kinds: tuple[str, ...] = field(name="种类", default=())
    content: str = field(name="内容", default="")
    cause: str = field(name="原因", default="")
    powers: tuple[str, ...] = field(name="权力", default=())
    risks: tuple[str, ...] = field(name="风险", default=())
    owner: str = field(name="责任岗位", default="")
    fed_back_on: date | None = field(name="反馈日期", default=None)
    handling: str = field(name="处理", default="")
    handled_on: date | None = field(name="处理日期", default=None)
    patch: str = field(name="补丁制度", default="")
    verified_on: date | None = field(name="验证日期", default=None)


class Transfer(Part, frozen=True, kw_only=True):
    """The transfer of a case to another authority (移送)."""

    receiver: str = field(name="接收机关")
    on: date = field(name="日期")
    document: str = field(name="文书", default="")


class AccountabilityCase(Located, frozen=True, kw_only=True):
    """One case of accountability (案件); it names posts, never persons."""

    id: str = field(name="编号")
    grade: str = field(name="性质")
    kind: str = field(name="种类", default="")
    focus: tuple[str, ...] = field(name="重点", default=())
    post: str = field(name="岗位", default="")
    powers: tuple[str, ...] = field(name="权力", default=())
    clause_broken: str = field(name="违反", default="")
    clauses_broken: tuple[str, ...] = field(name="违反条款", default=())
    trigger: str = field(name="情形", default="")
    gravity: str = field(name="情节", default="")
    facts: str = field(name="事实", default="")
    evidence: tuple[str, ...] = field(name="证据", default=())
    found_on: date | None = field(name="发现日期", default=None)
    reported_on: date | None = field(name="报告日期", default=None)
    opened_on: date | None = field(name="立案日期", default=None)
    handled_on: date | None = field(name="处理日期", default=None)
    forms: tuple[str, ...] = field(name="形式", default=())
    track: str = field(name="轨道", default="")
    document: str = field(name="决定文书", default="")
    appeal: str = field(name="申诉", default="")
    transfer: Transfer | None = field(name="移送", default=None)
    correction: str = field(name="纠错", default="")


class Education(Located, frozen=True, kw_only=True):
    """One educational or campaign activity (教育); `attendance` in persons."""

    on: date = field(name="日期")
    name: str = field(name="名称")
    kind: str = field(name="种类", default="")
    content: str = field(name="内容", default="")
    attendance: int | None = field(name="人数", default=None)


class AccountabilityFile(Located, frozen=True, kw_only=True):
    """Accountability (问责): forms, disciplines, problems, cases and education."""

    forms: tuple[AccountabilityForm, ...] = field(name="形式", default=())
    disciplines: tuple[Discipline, ...] = field(name="纪律", default=())
    issues: tuple[Issue, ...] = field(name="问题", default=())
    cases: tuple[AccountabilityCase, ...] = field(name="案件", default=())
    education: tuple[Education, ...] = field(name="教育", default=())

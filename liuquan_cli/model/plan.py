"""实施方案: phases, tasks, progress, documents of the campaign."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part
from liuquan_cli.model.shared import Opinion


class UpstreamDocument(Part, frozen=True, kw_only=True):
    """A document of a higher authority that the plan carries out (上级文件)."""

    title: str = field(name="标题")
    issuer: str = field(name="制发机关", default="")
    document: str = field(name="文号", default="")
    on: date | None = field(name="日期", default=None)


class LeadingGroup(Part, frozen=True, kw_only=True):
    """The group that leads the campaign (领导小组), by post."""

    head: str = field(name="组长", default="")
    deputies: tuple[str, ...] = field(name="副组长", default=())
    members: tuple[str, ...] = field(name="成员", default=())
    office: str = field(name="办公室", default="")
    office_director: str = field(name="办公室主任", default="")


class WorkingTeam(Located, frozen=True, kw_only=True):
    """The clean-up team of one department (专班), its experts and lawyers."""

    department: str = field(name="机构")
    experts: tuple[str, ...] = field(name="业务骨干", default=())
    lawyers: tuple[str, ...] = field(name="法律人员", default=())


class Progress(Part, frozen=True, kw_only=True):
    """One note on the progress of a task (进展); `percent` of it done."""

    on: date = field(name="日期")
    percent: int | None = field(name="进度", default=None)
    note: str = field(name="情况", default="")
    verdict: str = field(name="结论", default="")


class Task(Located, frozen=True, kw_only=True):
    """One task of a phase (任务): who leads, until when, with what product."""

    id: str = field(name="编号")
    name: str = field(name="名称")
    power_of_reform: str = field(name="六权", default="")
    leads: tuple[str, ...] = field(name="牵头", default=())
    cooperating: tuple[str, ...] = field(name="配合", default=())
    since: date | None = field(name="自", default=None)
    until: date | None = field(name="至", default=None)
    product: str = field(name="成果", default="")
    progress: tuple[Progress, ...] = field(name="进展", default=())
    done_on: date | None = field(name="完成日期", default=None)


class Phase(Located, frozen=True, kw_only=True):
    """One phase of the plan (阶段), its dates and tasks."""

    name: str = field(name="名称")
    since: date = field(name="自")
    until: date = field(name="至")
    profile: str = field(name="达到", default="")
    tasks: tuple[Task, ...] = field(name="任务", default=())


class CampaignDocument(Located, frozen=True, kw_only=True):
    """One document of the campaign (文书): signed, sent and filed when."""

    kind: str = field(name="种类")
    name: str = field(name="名称")
    tasks: tuple[str, ...] = field(name="涉及任务", default=())
    on: date | None = field(name="日期", default=None)
    meeting: str = field(name="讨论会议", default="")
    signed_by: str = field(name="签字岗位", default="")
    sent_to: str = field(name="报送单位", default="")
    sent_on: date | None = field(name="报送日期", default=None)
    filed_on: date | None = field(name="备案日期", default=None)


class Evaluation(Located, frozen=True, kw_only=True):
    """One acceptance check or evaluation of the campaign (评估)."""

    on: date = field(name="日期")
    assessor: str = field(name="主体")
    result: str = field(name="结果", default="")


class Study(Part, frozen=True, kw_only=True):
    """One session of study or survey (调研): what it found and suggests."""

    on: date = field(name="日期")
    form: str = field(name="形式", default="")
    department: str = field(name="机构", default="")
    subject: str = field(name="对象", default="")
    findings: tuple[str, ...] = field(name="发现", default=())
    suggestions: tuple[str, ...] = field(name="建议", default=())


class Support(Part, frozen=True, kw_only=True):
    """What a key department was given to do its work (支持)."""

    on: date = field(name="日期")
    department: str = field(name="机构")
    content: str = field(name="内容", default="")


class DataRequest(Located, frozen=True, kw_only=True):
    """One request of one department to another for papers (资料需求), and its answer."""

    id: str = field(name="编号")
    on: date = field(name="日期")
    asker: str = field(name="提出", default="")
    provider: str = field(name="提供", default="")
    content: str = field(name="内容", default="")
    due: date | None = field(name="期限", default=None)
    provided_on: date | None = field(name="提供日期", default=None)


class PlanFile(Located, frozen=True, kw_only=True):
    """The implementation plan (实施方案): goals, people, phases, documents, evaluations."""

    name: str = field(name="名称")
    document: str = field(name="文号", default="")
    issued_on: date | None = field(name="印发日期", default=None)
    list_count: int | None = field(name="清单数", default=None)
    upstream: tuple[UpstreamDocument, ...] = field(name="上级文件", default=())
    goals: tuple[str, ...] = field(name="目标", default=())
    leading_group: LeadingGroup | None = field(name="领导小组", default=None)
    teams: tuple[WorkingTeam, ...] = field(name="专班", default=())
    phases: tuple[Phase, ...] = field(name="阶段", default=())
    consultation: tuple[Opinion, ...] = field(name="征求意见", default=())
    documents: tuple[CampaignDocument, ...] = field(name="文书", default=())
    evaluations: tuple[Evaluation, ...] = field(name="评估", default=())
    publicity: tuple[str, ...] = field(name="宣传", default=())
    assessed_in: str = field(name="列入考核", default="")
    pilot_units: tuple[str, ...] = field(name="试点单位", default=())
    studies: tuple[Study, ...] = field(name="调研", default=())
    support: tuple[Support, ...] = field(name="支持", default=())
    data_requests: tuple[DataRequest, ...] = field(name="资料需求", default=())

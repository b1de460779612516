"""监督: eight supervisions, channels, ledgers."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part, YesNo
from liuquan_cli.model.shared import Contact


class Supervision(Located, frozen=True, kw_only=True):
    """How one kind of supervision (监督) is put into practice, and when it last was."""

    kind: str = field(name="种类")
    institution: str = field(name="制度", default="")
    post: str = field(name="岗位", default="")
    channel: str = field(name="渠道", default="")
    last_on: date | None = field(name="上次活动", default=None)
    content: str = field(name="内容", default="")


class Channel(Located, frozen=True, kw_only=True):
    """One way to report or complain (渠道); `reply_days` in working days."""

    name: str = field(name="名称")
    kind: str = field(name="种类", default="")
    contact: Contact | None = field(name="联系", default=None)
    reply_days: int | None = field(name="答复时限", default=None)
    post: str = field(name="岗位", default="")


class AppointedSupervisor(Located, frozen=True, kw_only=True):
    """An appointed supervisor (监督员), known by letter of appointment, not by name."""

    id: str = field(name="编号")
    capacity: str = field(name="身份", default="")
    since: date | None = field(name="自", default=None)
    until: date | None = field(name="至", default=None)


class Letter(Located, frozen=True, kw_only=True):
    """One letter or opinion from outside (来信), and the answer to it."""

    id: str = field(name="编号")
    channel: str = field(name="渠道", default="")
    source: str = field(name="来源", default="")
    on: date = field(name="日期")
    content: str = field(name="内容", default="")
    hot: YesNo | None = field(name="热点", default=None)
    powers: tuple[str, ...] = field(name="权力", default=())
    adopted: str = field(name="采纳", default="")
    reply: str = field(name="答复", default="")
    answered_on: date | None = field(name="答复日期", default=None)


class MediaIssue(Located, frozen=True, kw_only=True):
    """A problem the media raised (媒体), and when it was mended and answered."""

    id: str = field(name="编号")
    medium: str = field(name="媒体", default="")
    on: date = field(name="反映日期")
    content: str = field(name="内容", default="")
    rectified_on: date | None = field(name="整改日期", default=None)
    notified_on: date | None = field(name="通报日期", default=None)
    fed_back_on: date | None = field(name="反馈日期", default=None)
    exposed: YesNo | None = field(name="曝光", default=None)


class SupervisionActivity(Located, frozen=True, kw_only=True):
    """One act of supervision (监督活动) and its result."""

    on: date = field(name="日期")
    kind: str = field(name="种类", default="")
    form: str = field(name="形式", default="")
    content: str = field(name="内容", default="")
    result: str = field(name="结果", default="")
    powers: tuple[str, ...] = field(name="权力", default=())


class CaseStep(Part, frozen=True, kw_only=True):
    """The trace one stage left in a case (痕迹); `digest` is the SHA-256 of what is attached."""

    stage: str = field(name="环节")
    post: str = field(name="岗位", default="")
    on: date | None = field(name="日期", default=None)
    opinion: str = field(name="意见", default="")
    digest: str = field(name="附件摘要", default="")


class HandledCase(Located, frozen=True, kw_only=True):
    """One case handled under a power (办件), by its trace; nothing about the parties."""

    id: str = field(name="编号")
    power: str = field(name="权力")
    received_on: date | None = field(name="收件日期", default=None)
    closed_on: date | None = field(name="办结日期", default=None)
    result: str = field(name="结果", default="")
    notice: str = field(name="结果告知", default="")
    trace: tuple[CaseStep, ...] = field(name="痕迹", default=())
    excluded_days: int | None = field(name="扣除天数", default=None)
    extended_to: date | None = field(name="延期至", default=None)
    extension_approver: str = field(name="延期批准", default="")
    notified_on: date | None = field(name="告知日期", default=None)
    accountability: str = field(name="追责", default="")
    counted_from: date | None = field(name="起算日期", default=None)


class SupervisionFile(Located, frozen=True, kw_only=True):
    """Supervision (监督): its kinds, channels, people, letters, activities and cases."""

    supervisions: tuple[Supervision, ...] = field(name="监督体系", default=())
    channels: tuple[Channel, ...] = field(name="渠道", default=())
    appointed: tuple[AppointedSupervisor, ...] = field(name="监督员", default=())
    letters: tuple[Letter, ...] = field(name="来信", default=())
    media: tuple[MediaIssue, ...] = field(name="媒体", default=())
    activities: tuple[SupervisionActivity, ...] = field(name="活动", default=())
    cases: tuple[HandledCase, ...] = field(name="办件", default=())

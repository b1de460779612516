"""公开目录: what is disclosed, when, where, and what is withheld."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part
from liuquan_cli.model.shared import Citation, Disclosure


class PublicationLog(Part, frozen=True, kw_only=True):
    """One publication (记录): when, where, and when it was taken down."""

    on: date = field(name="日期")
    channel: str = field(name="渠道", default="")
    location: str = field(name="位置", default="")
    taken_down: date | None = field(name="撤下", default=None)
    posted_until: date | None = field(name="公示至", default=None)
    collection: str = field(name="征集", default="")
    opinions: int | None = field(name="意见数", default=None)


class DisclosureStep(Part, frozen=True, kw_only=True):
    """One stage an entry goes through before and after it is published (程序)."""

    stage: str = field(name="环节")
    body: str = field(name="主体", default="")
    on: date | None = field(name="日期", default=None)
    result: str = field(name="结果", default="")
    document: str = field(name="文号", default="")


class CatalogueEntry(Located, frozen=True, kw_only=True):
    """One entry of the disclosure catalogue (公开目录): what, by whom, when and how."""

    id: str = field(name="编号")
    topic: str = field(name="事项")
    sub_topic: str = field(name="子项", default="")
    elements: tuple[str, ...] = field(name="内容", default=())
    aspects: tuple[str, ...] = field(name="五公开", default=())
    stage: str = field(name="阶段", default="")
    bases: tuple[Citation, ...] = field(name="依据", default=())
    deadline: str = field(name="公开时限", default="")
    publisher: str = field(name="主体", default="")
    mode: str = field(name="方式", default="")
    level: str = field(name="层级", default="")
    period: str = field(name="周期", default="")
    minimum: str = field(name="最低内容", default="")
    subject: str = field(name="类别", default="")
    powers: tuple[str, ...] = field(name="权力", default=())
    institutions: tuple[str, ...] = field(name="制度", default=())
    disclosure: Disclosure | None = field(name="公开", default=None)
    log: tuple[PublicationLog, ...] = field(name="记录", default=())
    procedure: tuple[DisclosureStep, ...] = field(name="程序", default=())


class InformationDemand(Located, frozen=True, kw_only=True):
    """What people asked to know (需求), and the entry that answers it."""

    id: str = field(name="编号")
    on: date | None = field(name="日期", default=None)
    source: str = field(name="来源", default="")
    content: str = field(name="内容", default="")
    entry: str = field(name="目录", default="")
    answered_on: date | None = field(name="答复日期", default=None)


class CatalogueFile(Located, frozen=True, kw_only=True):
    """The disclosure catalogue (公开目录) and what people asked to know."""

    entries: tuple[CatalogueEntry, ...] = field(name="条目", default=())
    demands: tuple[InformationDemand, ...] = field(name="需求", default=())

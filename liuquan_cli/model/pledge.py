"""承诺: responsibility letters, post pledges, leaders' records."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part


class ResponsibilityLetter(Located, frozen=True, kw_only=True):
    """一份廉政风险防控责任书"""

    id: str = field(name="编号")
    superior: str = field(name="上级")
    subordinate: str = field(name="下级")
    year: int = field(name="年度")
    signed_on: date | None = field(name="日期", default=None)
    content: tuple[str, ...] = field(name="内容", default=())


class Filing(Part, frozen=True, kw_only=True):
    """申报、审核、备案"""

    reported_on: date | None = field(name="申报", default=None)
    reviewed_on: date | None = field(name="审核", default=None)
    reviewer: str = field(name="审核岗位", default="")
    filed_on: date | None = field(name="备案", default=None)
    filed_with: str = field(name="备案单位", default="")


class Pledge(Located, frozen=True, kw_only=True):
    """一份岗位廉政承诺"""

    id: str = field(name="编号")
    post: str = field(name="岗位")
    year: int = field(name="年度")
    signed_on: date | None = field(name="日期", default=None)
    content: tuple[str, ...] = field(name="内容", default=())
    reviewer: str = field(name="审核岗位", default="")
    filing: Filing | None = field(name="备案", default=None)


class LeaderRecord(Located, frozen=True, kw_only=True):
    """班子成员的履责记录"""

    post: str = field(name="岗位")
    kind: str = field(name="种类")
    year: int = field(name="年度")
    due: date | None = field(name="应完成", default=None)
    done_on: date | None = field(name="完成日期", default=None)


class PledgeFile(Located, frozen=True, kw_only=True):
    """承诺"""

    letters: tuple[ResponsibilityLetter, ...] = field(name="责任书", default=())
    pledges: tuple[Pledge, ...] = field(name="承诺书", default=())
    records: tuple[LeaderRecord, ...] = field(name="履责记录", default=())

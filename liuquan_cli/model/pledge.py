"""承诺: responsibility letters, post pledges, leaders' records."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part


class ResponsibilityLetter(Located, frozen=True, kw_only=True):
    """A letter of responsibility for integrity (责任书), from superior to subordinate."""

    id: str = field(name="编号")
    superior: str = field(name="上级")
    subordinate: str = field(name="下级")
    year: int = field(name="年度")
    signed_on: date | None = field(name="日期", default=None)
    content: tuple[str, ...] = field(name="内容", default=())


class Filing(Part, frozen=True, kw_only=True):
    """Report, review and filing (申报、审核、备案): the dates, the reviewer, where it is filed."""

    reported_on: date | None = field(name="申报", default=None)
    reviewed_on: date | None = field(name="审核", default=None)
    reviewer: str = field(name="审核岗位", default="")
    filed_on: date | None = field(name="备案", default=None)
    filed_with: str = field(name="备案单位", default="")


class Pledge(Located, frozen=True, kw_only=True):
    """The integrity pledge of one post for one year (承诺书), and its filing."""

    id: str = field(name="编号")
    post: str = field(name="岗位")
    year: int = field(name="年度")
    signed_on: date | None = field(name="日期", default=None)
    content: tuple[str, ...] = field(name="内容", default=())
    reviewer: str = field(name="审核岗位", default="")
    filing: Filing | None = field(name="备案", default=None)


class LeaderRecord(Located, frozen=True, kw_only=True):
    """One yearly duty of a leader (履责记录): when it is due and when it was done."""

    post: str = field(name="岗位")
    kind: str = field(name="种类")
    year: int = field(name="年度")
    due: date | None = field(name="应完成", default=None)
    done_on: date | None = field(name="完成日期", default=None)


class PledgeFile(Located, frozen=True, kw_only=True):
    """Pledges (承诺): responsibility letters, post pledges and leaders' records."""

    letters: tuple[ResponsibilityLetter, ...] = field(name="责任书", default=())
    pledges: tuple[Pledge, ...] = field(name="承诺书", default=())
    records: tuple[LeaderRecord, ...] = field(name="履责记录", default=())

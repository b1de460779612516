"""Parts that several kinds of document share."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Part


class Contact(Part, frozen=True, kw_only=True):
    """A way to reach the unit or to complain (联系、投诉); at least one field is filled."""

    phone: str = field(name="电话", default="")
    address: str = field(name="地址", default="")
    email: str = field(name="邮箱", default="")
    url: str = field(name="网址", default="")
    post: str = field(name="岗位", default="")


class Citation(Part, frozen=True, kw_only=True):
    """One article of a norm in the register (依据), and what it is cited for."""

    basis: str = field(name="依据")
    article: str = field(name="条款", default="")
    quote: str = field(name="内容", default="")
    role: str = field(name="作用", default="")


class Disclosure(Part, frozen=True, kw_only=True):
    """Whether an object is disclosed (公开), to whom, when, where, or why it is withheld."""

    status: str = field(name="属性", default="")
    audience: str = field(name="范围", default="")
    nature: str = field(name="性质", default="")
    cadence: str = field(name="时效", default="")
    channels: tuple[str, ...] = field(name="渠道", default=())
    ground: str = field(name="理由", default="")
    closure: str = field(name="等次", default="")
    closure_basis: str = field(name="不公开依据", default="")
    approver: str = field(name="批准岗位", default="")
    review_on: date | None = field(name="复审日期", default=None)
    secrecy_review: str = field(name="保密审查", default="")
    severance: str = field(name="区分处理", default="")


class Approval(Part, frozen=True, kw_only=True):
    """One step of review, approval or filing (审定): by whom, when, with what result."""

    stage: str = field(name="环节", default="")
    body: str = field(name="主体", default="")
    on: date | None = field(name="日期", default=None)
    result: str = field(name="结果", default="")
    document: str = field(name="文号", default="")
    note: str = field(name="说明", default="")


class Opinion(Part, frozen=True, kw_only=True):
    """One opinion received (意见), whether it was adopted, and when it was answered."""

    source: str = field(name="来源", default="")
    on: date | None = field(name="日期", default=None)
    content: str = field(name="内容", default="")
    adopted: str = field(name="采纳", default="")
    reason: str = field(name="理由", default="")
    answered_on: date | None = field(name="答复日期", default=None)


class Measure(Part, frozen=True, kw_only=True):
    """One measure against a risk (防控措施): what, by which post, until when."""

    content: str = field(name="内容")
    post: str = field(name="岗位", default="")
    due: date | None = field(name="期限", default=None)
    aim: str = field(name="三不", default="")


class TimeLimit(Part, frozen=True, kw_only=True):
    """Statutory and promised limits (办结时限), both counted in `unit`; 0 is on the spot."""

    statutory: int | None = field(name="法定", default=None)
    promised: int | None = field(name="承诺", default=None)
    unit: str = field(name="单位", default="")
    kind: str = field(name="种类", default="")
    basis: str = field(name="依据", default="")
    note: str = field(name="说明", default="")


class RecordFile(Part, frozen=True, kw_only=True):
    """Where a record is kept (留痕), with its SHA-256; the record itself stays outside."""

    kind: str = field(name="种类", default="")
    location: str = field(name="位置", default="")
    digest: str = field(name="摘要", default="")
    length: str = field(name="时长", default="")


class Remedy(Part, frozen=True, kw_only=True):
    """Where a person concerned may seek review, sue or appeal (救济)."""

    review_body: str = field(name="复议机关", default="")
    court: str = field(name="诉讼法院", default="")
    appeal: str = field(name="申诉渠道", default="")
    note: str = field(name="说明", default="")

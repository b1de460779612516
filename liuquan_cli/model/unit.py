"""单位: the unit, its departments, posts, bodies, tenures, stand-ins and portfolios."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part, YesNo
from liuquan_cli.model.shared import Citation, Contact, Remedy


class Boundary(Part, frozen=True, kw_only=True):
    """What the unit must, may and must not do (职责边界)."""

    must: tuple[str, ...] = field(name="应当", default=())
    may: tuple[str, ...] = field(name="可以", default=())
    must_not: tuple[str, ...] = field(name="不得", default=())


class ServiceCentre(Located, frozen=True, kw_only=True):
    """A service centre or window (服务中心): whom it serves, with which powers, when."""

    name: str = field(name="名称")
    clients: tuple[str, ...] = field(name="服务对象", default=())
    powers: tuple[str, ...] = field(name="事项", default=())
    address: str = field(name="地址", default="")
    hours: str = field(name="时间", default="")


class Organisation(Located, frozen=True, kw_only=True):
    """An internal, dispatched or subordinate body of the unit (机构), with its functions."""

    name: str = field(name="名称")
    short: str = field(name="简称", default="")
    kind: str = field(name="种类", default="")
    level: str = field(name="层级", default="")
    parent: str = field(name="上级", default="")
    functions: tuple[str, ...] = field(name="职能", default=())
    charter: str = field(name="三定依据", default="")
    phone: str = field(name="电话", default="")
    no_power: str = field(name="无职权", default="")
    key_reason: str = field(name="重点", default="")


class KeyPost(Part, frozen=True, kw_only=True):
    """Why a post is a key post (重点岗位), and how it is controlled and reviewed."""

    reason: str = field(name="理由")
    controls: tuple[str, ...] = field(name="控制", default=())
    reviewer: str = field(name="复核岗位", default="")
    institution: str = field(name="制度", default="")
    term_limit: int | None = field(name="任期上限", default=None)


class Post(Located, frozen=True, kw_only=True):
    """A post (岗位): its place, duties and headcount (persons); who holds it is a `Tenure`."""

    name: str = field(name="名称")
    department: str = field(name="机构", default="")
    rank: str = field(name="级别", default="")
    superior: str = field(name="上级", default="")
    duties: tuple[str, ...] = field(name="职责", default=())
    functions: tuple[str, ...] = field(name="职能", default=())
    integrity_duties: tuple[str, ...] = field(name="廉政职责", default=())
    no_power: str = field(name="无职权", default="")
    headcount: int | None = field(name="编制", default=None)
    key: KeyPost | None = field(name="重点岗位", default=None)


class Body(Located, frozen=True, kw_only=True):
    """A body that decides together (集体), its members (posts) and its quorum (persons)."""

    name: str = field(name="名称")
    kind: str = field(name="种类", default="")
    members: tuple[str, ...] = field(name="成员", default=())
    convener: str = field(name="召集", default="")
    quorum: int | None = field(name="法定人数", default=None)
    rules: str = field(name="议事规则", default="")


class Tenure(Located, frozen=True, kw_only=True):
    """One person's term at one post (任职); without `until` it still runs."""

    person: str = field(name="人员")
    post: str = field(name="岗位")
    since: date = field(name="自")
    until: date | None = field(name="至", default=None)
    document: str = field(name="任职文件", default="")
    account: str = field(name="账号", default="")

    def covers(self, day: date) -> bool:
        """Whether the term runs on `day`; both ends are included."""
        return self.since <= day and (self.until is None or day <= self.until)


class StandIn(Located, frozen=True, kw_only=True):
    """Who stands in while the holder of a post is away (AB角), and within what limits."""

    post: str = field(name="岗位")
    stand_in: str = field(name="代理岗位")
    scope: str = field(name="范围", default="")


class Absence(Located, frozen=True, kw_only=True):
    """Days on which a person, or whoever holds a post, is away (缺勤)."""

    post: str = field(name="岗位", default="")
    person: str = field(name="人员", default="")
    since: date = field(name="自")
    until: date | None = field(name="至", default=None)
    reason: str = field(name="事由", default="")


class Delegation(Located, frozen=True, kw_only=True):
    """Who lets whom exercise which part of which powers, and until when (授权).

    `principal` and `agent` stand for organs outside the unit.
    """

    id: str = field(name="编号")
    grantor: str = field(name="授权人", default="")
    principal: str = field(name="委托机关", default="")
    delegate: str = field(name="受权人", default="")
    agent: str = field(name="受托单位", default="")
    powers: tuple[str, ...] = field(name="权力")
    functions: tuple[str, ...] = field(name="职能", default=())
    steps: tuple[str, ...] = field(name="环节", default=())
    since: date = field(name="自")
    until: date | None = field(name="至", default=None)
    may_pass_on: YesNo | None = field(name="可转授", default=None)
    basis: Citation | None = field(name="依据", default=None)
    document: str = field(name="文件", default="")

    def covers(self, day: date) -> bool:
        """Whether it is in force on `day`; both ends are included."""
        return self.since <= day and (self.until is None or day <= self.until)


class Portfolio(Located, frozen=True, kw_only=True):
    """What one leader is in charge of (分管); `oversees` is watched, not run directly."""

    leader: str = field(name="领导")
    departments: tuple[str, ...] = field(name="机构", default=())
    areas: tuple[str, ...] = field(name="领域", default=())
    oversees: tuple[str, ...] = field(name="监管", default=())


class StatutoryDuty(Located, frozen=True, kw_only=True):
    """A duty that law or charter imposes (法定职责), and the powers that fulfil it."""

    name: str = field(name="名称")
    basis: Citation | None = field(name="依据", default=None)
    post: str = field(name="岗位", default="")
    powers: tuple[str, ...] = field(name="事项", default=())


class UnitFile(Located, frozen=True, kw_only=True):
    """The unit (单位): its identity, bodies, posts, terms, stand-ins and portfolios."""

    name: str = field(name="名称", default="")
    short: str = field(name="简称", default="")
    kind: str = field(name="机关类型", default="")
    credit_code: str = field(name="统一社会信用代码", default="")
    region_code: str = field(name="行政区划代码", default="")
    level: str = field(name="层级", default="")
    parent: str = field(name="上级单位", default="")
    regime: str = field(name="公开制度", default="")
    profile: str = field(name="概况", default="")
    boundary: Boundary | None = field(name="职责边界", default=None)
    internal_control: str = field(name="内部控制", default="")
    address: str = field(name="地址", default="")
    hours: str = field(name="办公时间", default="")
    phone: str = field(name="电话", default="")
    website: str = field(name="网站", default="")
    complaint: Contact | None = field(name="投诉", default=None)
    remedy: Remedy | None = field(name="救济", default=None)
    centres: tuple[ServiceCentre, ...] = field(name="服务中心", default=())
    departments: tuple[Organisation, ...] = field(name="机构", default=())
    posts: tuple[Post, ...] = field(name="岗位", default=())
    bodies: tuple[Body, ...] = field(name="集体", default=())
    tenures: tuple[Tenure, ...] = field(name="任职", default=())
    stand_ins: tuple[StandIn, ...] = field(name="AB角", default=())
    absences: tuple[Absence, ...] = field(name="缺勤", default=())
    delegations: tuple[Delegation, ...] = field(name="授权", default=())
    portfolios: tuple[Portfolio, ...] = field(name="分管", default=())
    statutory_duties: tuple[StatutoryDuty, ...] = field(name="法定职责", default=())

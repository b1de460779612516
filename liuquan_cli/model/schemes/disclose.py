"""Schemes of disclosure: what, to whom, for how long, by what way, and what not."""

from typing import ClassVar

from msgspec import field

from liuquan_cli.model.part import YesNo
from liuquan_cli.model.schemes.member import Member, Ranked, Timed


class Cadence(Timed, frozen=True, kw_only=True):
    """For how long something is disclosed (公开时效)."""

    KIND: ClassVar[str] = "公开时效"
    standing: YesNo | None = field(name="持续", default=None)
    needs: tuple[str, ...] = field(name="需要", default=())


class ContentNature(Member, frozen=True, kw_only=True):
    """Of what nature the content of a disclosure is (内容性质)."""

    KIND: ClassVar[str] = "内容性质"
    cadence: str = field(name="时效", default="")


class RequiredSubject(Member, frozen=True, kw_only=True):
    """A subject that is to be disclosed (应公开内容)."""

    KIND: ClassVar[str] = "应公开内容"
    cadence: str = field(name="时效", default="")
    regime: str = field(name="制度", default="")
    required: YesNo | None = field(name="必备", default=None)
    by: str = field(name="截止", default="")


class DisclosureLimit(Timed, frozen=True, kw_only=True):
    """A limit in disclosing (公开期限)."""

    KIND: ClassVar[str] = "公开期限"
    regime: str = field(name="制度", default="")


class DisclosureStage(Member, frozen=True, kw_only=True):
    """A stage of the exercise of a power that is disclosed (公开环节)."""

    KIND: ClassVar[str] = "公开环节"
    needs: tuple[str, ...] = field(name="需要", default=())


class DisclosureProcedure(Ranked, frozen=True, kw_only=True):
    """A step on the way of something to its disclosure (公开程序)."""

    KIND: ClassVar[str] = "公开程序"
    regime: str = field(name="制度", default="")
    act: str = field(name="动作", default="")


class DisclosureChannel(Member, frozen=True, kw_only=True):
    """A channel of disclosure (公开渠道)."""

    KIND: ClassVar[str] = "公开渠道"
    fixed: YesNo | None = field(name="固定", default=None)


class Audience(Ranked, frozen=True, kw_only=True):
    """To whom something is disclosed (公开范围)."""

    KIND: ClassVar[str] = "公开范围"
    external: YesNo | None = field(name="对外", default=None)


class WithholdingGround(Member, frozen=True, kw_only=True):
    """Why something is not disclosed (不公开理由)."""

    KIND: ClassVar[str] = "不公开理由"
    limited: YesNo | None = field(name="期限", default=None)
    regime: str = field(name="制度", default="")
    severable: YesNo | None = field(name="区分", default=None)
    closure: str = field(name="等次", default="")


class DocumentKind(Member, frozen=True, kw_only=True):
    """A kind of document that the office hands in (文种)."""

    KIND: ClassVar[str] = "文种"
    regime: str = field(name="制度", default="")
    public: YesNo | None = field(name="向社会公布", default=None)
    sections: tuple[str, ...] = field(name="章节", default=())


class ProactiveRow(Member, frozen=True, kw_only=True):
    """A row of the table on what was disclosed (年报主动公开), and which cells it has."""

    KIND: ClassVar[str] = "年报主动公开"
    figures: tuple[str, ...] = field(name="填报", default=())


class ApplicationRow(Member, frozen=True, kw_only=True):
    """A row of the table on applications (年报申请), and its part in the sum that must hold."""

    KIND: ClassVar[str] = "年报申请"
    part: str = field(name="勾稽", default="")


class DisputeRow(Member, frozen=True, kw_only=True):
    """A way to contest how an application was handled (年报复议诉讼)."""

    KIND: ClassVar[str] = "年报复议诉讼"

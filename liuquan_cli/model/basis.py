"""依据: the register of norms that are cited."""

from datetime import date

from msgspec import field

from liuquan_cli.model.part import Located, Part


class Article(Part, frozen=True, kw_only=True):
    """The text of one article (条文), word for word; `fingerprint` is written by the tool."""

    article: str = field(name="条款")
    quote: str = field(name="内容")
    fingerprint: str = field(name="指纹", default="")


class Basis(Located, frozen=True, kw_only=True):
    """One norm (依据): who issued it, at what level, when in force, and its cited articles."""

    name: str = field(name="名称")
    aliases: tuple[str, ...] = field(name="简称", default=())
    issuer: str = field(name="制定机关", default="")
    document: str = field(name="文号", default="")
    level: str = field(name="效力级别")
    issued_on: date | None = field(name="公布日期", default=None)
    effective: date | None = field(name="施行日期", default=None)
    repealed_on: date | None = field(name="失效日期", default=None)
    articles: tuple[Article, ...] = field(name="条文", default=())
    url: str = field(name="网址", default="")


class BasisFile(Located, frozen=True, kw_only=True):
    """The register of norms (依据)."""

    bases: tuple[Basis, ...] = field(name="依据", default=())

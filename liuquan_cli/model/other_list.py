"""负面清单 and the further lists a unit keeps."""

from msgspec import field

from liuquan_cli.model.part import Located, YesNo
from liuquan_cli.model.power import ListVersion
from liuquan_cli.model.shared import Citation, Disclosure


class Prohibition(Located, frozen=True, kw_only=True):
    """One thing not to be done in using powers (禁止); without `powers` it binds them all."""

    id: str = field(name="编号")
    content: str = field(name="内容")
    powers: tuple[str, ...] = field(name="权力", default=())
    posts: tuple[str, ...] = field(name="岗位", default=())
    bases: tuple[Citation, ...] = field(name="依据", default=())
    consequence: str = field(name="后果", default="")
    disclosure: Disclosure | None = field(name="公开", default=None)


class NegativeListFile(Located, frozen=True, kw_only=True):
    """The negative list (负面清单) and its versions."""

    name: str = field(name="名称", default="")
    versions: tuple[ListVersion, ...] = field(name="清单版本", default=())
    prohibitions: tuple[Prohibition, ...] = field(name="禁止", default=())


class OtherEntry(Located, frozen=True, kw_only=True):
    """One entry of a further list: what it asks, of whom, by what standard."""

    id: str = field(name="编号")
    name: str = field(name="名称")
    content: str = field(name="内容", default="")
    powers: tuple[str, ...] = field(name="权力", default=())
    charged: YesNo | None = field(name="收费", default=None)
    standard: str = field(name="标准", default="")
    bases: tuple[Citation, ...] = field(name="依据", default=())
    holder: str = field(name="主体", default="")
    disclosure: Disclosure | None = field(name="公开", default=None)


class OtherListFile(Located, frozen=True, kw_only=True):
    """A further list the unit keeps (其他清单); `kind` says which."""

    kind: str = field(name="种类")
    name: str = field(name="名称", default="")
    versions: tuple[ListVersion, ...] = field(name="清单版本", default=())
    entries: tuple[OtherEntry, ...] = field(name="条目", default=())

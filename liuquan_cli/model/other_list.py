"""负面清单 and the further lists a unit keeps."""

from msgspec import field

from liuquan_cli.model.part import Located
from liuquan_cli.model.power import ListVersion
from liuquan_cli.model.shared import Citation, Disclosure


class Prohibition(Located, frozen=True, kw_only=True):
    """一条禁止：本单位行使权力不得做的事"""

    id: str = field(name="编号")
    content: str = field(name="内容")
    powers: tuple[str, ...] = field(name="权力", default=())
    posts: tuple[str, ...] = field(name="岗位", default=())
    bases: tuple[Citation, ...] = field(name="依据", default=())
    consequence: str = field(name="后果", default="")
    disclosure: Disclosure | None = field(name="公开", default=None)


class NegativeListFile(Located, frozen=True, kw_only=True):
    """负面清单"""

    name: str = field(name="名称", default="")
    versions: tuple[ListVersion, ...] = field(name="清单版本", default=())
    prohibitions: tuple[Prohibition, ...] = field(name="禁止", default=())


class OtherEntry(Located, frozen=True, kw_only=True):
    """其他清单的一条"""

    id: str = field(name="编号")
    name: str = field(name="名称")
    content: str = field(name="内容", default="")
    powers: tuple[str, ...] = field(name="权力", default=())
    standard: str = field(name="标准", default="")
    bases: tuple[Citation, ...] = field(name="依据", default=())
    holder: str = field(name="主体", default="")
    disclosure: Disclosure | None = field(name="公开", default=None)


class OtherListFile(Located, frozen=True, kw_only=True):
    """单位另行规定的清单"""

    kind: str = field(name="种类")
    name: str = field(name="名称", default="")
    versions: tuple[ListVersion, ...] = field(name="清单版本", default=())
    entries: tuple[OtherEntry, ...] = field(name="条目", default=())

"""责任清单: what answers for each power."""

from msgspec import field

from liuquan_cli.model.part import Located
from liuquan_cli.model.power import ListVersion
from liuquan_cli.model.shared import Citation


class Duty(Located, frozen=True, kw_only=True):
    """One responsibility (责任) that goes with a power: who bears it and when they answer."""

    id: str = field(name="编号")
    power: str = field(name="权力")
    stage: str = field(name="环节", default="")
    matter: str = field(name="责任事项", default="")
    bearers: tuple[str, ...] = field(name="责任主体", default=())
    circumstances: tuple[str, ...] = field(name="追责情形", default=())
    triggers: tuple[str, ...] = field(name="情形种类", default=())
    bases: tuple[Citation, ...] = field(name="追责依据", default=())
    forms: tuple[str, ...] = field(name="追责形式", default=())


class DutyListFile(Located, frozen=True, kw_only=True):
    """The list of responsibilities (责任清单) and its versions."""

    name: str = field(name="名称", default="")
    versions: tuple[ListVersion, ...] = field(name="清单版本", default=())
    duties: tuple[Duty, ...] = field(name="责任", default=())

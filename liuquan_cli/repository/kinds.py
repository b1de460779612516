"""Which type holds which kind of document, and in which kinds a type of object is found."""

import msgspec

from liuquan_cli.model.accountability import AccountabilityFile
from liuquan_cli.model.basis import BasisFile
from liuquan_cli.model.calendar import CalendarFile
from liuquan_cli.model.catalogue import CatalogueFile
from liuquan_cli.model.config import BaselineFile, ConfigFile, WaiverFile
from liuquan_cli.model.decision import DecisionFile
from liuquan_cli.model.disclosure_year import DisclosureYear
from liuquan_cli.model.duty import DutyListFile
from liuquan_cli.model.flow import FlowFile
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.office_text import OfficeText
from liuquan_cli.model.other_list import NegativeListFile, OtherListFile
from liuquan_cli.model.plan import PlanFile
from liuquan_cli.model.pledge import PledgeFile
from liuquan_cli.model.power import PowerListFile
from liuquan_cli.model.risk import RiskFile
from liuquan_cli.model.rule import Located
from liuquan_cli.model.scheme import SchemeFile
from liuquan_cli.model.supervision import SupervisionFile
from liuquan_cli.model.unit import UnitFile

TYPES: dict[str, type[Located]] = {
    "单位": UnitFile,
    "权力清单": PowerListFile,
    "责任清单": DutyListFile,
    "负面清单": NegativeListFile,
    "其他清单": OtherListFile,
    "流程": FlowFile,
    "风险": RiskFile,
    "制度": Institution,
    "文书": OfficeText,
    "决策": DecisionFile,
    "公开目录": CatalogueFile,
    "公开年报": DisclosureYear,
    "监督": SupervisionFile,
    "问责": AccountabilityFile,
    "承诺": PledgeFile,
    "实施方案": PlanFile,
    "依据": BasisFile,
    "配置": ConfigFile,
    "豁免": WaiverFile,
    "基线": BaselineFile,
    "方案": SchemeFile,
    "日历": CalendarFile,
}


def _holders() -> dict[type[Located], tuple[str, ...]]:
    holders: dict[type[Located], tuple[str, ...]] = {}
    for kind, held in TYPES.items():
        listed = (item_type(field.type) for field in msgspec.structs.fields(held))
        for found in (held, *filter(None, listed)):
            holders[found] = (*holders.get(found, ()), kind)
    return holders


def item_type(annotation: object) -> type[Located] | None:
    """The type of object that a field lists; None for any other field."""
    found = (getattr(annotation, "__args__", None) or (None,))[0]
    return found if isinstance(found, type) and issubclass(found, Located) else None


HOLDERS = _holders()

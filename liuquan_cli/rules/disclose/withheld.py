"""What is not simply open, wherever in the department it stands."""

from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.other_list import OtherEntry, Prohibition
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Located
from liuquan_cli.model.shared import Disclosure

READS = ("权力清单", "风险")
_KINDS = (Power, Risk, Institution, Decision, CatalogueEntry, Prohibition, OtherEntry)


def disclosures(department: Department) -> tuple[tuple[Located, Disclosure], ...]:
    """Every object that says whether it is open, and what it says."""
    return department.derived(_disclosures)


def _disclosures(department: Department) -> tuple[tuple[Located, Disclosure], ...]:
    return tuple(
        (item, disclosure)
        for kind in _KINDS
        for item in department.all(kind)
        if (disclosure := getattr(item, "disclosure", None)) is not None
    )


def withheld(department: Department) -> tuple[tuple[Located, Disclosure], ...]:
    """Every object whose 公开 says anything but 公开."""
    return department.derived(_withheld)


def _withheld(department: Department) -> tuple[tuple[Located, Disclosure], ...]:
    return tuple(pair for pair in disclosures(department) if pair[1].status not in ("", "公开"))


def called(item: Located) -> str:
    """What a sentence calls the object: by name or topic, else by its id."""
    for attribute in ("name", "topic", "title"):
        if name := getattr(item, attribute, ""):
            return str(name)
    return item.label

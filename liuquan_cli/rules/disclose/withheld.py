"""What is not simply open, wherever in the department it stands."""

from collections.abc import Iterator

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


def disclosures(department: Department) -> Iterator[tuple[Located, Disclosure]]:
    """Every object that says whether it is open, and what it says."""
    for kind in _KINDS:
        for item in department.all(kind):
            disclosure: Disclosure | None = getattr(item, "disclosure", None)
            if disclosure is not None:
                yield item, disclosure


def withheld(department: Department) -> Iterator[tuple[Located, Disclosure]]:
    """Every object whose 公开 says anything but 公开."""
    for item, disclosure in disclosures(department):
        if disclosure.status not in ("", "公开"):
            yield item, disclosure


def called(item: Located) -> str:
    """What a sentence calls the object: by name or topic, else by its id."""
    for attribute in ("name", "topic", "title"):
        if name := getattr(item, attribute, ""):
            return str(name)
    return item.label

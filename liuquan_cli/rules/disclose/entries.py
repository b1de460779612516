"""Entries of the catalogue as the rules on 晒权 see them."""

import re
from datetime import date

from liuquan_cli.model.catalogue import CatalogueEntry, PublicationLog
from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.disclose import Cadence, ContentNature, DisclosureLimit
from liuquan_cli.model.shared import Disclosure

_promise = re.compile(r"(\d{1,3})\s*个?(工作日)内").search


def is_open(disclosure: Disclosure | None) -> bool:
    """Whether the object may be published: it is where nothing else is said."""
    return disclosure is None or disclosure.status in ("", "公开")


def open_entries(department: Department) -> tuple[CatalogueEntry, ...]:
    """The entries that the unit publishes of itself; those given on request are not among them."""
    return department.derived(_open_entries)


def _open_entries(department: Department) -> tuple[CatalogueEntry, ...]:
    return tuple(
        entry
        for entry in department.all(CatalogueEntry)
        if is_open(entry.disclosure) and entry.mode != "依申请公开"
    )


def cadence_of(disclosure: Disclosure | None, department: Department) -> str:
    """The cadence of an object: as written, else the one that the nature of its content asks."""
    if disclosure is None:
        return ""
    if disclosure.cadence:
        return department.scheme(Cadence).canonical(disclosure.cadence)
    nature = department.scheme(ContentNature).member(disclosure.nature)
    return nature.cadence if nature else ""


def shown(entry: CatalogueEntry, day: date) -> list[PublicationLog]:
    """The publications of `entry` that still stand on `day`."""
    return [log for log in entry.log if log.taken_down is None or log.taken_down > day]


def first_shown(entry: CatalogueEntry, since: date) -> date | None:
    """The first day, not before `since`, on which `entry` was published."""
    return min((log.on for log in entry.log if log.on >= since), default=None)


def limit_of(name: str, department: Department) -> DisclosureLimit | None:
    """The limit that the scheme 公开期限 sets for `name`, where the unit's regime knows it."""
    member = department.scheme(DisclosureLimit).member(name)
    if member is None or (member.regime and member.regime != department.unit.regime):
        return None
    return member if member.days is not None else None


def due_of(entry: CatalogueEntry, since: date, department: Department) -> date | None:
    """Until when `entry` must show what came about on `since`: by its own promise or by law."""
    own, law = promised(entry), limit_of("主动公开", department)
    ends = [] if own is None else [department.calendar.add_working(since, own)]
    if law is not None and law.days is not None:
        ends.append(department.calendar.due(since, law.days, law.unit or "工作日"))
    return min(ends, default=None)


def promised(entry: CatalogueEntry) -> int | None:
    """The working days that the entry itself promises in its 公开时限, if it says a number."""
    found = _promise(entry.deadline)
    return int(found[1]) if found else None

"""Entries of the catalogue as the rules on 晒权 see them."""

import re
from datetime import date

from liuquan_cli.model.article import number
from liuquan_cli.model.catalogue import CatalogueEntry, PublicationLog
from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.disclose import (
    Cadence,
    ContentNature,
    DisclosureLimit,
    RequiredSubject,
)
from liuquan_cli.model.schemes.organ import OrganKind
from liuquan_cli.model.shared import Disclosure

_promise = re.compile(
    r"(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*个?(工作日|自然日|日|天)[以之]?内"
).search


_YEARLY_REPORT = "政府信息公开年度报告"  # its day is that of the kind of organ (条例第四十九条)


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


def yearly_day(entry: CatalogueEntry, department: Department) -> str:
    """The day of every year (MM-DD) by which the subject of `entry` is to be published, if any."""
    subject = department.scheme(RequiredSubject).member(entry.subject)
    if subject is None or (subject.regime and subject.regime != department.unit.regime):
        return ""
    organ = department.scheme(OrganKind).member(department.unit.kind)
    if subject.name == _YEARLY_REPORT and organ is not None and organ.report_by:
        return organ.report_by
    return subject.by


def due_of(entry: CatalogueEntry, since: date, department: Department) -> date | None:
    """Until when `entry` must show what came about on `since`: by its own promise or by law."""
    own, law = promised(entry), limit_of("主动公开", department)
    ends = [] if own is None else [department.calendar.due(since, *own)]
    if law is not None and law.days is not None:
        ends.append(department.calendar.due(since, law.days, law.unit or "工作日"))
    return min(ends, default=None)


def promised(entry: CatalogueEntry) -> tuple[int, str] | None:
    """The days that the entry itself promises in its 公开时限, and of what kind, if it says so."""
    found = _promise(entry.deadline)
    if found is None:
        return None
    days = int(found[1]) if found[1].isdecimal() else number(found[1])
    return None if days is None else (days, "工作日" if found[2] == "工作日" else "自然日")

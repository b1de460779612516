"""What falls due as an iCalendar file (RFC 5545): all-day events that a diary can take in."""

import hashlib
import re
from collections import Counter
from datetime import date, timedelta

from liuquan_cli.checking.due.agenda import Agenda
from liuquan_cli.checking.due.owing import FAMILIES
from liuquan_cli.model.obligation import Obligation
from liuquan_cli.model.text import _
from liuquan_cli.report.agenda import plain

_OCTETS = 75  # RFC 5545 3.1: no line is longer, its break aside
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def write(agenda: Agenda, alarm: int = 0) -> str:
    """The calendar; `alarm` days before each event a reminder, none where it is 0.

    The same agenda gives the same bytes: the stamp is the day of judgement, and an event keeps its
    UID as long as the obligation is the same, so a diary that takes it in again moves the event.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//liuquan//liuquan due//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(plain(agenda.unit) + _('到期和逾期'))}",
    ]
    met: Counter[str] = Counter()
    for item in agenda.items:
        same = _identity(agenda.unit, item)
        met[same] += 1
        lines += _event(item, f"{same}-{met[same]}", agenda.day, alarm)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _identity(unit: str, item: Obligation) -> str:
    parts = (unit, item.family, item.object, item.what.template, item.act, item.place.file)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def _event(item: Obligation, uid: str, today: date, alarm: int) -> list[str]:
    who = plain(_("、").join(item.posts))
    what = plain(item.what)
    if who:
        what = _("{post}：{what}").format(post=who, what=what)
    if item.provisional:
        what = _("{day}（暂定）").format(day=what)
    told = _("依据：{clause}\n对象：{object}\n文件：{file}").format(
        clause=plain(item.clause), object=plain(item.object), file=plain(item.place.file)
    )
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uid}@liuquan",
        f"DTSTAMP:{today:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{item.due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{_next(item.due):%Y%m%d}",
        f"SUMMARY:{escaped(what)}",
        f"DESCRIPTION:{escaped(told)}",
        f"CATEGORIES:{escaped(str(FAMILIES[item.family]))}",
        "TRANSP:TRANSPARENT",
    ]
    if alarm > 0:
        lines += [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{escaped(what)}",
            f"TRIGGER:-P{alarm}D",
            "END:VALARM",
        ]
    return [*lines, "END:VEVENT"]


def _next(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def escaped(text: str) -> str:
    """`text` as a TEXT value: marks behind a backslash, line breaks as \\n, no other control."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = _CONTROL.sub("", plain).replace("\\", "\\\\")
    return plain.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> str:
    """`line` broken so that no part exceeds 75 octets; no character is torn apart."""
    parts, part, size = [], "", 0
    for char in line:
        octets = len(char.encode("utf-8", "replace"))
        if size + octets > _OCTETS:
            parts.append(part)
            part, size = " ", 1  # the space that marks a continuation counts
        part += char
        size += octets
    return "\r\n".join((*parts, part))

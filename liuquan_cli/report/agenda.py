"""What falls due, for people and programs: text by post, Markdown, CSV, JSON."""

import csv
import json
from io import StringIO
from typing import Any

from liuquan_cli import __version__
from liuquan_cli.checking.due.agenda import Agenda
from liuquan_cli.checking.due.owing import FAMILIES
from liuquan_cli.model.obligation import Obligation
from liuquan_cli.model.text import _
from liuquan_cli.report.cell import safe
from liuquan_cli.report.entry import shown
from liuquan_cli.report.viewing.markdown import escaped
from liuquan_cli.report.width import columns


def plain(value: object) -> str:
    """What may be shown of a value: one line, without personal data or unseen signs."""
    return shown(str(value), {})


def text(agenda: Agenda) -> str:
    """One block a post, one line an item; first what is oldest."""
    parts = [heading(agenda)]
    for post, items in agenda.by_post():
        states = [state(item, agenda) for item in items]
        wide = max(map(columns, states))
        lines = [plain(post) or nobody()]
        for item, said in zip(items, states, strict=True):
            pad = " " * (wide - columns(said))
            lines.append(f"  {item.due}  {said}{pad}  {plain(item.what)}  {_source(item)}")
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def heading(agenda: Agenda) -> str:
    """What was looked at, and how much was found."""
    if not agenda.items:
        return _("{day} 起 {within} 天内没有到期的，也没有逾期的").format(
            day=agenda.day, within=agenda.within
        )
    late = len(agenda.late)
    return _("{day} 起 {within} 天内：逾期 {late} 件，将到期 {due} 件").format(
        day=agenda.day, within=agenda.within, late=late, due=len(agenda.items) - late
    )


def state(item: Obligation, agenda: Agenda) -> str:
    """How many days are left, or gone by."""
    days = (item.due - agenda.day).days
    if days < 0:
        said = _("逾期 {days} 天").format(days=-days)
    elif days == 0:
        said = _("今天到期")
    else:
        said = _("还有 {days} 天").format(days=days)
    return _("{day}（暂定）").format(day=said) if item.provisional else said


def nobody() -> str:
    """What stands in the place of a post where none is named."""
    return _("（没有写岗位）")


def _source(item: Obligation) -> str:
    return _("〔{clause}；{file}〕").format(clause=plain(item.clause), file=plain(item.place.file))


def _told(item: Obligation) -> tuple[str, str, str]:
    """What is to be done, with what, and on what ground."""
    return plain(item.what), plain(item.object), plain(item.clause)


def markdown(agenda: Agenda) -> str:
    """A heading and a table for each post; ready for a notice."""
    title = _("到期和逾期")
    parts = [
        f"# {escaped(plain(agenda.unit))}{title}" if agenda.unit else f"# {title}",
        heading(agenda),
    ]
    head = (_("到期日"), _("状态"), _("事项"), _("对象"), _("依据"))
    for post, items in agenda.by_post():
        rows = [head, ("---",) * len(head)]
        rows += [(str(item.due), state(item, agenda), *_told(item)) for item in items]
        table = [
            "| " + " | ".join(row if index == 1 else tuple(map(escaped, row))) + " |"
            for index, row in enumerate(rows)
        ]
        parts += [f"## {escaped(plain(post) or nobody())}", "\n".join(table)]
    return "\n\n".join(parts) + "\n"


def sheet(agenda: Agenda) -> str:
    """CSV for spreadsheets: one line an item and post; begins with a BOM, for Excel."""
    out = StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(
        [_("岗位"), _("到期日"), _("状态"), _("类别"), _("事项"), _("对象"), _("依据"), _("文件")]
    )
    for post, items in agenda.by_post():
        for item in items:
            row = (
                plain(post) or nobody(), str(item.due), state(item, agenda),
                str(FAMILIES[item.family]), *_told(item), plain(item.place.file),
            )  # fmt: skip
            writer.writerow([safe(value) for value in row])
    return out.getvalue()


def as_json(agenda: Agenda) -> str:
    """Versioned JSON, described in `schemas/report/due.schema.json`."""
    late = len(agenda.late)
    page = {
        "format": 1,
        "tool": {"name": "liuquan", "version": __version__},
        "unit": plain(agenda.unit),
        "day": str(agenda.day),
        "within": agenda.within,
        "summary": {"late": late, "due": len(agenda.items) - late},
        "items": [_item(item, agenda) for item in agenda.items],
    }
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def _item(item: Obligation, agenda: Agenda) -> dict[str, Any]:
    what, target, clause = _told(item)
    return {
        "family": item.family,
        "what": what,
        "posts": [plain(post) for post in item.posts],
        "due": str(item.due),
        "days": (item.due - agenda.day).days,
        "late": item.is_late(agenda.day),
        "provisional": item.provisional,
        "clause": clause,
        "object": target,
        "file": plain(item.place.file),
        "path": [plain(step) if isinstance(step, str) else step for step in item.place.path],
    }

"""What is new, as an Atom feed: versions of the lists, institutions, decisions, changes."""

from collections.abc import Iterator
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

import msgspec

from liuquan_cli.model.decision import Decision
from liuquan_cli.model.duty import DutyListFile
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.other_list import NegativeListFile, OtherListFile
from liuquan_cli.model.power import ListVersion, PowerListFile
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.names import institution_page, list_page, slug
from liuquan_cli.publish.screening import APPROVED
from liuquan_cli.publish.site import Site

FEED = "feed.xml"
_NEWEST = 100  # entries: a reader comes back more often than that


class Item(msgspec.Struct, frozen=True):
    """One entry: `key` tells it from all others of the unit, for good."""

    on: date
    key: str
    title: str
    page: str
    summary: str = ""


def feed(shown: Disclosed, site: Site, base_url: str) -> bytes:
    """The feed. Without a `base_url` its links are relative to where it stands."""
    unit = shown.department.unit
    known = unit.credit_code or unit.region_code or unit.name
    day = site.stamp.day
    by_key = {item.key: item for item in _items(shown, site) if item.on <= day}
    items = sorted(
        by_key.values(),  # an id stands once, also where two files tell of one version
        key=lambda item: (-item.on.toordinal(), item.key),
    )[:_NEWEST]
    base = f" xml:base={quoteattr(base_url)}" if base_url else ""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"{base}>',
        f"<id>{_id(known, 'feed')}</id>",
        f"<title>{_text(site.name)}：权力公开的变化</title>",
        f"<updated>{_time(max((item.on for item in items), default=day))}</updated>",
        f"<author><name>{_text(site.name)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(base_url + FEED)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(base_url + "index.html")}/>',
    ]
    for item in items:
        lines += [
            "<entry>",
            f"<id>{_id(known, item.key)}</id>",
            f"<title>{_text(item.title)}</title>",
            f"<updated>{_time(item.on)}</updated>",
            f'<link rel="alternate" type="text/html" href={quoteattr(base_url + item.page)}/>',
            f"<summary>{_text(item.summary or item.title)}</summary>",
            "</entry>",
        ]
    return "\n".join([*lines, "</feed>", ""]).encode()


def _items(shown: Disclosed, site: Site) -> Iterator[Item]:
    department = shown.department
    lists: list[tuple[str, str, tuple[ListVersion, ...]]] = [
        *((site.power_list, "powers.html", one.versions) for one in department.all(PowerListFile)),
        *(("责任清单", "duties.html", one.versions) for one in department.all(DutyListFile)),
        *(("负面清单", "negative.html", one.versions) for one in department.all(NegativeListFile)),
        *((one.kind, list_page(one.kind), one.versions) for one in department.all(OtherListFile)),
    ]
    for name, page, versions in lists:
        for version in versions:
            if version.state == APPROVED and version.on:
                yield Item(
                    version.on,
                    f"list/{page}/{version.number}",
                    f"{name}公布{version.number}版",
                    page,
                    _said(version.note, version.approver, version.document),
                )
    for held in department.all(PowerListFile):
        for change in held.list_adjustments:
            on = change.handed_on
            if on:
                title = f"{site.power_list}{change.kind or '调整'}"
                yield Item(on, f"adjustment/{change.id}", title, "changes.html", change.cause)
    for power in shown.left:
        cleanup = power.cleanup
        on = (cleanup.released_on if cleanup else None) or power.expires
        if cleanup and on:
            title = f"退出清单：{power.name}（{cleanup.disposition}）"
            yield Item(on, f"left/{power.id}", title, "changes.html#left", cleanup.ground)
    for institution in department.all(Institution):
        page = institution_page(institution.id)
        begun, ended = institution.effective or institution.adopted_on, institution.repealed_on
        if begun:
            said = _said(institution.issuer, institution.document)
            yield Item(
                begun, f"institution/{institution.id}", f"制度：{institution.name}", page, said
            )
        if ended:
            title = f"制度废止：{institution.name}"
            yield Item(ended, f"repeal/{institution.id}", title, page, institution.repeal_reason)
    for decision in department.all(Decision):
        if decision.published_on:
            page = f"decisions.html#{slug(decision.id)}"
            title = f"重大决策：{decision.name}"
            yield Item(
                decision.published_on, f"decision/{decision.id}", title, page, decision.result
            )


def _said(*parts: str) -> str:
    return "，".join(part for part in parts if part)


def _id(unit: str, key: str) -> str:
    """The same for the same thing wherever the site stands."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'urn:liuquan:{unit}:{key}')}"


def _time(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+08:00"


def _text(words: str) -> str:
    """Words as XML can hold them: it knows no control characters."""
    return escape("".join(sign for sign in words if sign >= " " and sign not in "\ufffe\uffff"))

"""The institutions: their list, and the full text of each."""

from collections.abc import Iterator

from liuquan_cli.model.department import grouped
from liuquan_cli.model.institution import Institution
from liuquan_cli.publish import names
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.markdown import rendered
from liuquan_cli.publish.pages.filters import choices
from liuquan_cli.publish.pages.page import File, Group, lookups
from liuquan_cli.publish.power_view import Desk
from liuquan_cli.publish.site import Site
from liuquan_cli.publish.templating import render


def institution_files(shown: Disclosed, site: Site, desk: Desk) -> Iterator[File]:
    found = shown.department.all(Institution)
    if not found:
        return
    kinds = grouped(found, lambda item: item.kind or "制度")
    groups = [Group(k, f"k{n}", tuple(v)) for n, (k, v) in enumerate(kinds.items(), 1)]
    page = "institutions.html"
    narrowed = choices(
        ("kind", "种类", ([group.name] for group in groups for _item in group.rows)),
        ("six", "六权", (item.powers_of_reform for item in found)),
        ("status", "状态", ([item.status] for item in found)),
    )
    yield page, render(page, page, site, groups=groups, filters=narrowed,
                       page_of=names.institution_page)  # fmt: skip
    for item in found:
        page = names.institution_page(item.id)
        body = rendered(item.body, item.name)
        yield page, render("institution.html", page, site, item=item, body=body, **lookups(desk))

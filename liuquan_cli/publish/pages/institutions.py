"""The institutions: their list, and the full text of each."""

from collections.abc import Iterator

from liuquan_cli.model.department import grouped
from liuquan_cli.model.institution import Institution
from liuquan_cli.publish import names
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.markdown import rendered
from liuquan_cli.publish.pages.filters import choices
from liuquan_cli.publish.pages.page import File, page
from liuquan_cli.publish.power_view import Desk
from liuquan_cli.publish.site import Site


def institution_files(shown: Disclosed, site: Site, desk: Desk) -> Iterator[File]:
    found = shown.department.all(Institution)
    if not found:
        return
    kinds = grouped(found, lambda item: item.kind or "制度")
    rows = [item for several in kinds.values() for item in several]
    narrowed = choices(
        ("kind", "种类", ([kind] for kind in kinds)),
        ("six", "六权", (item.powers_of_reform for item in rows)),
        ("status", "状态", ([item.status] for item in rows)),
    )
    yield page("institutions.html", site, desk, rows=rows, filters=narrowed,
               page_of=names.institution_page)  # fmt: skip
    for item in found:
        at = names.institution_page(item.id)
        body = rendered(item.body, item.name)
        yield page("institution.html", site, desk, at=at, item=item, body=body)

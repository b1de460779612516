"""What every page is made of: a file of the bundle, rows under a heading, look-ups."""

from typing import Any

import msgspec

from liuquan_cli.publish.power_view import Desk, cited
from liuquan_cli.publish.site import Site
from liuquan_cli.publish.templating import render

File = tuple[str, bytes]


class Group(msgspec.Struct, frozen=True):
    """Rows of a list under one heading; `anchor` is its place on the page."""

    name: str
    anchor: str
    rows: tuple[Any, ...]


def page(template: str, site: Site, desk: Desk, *, at: str = "", **values: Any) -> File:
    """The page that `template` makes, `at` its place in the bundle (default: the same name)."""
    place = at or template
    return place, render(template, place, site, **_lookups(desk), **values)


def _lookups(desk: Desk) -> dict[str, Any]:
    """How templates turn an id or a citation into words and links."""
    return {
        "power_link": desk.power,
        "power_names": lambda ids: [desk.power(one).name for one in ids],
        "institution_link": desk.institution,
        "cite": lambda citations: cited(desk.bases(citations)),
    }

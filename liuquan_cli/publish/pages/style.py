"""The style sheet and the icon, in the colour that the unit chose."""

from collections.abc import Iterator

from liuquan_cli.publish.pages.page import File
from liuquan_cli.publish.site import Site
from liuquan_cli.resources import resource

_ACCENTS = {"red": "#9e2a2b", "blue": "#1f4e79"}


def style_files(site: Site) -> Iterator[File]:
    """What every page links to."""
    yield "style.css", resource("templates", "site", "style.css").read_bytes()
    source = resource("templates", "site", "icon.svg").read_text(encoding="utf-8")
    yield "icon.svg", source.replace("#9e2a2b", _ACCENTS[site.accent]).encode()

"""The style sheet, the script of the pages, and the icon in the colour that the unit chose."""

from collections.abc import Iterator

from liuquan_cli.publish.pages.page import File
from liuquan_cli.publish.site import Site
from liuquan_cli.publish.templating import style
from liuquan_cli.resources import resource

_ACCENTS = {"red": b"#9e2a2b", "blue": b"#1f4e79"}


def style_files(site: Site) -> Iterator[File]:
    """What every page links to."""
    yield "style.css", style("style.css", site.theme)
    yield "site.js", resource("templates", "site", "site.js").read_bytes()
    source = style("icon.svg", site.theme)
    yield "icon.svg", source.replace(b"#9e2a2b", _ACCENTS[site.accent])

"""A paper as one page that needs nothing else, or as a piece of a page."""

import base64
import hashlib
from functools import cache
from typing import Any

from liuquan_cli.documents.paper import Paper
from liuquan_cli.documents.writing.measures import CHARACTERS, PIXEL
from liuquan_cli.documents.writing.setting import Chart, Setting, setting_of
from liuquan_cli.resources import resource

_DESK = """html { background: #efece6; }
body { margin: 0; }
@media (prefers-color-scheme: dark) { html { background: #0e0f11; } }
@media print { html { background: none; } }
"""
_PAGE = """<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; \
img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{name}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}</main>
</body>
</html>
"""


def write(paper: Paper) -> bytes:
    """`paper` as a page of its own; it fetches nothing and can do nothing but be read."""
    from markupsafe import escape

    setting = setting_of(paper)
    sheet = _DESK + style()
    digest = hashlib.sha256(sheet.encode()).digest()
    return _PAGE.format(
        hash=base64.b64encode(digest).decode(),
        name=escape(setting.name),
        style=sheet,
        body=_markup(setting),
    ).encode()


def body(paper: Paper) -> str:
    """`paper` as safe markup for another page, which has to bring `style` along.

    Charts are pictures at `data:` addresses; the page's policy must allow them.
    """
    return _markup(setting_of(paper))


@cache
def style() -> str:
    """The style of a paper on screen and on paper; it touches nothing outside `.paper`."""
    source = resource("templates", "documents", "official.css").read_text(encoding="utf-8")
    widths = "".join(
        f".paper .fill{width}{{width:{width}em}}\n" for width in range(1, CHARACTERS + 1)
    )
    return source + widths


def _markup(setting: Setting) -> str:
    return str(_template().render(setting=setting, pixel=PIXEL))


@cache
def _template() -> Any:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined)
    environment.filters["address"] = _address
    source = resource("templates", "documents", "official.html")
    return environment.from_string(source.read_text(encoding="utf-8"))


def _address(chart: Chart) -> str:
    """As a picture a drawing can run nothing, and its names meet no others on the page."""
    return "data:image/svg+xml;base64," + base64.b64encode(chart.svg.encode()).decode()

"""A view as one page that stands alone: no script, nothing fetched, prints on A4."""

from collections.abc import Sequence
from datetime import date

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from liuquan_cli.model.text import _
from liuquan_cli.model.view import View
from liuquan_cli.resources import resource


def write(views: Sequence[View], unit: str, day: date) -> str:
    """The page, from `templates/report/views.html`."""
    environment = Environment(
        loader=FileSystemLoader(resource("templates", "report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    title = views[0].title if len(views) == 1 else _("六权治本报表")
    words = {"contents": _("目录"), "basis": _("依据："), "empty": _("没有记录")}
    return environment.get_template("views.html").render(
        views=views, unit=unit, day=day, title=title, words=words
    )

"""What the bundle holds of one power: its page, its card, its charts."""

from collections.abc import Iterator, Sequence

from liuquan_cli.model.power import Power
from liuquan_cli.publish.charts import Drawn
from liuquan_cli.publish.names import card_page
from liuquan_cli.publish.pages.page import File
from liuquan_cli.publish.power_view import Desk
from liuquan_cli.publish.site import Site
from liuquan_cli.publish.templating import render


def power_files(power: Power, charts: Sequence[Drawn], site: Site, desk: Desk) -> Iterator[File]:
    """The files of one power, made from that power and the frame alone."""
    for chart in charts:
        yield chart.file, chart.svg.encode()
        if chart.risk:
            yield chart.risk.file, chart.risk.svg.encode()
    view = desk.view(power, charts)
    yield view.page, render("power.html", view.page, site, view=view)
    if view.card:
        page = card_page(power.id)
        yield page, render("card.html", page, site, view=view, card=view.card)

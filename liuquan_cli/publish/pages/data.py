"""The public data to take away and the page that lists it, what is new, and the search page."""

from collections.abc import Iterator

from liuquan_cli.publish import downloads
from liuquan_cli.publish.feed import FEED, feed
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.pages.page import File, page
from liuquan_cli.publish.power_view import Desk
from liuquan_cli.publish.site import Site


def data_files(shown: Disclosed, site: Site, desk: Desk, base_url: str) -> Iterator[File]:
    """The data folder, the feed, and their pages."""
    made = dict(downloads.files(shown, site.stamp))
    yield page("downloads.html", site, desk, entries=downloads.entries(made), note=downloads.NOTE)
    yield from made.items()
    yield FEED, feed(shown, site, base_url)
    yield page("search.html", site, desk)

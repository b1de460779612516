"""The public view of a department → the files of its site, one after another."""

from collections.abc import Callable, Iterator
from itertools import chain

from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.pages.data import data_files
from liuquan_cli.publish.pages.home import home_files
from liuquan_cli.publish.pages.institutions import institution_files
from liuquan_cli.publish.pages.lists import list_files
from liuquan_cli.publish.pages.matrices import matrix_files
from liuquan_cli.publish.pages.notices import notice_files
from liuquan_cli.publish.pages.page import File
from liuquan_cli.publish.pages.parcels import power_parcels
from liuquan_cli.publish.pages.registers import register_files
from liuquan_cli.publish.pages.reports import documents, report_files
from liuquan_cli.publish.pages.style import style_files
from liuquan_cli.publish.power_view import Desk
from liuquan_cli.publish.remembering import Memory
from liuquan_cli.publish.search import indexed
from liuquan_cli.publish.site import Site, Stamp, site_of
from liuquan_cli.publish.sitemap import mapped
from liuquan_cli.publish.wanted import PLAIN, Wanted
from liuquan_cli.render.engine import Engine

__all__ = ["File", "Step", "files", "unit_files"]

Step = Callable[[], None]


def files(
    shown: Disclosed,
    stamp: Stamp,
    engine: Engine,
    step: Step,
    *,
    wanted: Wanted = PLAIN,
    memory: Memory | None = None,
) -> Iterator[File]:
    """Every file of the site but its manifest: path and bytes. Raises EngineError, ThemeError.

    `step` is told of each power whose files are done, `memory` knows the last bundle's.
    """
    memory = memory or Memory()
    reports = documents(shown, wanted.year)
    site = site_of(shown, stamp, theme=wanted.theme, reports=bool(reports))
    desk = Desk(shown.department, shown.left)
    made = chain(
        unit_files(shown, site, desk),
        report_files(site, reports),
        data_files(shown, site, desk, wanted.base_url),
        power_parcels(shown, site, desk, engine, memory, step),
    )
    yield from mapped(indexed(made, memory.old), wanted.base_url)


def unit_files(shown: Disclosed, site: Site, desk: Desk) -> Iterator[File]:
    """Everything that is not of one power: style, home, lists, registers, institutions."""
    yield from style_files(site)
    yield from home_files(shown, site, desk)
    yield from list_files(shown, site, desk)
    yield from matrix_files(shown, site, desk)
    yield from notice_files(shown, site, desk)
    yield from register_files(shown, site, desk)
    yield from institution_files(shown, site, desk)

"""The files of all powers, in order: taken over from the last bundle, or made now."""

from collections.abc import Callable, Iterator

from liuquan_cli.model.power import Power
from liuquan_cli.publish.charts import drawn
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.pages.page import File
from liuquan_cli.publish.pages.power import power_files
from liuquan_cli.publish.power_view import Desk
from liuquan_cli.publish.remembering import Keys, Memory, stamp_of
from liuquan_cli.publish.site import Site
from liuquan_cli.publish.templating import render
from liuquan_cli.render.engine import Engine

_DEPTH = "powers/page.html"  # where a power's pages stand, as links see it


def power_parcels(
    shown: Disclosed,
    site: Site,
    desk: Desk,
    engine: Engine,
    memory: Memory,
    step: Callable[[], None],
) -> Iterator[File]:
    """The files of every public power. Charts are drawn only for those that must be made anew.

    The order is that of the powers, whatever was remembered: others number the pages by it.
    """
    department = shown.department
    keys = Keys(shown, site)
    powers = department.powers.values()
    key_of = {power.id: keys.of(desk.view(power, ())) for power in powers}
    stale = [power for power in powers if not memory.knows(power.id, key_of[power.id])]
    charts = drawn(stale, department, engine, memory.drawings)
    stamp = stamp_of(render("base.html", _DEPTH, site))

    def made_now(power: Power, known: bool) -> list[File]:
        _power, drawings = next(
            drawn([power], department, engine, memory.drawings) if known else charts
        )
        return list(power_files(power, drawings, site, desk))

    for power in powers:
        known = memory.knows(power.id, key_of[power.id])
        files = (memory.kept(power.id, stamp) if known else None) or made_now(power, known)
        memory.note(power.id, key_of[power.id], files)
        yield from files
        step()

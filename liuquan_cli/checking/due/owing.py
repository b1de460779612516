"""How a collector makes one obligation."""

from collections.abc import Iterable
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Key
from liuquan_cli.model.obligation import Obligation
from liuquan_cli.model.rule import Located
from liuquan_cli.model.text import Text, say

# What kind of thing falls due, in the order of a report, and what people call it.
FAMILIES: dict[str, Text] = {
    "task": say("任务"),
    "papers": say("资料"),
    "record": say("履责"),
    "pledge": say("承诺"),
    "application": say("办件"),
    "letter": say("来信"),
    "media": say("媒体"),
    "demand": say("需求"),
    "publication": say("公开"),
    "withheld": say("复审"),
    "problem": say("问题"),
    "case": say("案件"),
    "education": say("教育"),
    "supervision": say("监督"),
    "risk": say("复核"),
    "measure": say("防控措施"),
    "analysis": say("研判"),
    "warning": say("预警"),
    "term": say("任期"),
    "delegation": say("授权"),
    "adjustment": say("调整"),
    "institution": say("制度"),
    "waiver": say("豁免"),
    "baseline": say("旧账"),
}


def owed(
    family: str,
    item: Located,
    *path: Key,
    what: Text,
    posts: Iterable[str],
    due: date,
    clause: str,
    name: str = "",
    act: str = "",
    counted_in: Department | None = None,
) -> Obligation:
    """An obligation that hangs on `item`.

    `counted_in` is given where the day was counted over a calendar, which may not know the year.
    """
    provisional = counted_in is not None and not counted_in.calendar.known(due.year)
    return Obligation(
        family=family,
        what=what,
        posts=tuple(dict.fromkeys(post for post in posts if post)),
        due=due,
        clause=clause,
        object=name or item.label,
        place=item.place(*path),
        provisional=provisional,
        act=act,
    )

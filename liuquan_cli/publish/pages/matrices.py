"""Who holds which part of which power: matrices, posts, structure, and where the risks lie."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from liuquan_cli.model.department import grouped
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.unit import Body, Post
from liuquan_cli.publish import names
from liuquan_cli.publish.charts import Drawn, unit_drawn
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.pages.page import File, Group, page
from liuquan_cli.publish.power_view import Desk, RiskView, by_category
from liuquan_cli.publish.site import Site
from liuquan_cli.render.unit.unit_charts import UnitChart

_GRID = 20_000  # cells of a matrix up to which each is drawn
_FUNCTIONS = (("决", "决策"), ("执", "执行"), ("督", "监督"))


T = TypeVar("T")


class PostView(msgspec.Struct, frozen=True):
    """A post or body with the powers in which it has a part; `post` or `body` is what it is."""

    name: str
    anchor: str
    post: Post | None
    body: Body | None
    parts: tuple[tuple[str, str, tuple[Power, ...]], ...]
    duties: tuple[Duty, ...]
    risks: tuple[RiskView, ...]

    @property
    def powers(self) -> int:
        """In how many powers it has a part."""
        return len({power.id for _letter, _word, powers in self.parts for power in powers})


class Row(msgspec.Struct, frozen=True):
    """One power in a matrix: its cells, each over how many columns, "" where there is nothing."""

    power: Power
    cells: tuple[tuple[int, str], ...]


def matrix_files(shown: Disclosed, site: Site, desk: Desk) -> Iterator[File]:
    """The pages on who does what. A cell holds 决, 执, 督, or how many duties are borne."""
    department = shown.department
    powers = list(department.powers.values())
    charts = unit_drawn(department)
    for chart in charts.values():
        yield chart.file, chart.svg.encode()
    if any(power.split for power in powers):
        yield _matrix(shown, site, desk, charts[UnitChart.MATRIX])
    if department.all(Post):
        views = tuple(_posts(shown, desk))
        departments: dict[str, list[PostView]] = {}
        for view in views:
            departments.setdefault(_place(view, shown), []).append(view)
        groups = [
            Group(name or "其他", f"d{number}", tuple(found))
            for number, (name, found) in enumerate(departments.items(), 1)
        ]
        yield page("posts.html", site, desk, groups=groups)
        anchors = {view.name: view.anchor for view in views}
        yield page("structure.html", site, desk, rows=_structure(views, shown), anchors=anchors,
                   checks=_checks(powers), bodies=department.unit.bodies,
                   chart=charts[UnitChart.STRUCTURE])  # fmt: skip
    if department.all(Risk):
        yield page("risk-map.html", site, desk, chart=charts[UnitChart.RISK_MAP],
                   **_risk_map(shown, desk))  # fmt: skip


def _matrix(shown: Disclosed, site: Site, desk: Desk, chart: Drawn) -> File:
    department = shown.department
    powers = [power for _category, several in by_category(department) for power in several]
    holders = _in_order(
        (one for power in powers if power.split for one in power.split.everyone), shown
    )
    bearers = _in_order((one for duty in department.all(Duty) for one in duty.bearers), shown)
    told = {*department.bodies, *department.posts} if site.has("posts.html") else set()
    columns = {one: place for place, one in enumerate(holders)}
    bearing = {one: place for place, one in enumerate(bearers)}
    wide = len(powers) * len(holders) > _GRID
    posts, duties = [], []
    for number, (category, several) in enumerate(by_category(department), 1):
        rows = [Row(power, _cells(_letters(power), columns, wide, "")) for power in several]
        posts.append(Group(category or "未分类", f"c{number}", tuple(rows)))
        borne = [
            Row(power, _cells(_borne(department.duties_of[power.id]), bearing, wide, ""))
            for power in several
            if power.id in department.duties_of
        ]
        if borne:
            duties.append(Group(category or "未分类", f"z{number}", tuple(borne)))
    return page("matrix.html", site, desk, holders=holders, groups=posts, bearers=bearers,
                duty_groups=duties, told=told, anchor_of=names.slug, chart=chart)  # fmt: skip


def _letters(power: Power) -> dict[str, str]:
    found: dict[str, str] = {}
    parts = power.split.by_function if power.split else {}
    for letter, word in _FUNCTIONS:
        for one in dict.fromkeys(parts.get(word, ())):
            found[one] = found.get(one, "") + letter
    return found


def _borne(duties: Sequence[Duty]) -> dict[str, str]:
    counts = Counter(one for duty in duties for one in dict.fromkeys(duty.bearers))
    return {one: str(count) for one, count in counts.items()}


def _cells(
    found: Mapping[str, T], columns: Mapping[str, int], wide: bool, nothing: T
) -> tuple[tuple[int, T], ...]:
    """The cells of a row, each with the columns it spans.

    Where the matrix is `wide`, empty cells beside each other are one: most cells of a large unit
    are empty, and a page of a million cells opens nowhere.
    """
    cells: list[tuple[int, T]] = []
    done = 0
    places = sorted((columns[one], value) for one, value in found.items())
    for place, value in (*places, (len(columns), nothing)):
        empty = place - done
        cells += [(empty, nothing)] * (empty > 0) if wide else [(1, nothing)] * empty
        if place < len(columns):
            cells.append((1, value))
        done = place + 1
    return tuple(cells)


def _in_order(found: Iterable[str], shown: Disclosed) -> tuple[str, ...]:
    """Each name once: bodies first, then posts as the unit lists them, then others."""
    told = dict.fromkeys(found)
    known = dict.fromkeys((*shown.department.bodies, *shown.department.posts))
    return (*(one for one in known if one in told), *(one for one in told if one not in known))


def _posts(shown: Disclosed, desk: Desk) -> Iterator[PostView]:
    """Bodies, then posts, each with all that is public about its part in powers."""
    department = shown.department
    parts: dict[tuple[str, str], list[Power]] = {}
    for power in department.powers.values():
        for word, several in (power.split.by_function if power.split else {}).items():
            for one in dict.fromkeys(several):
                parts.setdefault((one, word), []).append(power)
    duties: dict[str, list[Duty]] = {}
    for duty in department.all(Duty):
        for one in dict.fromkeys(duty.bearers):
            duties.setdefault(one, []).append(duty)
    risks = grouped(department.all(Risk), lambda risk: risk.post)
    for name in dict.fromkeys((*department.bodies, *department.posts)):
        yield PostView(
            name,
            names.slug(name),
            department.posts.get(name),
            department.bodies.get(name),
            tuple((a, word, tuple(parts.get((name, word), ()))) for a, word in _FUNCTIONS),
            tuple(duties.get(name, ())),
            tuple(desk.risk(risk) for risk in risks.get(name, ())),
        )


def _place(view: PostView, shown: Disclosed) -> str:
    """Under which heading a post stands: where it belongs; bodies under their own."""
    if view.post is None:
        return "集体决策"
    found = shown.department.organisations.get(view.post.department)
    return found.name if found else view.post.department or shown.department.unit.name


def _structure(views: Sequence[PostView], shown: Disclosed) -> list[tuple[int, PostView]]:
    """The posts from the top down, each under its superior, with its depth."""
    posts = shown.department.posts
    by_name = {view.name: view for view in views if view.post}
    below: dict[str, list[PostView]] = {}
    for view in by_name.values():
        below.setdefault(view.post.superior if view.post else "", []).append(view)
    tops = [view for view in by_name.values() if not shown.department.superiors(view.name)]
    rows: list[tuple[int, PostView]] = []
    seen: set[str] = set()
    waiting = [(0, view) for view in reversed(tops)]
    while waiting:
        depth, view = waiting.pop()
        if view.name in seen:
            continue
        seen.add(view.name)
        rows.append((depth, view))
        waiting += [(depth + 1, one) for one in reversed(below.get(view.name, []))]
    return rows + [(0, by_name[name]) for name in posts if name not in seen]


def _checks(powers: Sequence[Power]) -> list[tuple[str, list[tuple[str, int]]]]:
    """Who oversees whom, and in how many powers; the most first."""
    found: dict[str, Counter[str]] = {}
    for power in powers:
        split = power.split
        for overseer in dict.fromkeys(split.overseers if split else ()):
            watched = {*split.deciders, *split.executors} - {overseer} if split else ()
            found.setdefault(overseer, Counter()).update(watched)
    ranked = sorted(found.items(), key=lambda entry: (-entry[1].total(), entry[0]))
    return [
        (overseer, sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))
        for overseer, counts in ranked
    ]


def _risk_map(shown: Disclosed, desk: Desk) -> dict[str, Any]:
    """Powers by posts: in each cell how many risks of which mark, the gravest first."""
    order = ("high", "medium", "low", "")
    rows: dict[str, dict[str, list[RiskView]]] = {}
    by_post: dict[str, list[RiskView]] = {}
    links = {}
    for view in map(desk.risk, shown.department.all(Risk)):
        name = view.power.name or "不属于单项权力的"
        links[name] = view.power
        rows.setdefault(name, {}).setdefault(view.risk.post, []).append(view)
        by_post.setdefault(view.risk.post, []).append(view)
    posts = _in_order(by_post, shown)
    columns = {post: place for place, post in enumerate(posts)}
    wide = len(rows) * len(posts) > _GRID
    tallied = [
        (
            links[name],
            name,
            _cells({p: _tally(f, order) for p, f in found.items()}, columns, wide, ()),
        )
        for name, found in rows.items()
    ]
    levels = {(view.mark, view.risk.level) for found in by_post.values() for view in found}
    return {
        "posts": posts,
        "rows": tallied,
        "totals": [_tally(by_post[post], order) for post in posts],
        "levels": sorted(levels, key=lambda level: (order.index(level[0]), level[1])),
    }


def _tally(found: Iterable[RiskView], order: Sequence[str]) -> tuple[tuple[str, str, int], ...]:
    """(mark, level, how many), the gravest first."""
    counts: dict[tuple[str, str], int] = {}
    for view in found:
        key = view.mark, view.risk.level
        counts[key] = counts.get(key, 0) + 1
    ranked = sorted(counts.items(), key=lambda entry: order.index(entry[0][0]))
    return tuple((mark, level, count) for (mark, level), count in ranked)

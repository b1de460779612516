"""Stretches near a spot are those a search through all of them finds."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.render.chart import Chart, Edge, Lane, Node
from liuquan_cli.render.engine import choose_engine
from liuquan_cli.render.flowchart import draw
from liuquan_cli.render.layout import layout
from liuquan_cli.render.layout.line_index import LineIndex

Way = tuple[tuple[float, float], ...]
_PLACE = st.integers(0, 12).map(float)


@st.composite
def ways(draw_one: st.DrawFn) -> list[Way]:
    found = []
    for _way in range(draw_one(st.integers(0, 6))):
        x, y = draw_one(_PLACE), draw_one(_PLACE)
        spots = [(x, y)]
        for upright in draw_one(st.lists(st.booleans(), min_size=1, max_size=4)):
            x, y = (x, draw_one(_PLACE)) if upright else (draw_one(_PLACE), y)
            if (x, y) != spots[-1]:
                spots.append((x, y))
        found.append(tuple(spots))
    return found


@settings(max_examples=200, deadline=None, derandomize=True)
@given(some=ways(), x=_PLACE, y=_PLACE, width=_PLACE, height=_PLACE)
def test_it_finds_what_a_search_through_all_finds(
    some: list[Way], x: float, y: float, width: float, height: float
) -> None:
    lines = [(n, a, b) for n, way in enumerate(some) for a, b in pairwise(way)]
    index = LineIndex(some)
    through = [
        n
        for n, a, b in lines
        if min(a[0], b[0]) < x + width
        and max(a[0], b[0]) > x
        and min(a[1], b[1]) < y + height
        and max(a[1], b[1]) > y
    ]
    assert sorted(index.through((x, y, width, height))) == through
    beside = [
        n
        for n, a, b in lines
        if a[0] == b[0] == x and min(a[1], b[1]) < y + height and y < max(a[1], b[1])
    ]
    assert sorted(index.along((x, y), (x, y + height))) == beside


def test_a_thicket_of_conditions_is_drawn_without_trying_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = [f"环节{n}" for n in range(16)]
    edges = [Edge(a, b, f"从{a}到{b}") for a in names for b in names if a != b][:121]
    thicket = Chart(
        "图", "1", (Lane("岗", "岗"),), tuple(Node(n, "岗", n) for n in names), tuple(edges)
    )
    tries = []
    put = layout.put_labels
    monkeypatch.setattr(layout, "put_labels", lambda *a, **k: tries.append(k) or put(*a, **k))
    (svg,) = draw([thicket], choose_engine())
    assert len(tries) <= 2  # one, and one that leaves nothing out
    assert svg.count("从环节") >= len(edges)

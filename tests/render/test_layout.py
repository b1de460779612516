"""Nothing lies on anything else, and every way leads from its step to its step."""

from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from liuquan_cli.render.chart import Chart
from liuquan_cli.render.engine import choose_engine, lay_out
from liuquan_cli.render.layout.layout import Layout, lay
from liuquan_cli.render.layout.ranks import rank_dot
from tests.render.charts import any_chart, long_chart, nested_chart, parallel_chart, wide_chart

Frame = tuple[float, float, float, float]


def placed(chart: Chart) -> Layout:
    return lay(chart, lay_out([rank_dot(chart)], choose_engine())[0])


def overlap(a: Frame, b: Frame) -> bool:
    return a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]


def assert_tidy(chart: Chart, layout: Layout) -> None:
    frames = layout.placed.frames
    labels = [(t.x, t.y, t.width, t.height) for t in layout.labels]
    width, height = layout.placed.width, layout.placed.channels[-1][1]
    for x, y, w, h in (*frames, *labels):
        assert x >= 0 and y >= 0 and x + w <= width + 0.1 and y + h <= height + 0.1
    for a, b in combinations([*frames, *labels], 2):
        assert not overlap(a, b)
    assert {t.edge for t in layout.labels} == {
        n for n, edge in enumerate(chart.edges) if edge.label or edge.bound
    }
    index = {node.id: i for i, node in enumerate(chart.nodes)}
    for edge, corners in zip(chart.edges, layout.placed.corners, strict=True):
        tail, head = index[edge.tail], index[edge.head]
        assert touches(frames[tail], corners[0]) and touches(frames[head], corners[-1])
        for (ax, ay), (bx, by) in pairwise(corners):
            assert ax == bx or ay == by
            stretch = (min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay))
            for i, (x, y, w, h) in enumerate(frames):
                # A way meets the outline of its own steps, which may slant inside the box.
                dx, dy = (w / 4, h / 3) if i in (tail, head) else (1.0, 1.0)
                assert not overlap(stretch, (x + dx, y + dy, w - 2 * dx, h - 2 * dy))


def touches(frame: Frame, spot: tuple[float, float]) -> bool:
    x, y, w, h = frame
    return x - 0.1 <= spot[0] <= x + w + 0.1 and y - 0.1 <= spot[1] <= y + h + 0.1


def strange_overlaps(chart: Chart, layout: Layout) -> list[tuple[int, int]]:
    """Pairs of edges without a common end that lie on one another for more than a touch."""
    found = []
    stretches = [(n, a, b) for n, c in enumerate(layout.placed.corners) for a, b in pairwise(c)]
    for (n, a, b), (m, c, d) in combinations(stretches, 2):
        e, f = chart.edges[n], chart.edges[m]
        if n == m or e.tail == f.tail or e.head == f.head:
            continue
        for axis in (0, 1):
            if a[axis] == b[axis] == c[axis] == d[axis]:
                low = max(min(a[1 - axis], b[1 - axis]), min(c[1 - axis], d[1 - axis]))
                high = min(max(a[1 - axis], b[1 - axis]), max(c[1 - axis], d[1 - axis]))
                if high - low > 1:
                    found.append((n, m))
    return found


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(chart=any_chart())
def test_any_chart_is_tidy(chart: Chart) -> None:
    layout = placed(chart)
    assert_tidy(chart, layout)
    assert strange_overlaps(chart, layout) == []


@pytest.mark.parametrize("steps", [3, 6, 12, 25, 40])
def test_long_charts_are_tidy(steps: int) -> None:
    chart = long_chart(steps)
    layout = placed(chart)
    assert_tidy(chart, layout)
    assert strange_overlaps(chart, layout) == []


def test_parallel_block_spans_its_branches() -> None:
    chart = parallel_chart()
    layout = placed(chart)
    assert_tidy(chart, layout)
    assert strange_overlaps(chart, layout) == []
    frames = dict(zip((node.id for node in chart.nodes), layout.placed.frames, strict=True))
    for bar in ("分", "合"):
        left, _y, width, _h = frames[bar]
        for branch in ("书面", "环评", "现场"):
            assert left <= frames[branch][0]
            assert frames[branch][0] + frames[branch][2] <= left + width


def test_time_runs_down_and_ways_back_are_known() -> None:
    chart = parallel_chart()
    layout = placed(chart)
    tops = {
        node.id: frame[1] for node, frame in zip(chart.nodes, layout.placed.frames, strict=True)
    }
    for edge, back in zip(chart.edges, layout.backs, strict=True):
        assert back == edge.back
        assert (tops[edge.tail] < tops[edge.head]) != back


@pytest.mark.parametrize(("lanes", "steps"), [(8, 12), (12, 24), (15, 40)])
def test_many_lanes_and_long_words_are_tidy(lanes: int, steps: int) -> None:
    chart = wide_chart(lanes, steps)
    layout = placed(chart)
    assert_tidy(chart, layout)
    assert strange_overlaps(chart, layout) == []


def test_an_outer_block_reaches_the_inner_one() -> None:
    chart = nested_chart()
    layout = placed(chart)
    assert_tidy(chart, layout)
    frames = dict(zip((node.id for node in chart.nodes), layout.placed.frames, strict=True))
    ways = {
        (edge.tail, edge.head): corners
        for edge, corners in zip(chart.edges, layout.placed.corners, strict=True)
    }
    for outer, inner in (("外分", "内分"), ("外分", "书面")):
        assert frames[outer][0] <= ways[outer, inner][-1][0] <= frames[outer][0] + frames[outer][2]
        assert len(ways[outer, inner]) == 2  # straight down

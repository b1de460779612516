"""The order of steps and the length of limits, against walking every way and counting every day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.model.flow import Branch, Flow, Parallel, Step
from liuquan_cli.model.flow_graph import END
from liuquan_cli.model.schemes.process import StepKind
from liuquan_cli.model.vocabulary import Vocabulary
from liuquan_cli.rules.constrain.lengths import exceeds, longest, shortest
from liuquan_cli.rules.constrain.sequence import Station, absent, misplaced, order_of
from liuquan_cli.rules.constrain.statute import norm_of

from .harness import department
from .making import made

KINDS = "甲乙丙丁"
NAMES = "一二三四五六"
PLAIN = Vocabulary("环节种类", (), StepKind)
STATIONS = tuple(Station(kind, turn, (kind,)) for turn, kind in enumerate("甲乙丙", start=1))


# --- order ---


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """A flow whose ways only lead forward; every step has one of four kinds."""
    count = draw(st.integers(1, len(NAMES)))
    steps = []
    for index in range(count):
        onward = [*NAMES[index + 1 : count], END]
        to = draw(st.lists(st.sampled_from(onward), max_size=3, unique=True))
        ways = tuple(Branch(to=name, condition=name) for name in to)
        steps.append(Step(name=NAMES[index], kind=draw(st.sampled_from(KINDS)), next=ways))
    return Flow(power="QL-1", steps=tuple(steps))


def every_way(flow: Flow) -> list[list[str]]:
    """The kinds met on each way from any step to the end."""
    at = {step.name: index for index, step in enumerate(flow.steps)}

    def ways(index: int) -> list[list[str]]:
        if index == len(flow.steps):
            return [[]]
        step = flow.steps[index]
        onward = [len(at) if b.to == END else at[b.to] for b in step.next] or [index + 1]
        return [[step.kind, *rest] for to in onward for rest in ways(to)]

    return [way for index in range(len(flow.steps)) for way in ways(index)]


def in_turn(way: list[str], kinds: list[str]) -> bool:
    """Whether `way` meets `kinds` one after the other."""
    rest = iter(way)
    return all(kind in rest for kind in kinds)


@settings(max_examples=300)
@given(flows())
def test_steps_are_in_order_exactly_when_some_way_meets_them_in_turn(flow: Flow) -> None:
    order = order_of(flow, PLAIN)
    held = {step.kind for step in flow.steps}
    assert {s.name for s in absent(STATIONS, order)} == {s.name for s in STATIONS} - held
    present = [s.name for s in STATIONS if s.name in held]
    met = any(in_turn(way, present) for way in every_way(flow))
    assert (misplaced(STATIONS, order) == []) is met


def test_stations_of_one_turn_come_in_any_order() -> None:
    steps = tuple(Step(name=n, kind=k) for n, k in zip(NAMES, "甲丙乙丁", strict=False))
    stations = [Station(k, t, (k,)) for k, t in (("甲", 1), ("乙", 2), ("丙", 2), ("丁", 3))]
    assert misplaced(stations, order_of(Flow(power="QL-1", steps=steps), PLAIN)) == []


def test_branches_that_run_side_by_side_count_as_one_place() -> None:
    fork = Step(
        name="一",
        kind="甲",
        parallel=(
            Parallel(name="左", steps=(Step(name="二", kind="丙"),)),
            Parallel(name="右", steps=(Step(name="三", kind="乙"),)),
        ),
    )
    flow = Flow(power="QL-1", steps=(fork, Step(name="四", kind="丁")))
    assert misplaced(STATIONS, order_of(flow, PLAIN)) == []
    assert absent(STATIONS, order_of(flow, PLAIN)) == []


def test_a_way_back_does_not_mend_the_order() -> None:
    back = Branch(to="一", condition="重来", at_most=1)
    on = Branch(to=END, condition="办结")
    flow = Flow(
        power="QL-1",
        steps=(Step(name="一", kind="乙"), Step(name="二", kind="甲", next=(back, on))),
    )
    found = misplaced(STATIONS, order_of(flow, PLAIN))
    assert [(late.name, early.name) for late, early in found] == [("乙", "甲")]


# --- length ---

CALENDAR = department().calendar
STARTS = st.dates(date(2008, 1, 1), date(2026, 5, 31))


@given(STARTS, st.integers(0, 120))
def test_working_days_lie_between_their_bounds(start: date, number: int) -> None:
    taken = (CALENDAR.add_working(start, number) - start).days
    assert shortest(number, "工作日") <= taken <= longest(number, "工作日")


@given(STARTS, st.integers(0, 48))
def test_months_lie_between_their_bounds(start: date, number: int) -> None:
    year, month = divmod(start.month - 1 + number, 12)
    first = date(start.year + year, month + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    taken = (first.replace(day=min(start.day, last.day)) - start).days
    assert shortest(number, "月") <= taken <= longest(number, "月")


@given(st.sampled_from(("工作日", "自然日", "月", "小时")), st.integers(0, 400))
def test_bounds_grow_with_the_number_and_never_cross(unit: str, number: int) -> None:
    assert 0 <= shortest(number, unit) <= longest(number, unit)
    for bound in (shortest, longest):
        assert all(a <= b for a, b in pairwise(bound(n, unit) for n in range(number, number + 9)))
    assert not exceeds(number, unit, number, unit)


@pytest.mark.parametrize(
    ("number", "unit", "most", "most_unit", "too_long"),
    [
        (3, "月", 90, "自然日", True),  # 92 days from 1 July
        (90, "自然日", 90, "自然日", False),
        (20, "自然日", 20, "工作日", False),
        (30, "自然日", 20, "工作日", True),  # 20 working days may be over in 25
        (20, "工作日", 60, "自然日", False),
        (60, "工作日", 90, "自然日", True),
    ],
)
def test_units_are_compared_at_the_least_favourable(
    number: int, unit: str, most: int, most_unit: str, *, too_long: bool
) -> None:
    assert exceeds(number, unit, most, most_unit) is too_long


@pytest.mark.parametrize(
    ("text", "law", "article"),
    [
        ("行政许可法第四十二条第一款", "行政许可法", "第四十二条"),
        ("《中华人民共和国行政许可法》第四十二条", "行政许可法", "第四十二条"),
        ("行政许可法", "行政许可法", ""),
        ("", "", ""),
        ("第四十二条", "", ""),
    ],
)
def test_a_basis_is_read_as_law_and_article(text: str, law: str, article: str) -> None:
    assert norm_of(text) == (law, article)


def limited(category: str, limit: dict[str, object]) -> list[str]:
    """The rules on units and maxima that find something in a flow with `limit`."""
    from liuquan_cli.rules.constrain import limit_unit_against_law, statutory_limit_too_long

    held = made(
        {"文档": "权力清单", "事项": [{"编号": "QL-1", "名称": "某项", "类别": category}]},
        {
            "文档": "流程",
            "流程": [{"权力": "QL-1", "办结时限": limit, "环节": [{"名称": "办理"}]}],
        },
    )
    power = held.powers["QL-1"]
    return [
        module.RULE.code
        for module in (limit_unit_against_law, statutory_limit_too_long)
        for _finding in module.check(power, held)
    ]


@pytest.mark.parametrize(
    ("category", "limit", "found"),
    [
        ("行政处罚", {"法定": 90, "单位": "工作日"}, ["LQ386"]),
        ("行政处罚", {"法定": 91, "单位": "工作日"}, ["LQ386", "LQ387"]),
        ("行政许可", {"法定": 30, "单位": "自然日"}, ["LQ386", "LQ387"]),
        ("行政许可", {"法定": 30}, []),
        ("行政处罚", {"法定": 90, "单位": "自然日", "依据": "行政处罚法第六十条"}, []),
        ("行政处罚", {"法定": 7, "单位": "自然日"}, ["LQ386"]),
        ("行政许可", {"法定": 20, "单位": "自然日"}, ["LQ386"]),
        ("行政许可", {"法定": 30, "单位": "自然日", "依据": "某条例第九条"}, []),
        ("其他", {"法定": 30, "单位": "工作日", "依据": "行政许可法第四十三条"}, ["LQ387"]),
        (
            "其他类别事项",
            {"法定": 75, "单位": "自然日", "依据": "信访工作条例第三十四条"},
            ["LQ387"],
        ),
        ("其他", {"法定": 75, "单位": "自然日", "依据": "信访工作条例第三十五条"}, []),
        ("行政许可", {"承诺": 20, "单位": "自然日"}, []),
    ],
)
def test_the_law_a_limit_rests_on_sets_unit_and_maximum(
    category: str, limit: dict[str, object], found: list[str]
) -> None:
    assert limited(category, limit) == found

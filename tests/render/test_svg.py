"""The picture itself: well-formed, quiet, the same bytes each time, safe with any text."""

import re
import xml.etree.ElementTree as ET

import msgspec
import pytest

from liuquan_cli.render.chart import Chart, Edge, Lane, Mark, Node, Note, Risk, Shape
from liuquan_cli.render.engine import choose_engine
from liuquan_cli.render.flowchart import draw, draw_pages
from liuquan_cli.render.layout.measure import NO_LINE_START
from liuquan_cli.render.paper.dealing import scale
from tests.render.charts import long_chart, parallel_chart, wide_chart

SVG = "{http://www.w3.org/2000/svg}"
ATTACK = "<script>alert(1)</script>\"'&]]>\x00\x1b\u202e\ud800"


def picture(chart: Chart) -> str:
    return draw([chart], choose_engine())[0]


def words(svg: str) -> list[str]:
    root = ET.fromstring(svg)
    return [t for e in root.iter() if e.tag in (SVG + "text", SVG + "tspan") if (t := e.text)]


def test_the_picture_says_what_it_is() -> None:
    root = ET.fromstring(picture(parallel_chart()))
    ids = {e.get("id"): e for e in root.iter() if e.get("id")}
    assert root.get("role") == "img"
    assert ids[root.get("aria-labelledby")].text == "XK-001 许可权力运行流程图"
    told = ids[root.get("aria-describedby")].text or ""
    assert "决定（分管副局长，决策，2 个工作日）" in told
    assert "否，至多 1 次，退回「受理」" in told
    assert "依据：《某条例》第十九条" in told


def test_words_are_real_text() -> None:
    shown = words(picture(parallel_chart()))
    for word in ("受理", "准予许可，发证", "2 个工作日", "分管副局长", "至多 1 次", "投诉举报"):
        assert (word in shown) == (word != "投诉举报")
    assert not any(line[0] in NO_LINE_START for line in shown)


def test_the_legend_names_only_what_occurs() -> None:
    shown = words(picture(parallel_chart()))
    assert {"决策", "执行", "监督", "一级", "低风险", "退回"} <= set(shown)
    assert not {"一般风险", "高风险", "同字母相接"} & set(shown)
    plain = Chart("图", "1", (Lane("a", "岗"),), (Node("n", "a", "办理"),), ())
    assert words(picture(plain)) == ["图", "1", "岗", "办理"]


def test_functions_differ_without_colour() -> None:
    def one(mark: Mark | None) -> str:
        node = Node("n", "a", "办理", mark=mark)
        svg = picture(Chart("图", "1", (Lane("a", "岗"),), (node,), ()))
        found = re.search(r'<g class="lq-node.*?</g></g>|<g class="lq-node.*', svg)
        assert found
        return re.sub(r"#[0-9a-f]+|lq-\w+", "", found.group())

    looks = {mark: one(mark) for mark in (None, *Mark)}
    assert len(set(looks.values())) == len(looks)
    assert looks[Mark.OVERSEE].count("<path") == 2  # a double border
    assert looks[Mark.DECIDE].count("<path") == 2  # a solid bar
    assert looks[Mark.EXECUTE].count("<path") == 1


def test_untrusted_text_stays_text() -> None:
    chart = Chart(
        ATTACK,
        ATTACK,
        (Lane(ATTACK, ATTACK),),
        (Node("a", ATTACK, ATTACK, limit=ATTACK), Node("b", ATTACK, ATTACK)),
        (Edge("a", "b", ATTACK, bound=ATTACK), Edge("b", "a", ATTACK, back=True)),
        (Note(ATTACK, ATTACK),),
        {Risk.HIGH: ATTACK},
    )
    svg = picture(chart)
    root = ET.fromstring(svg.encode("utf-8"))
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {"svg", "title", "desc", "g", "rect", "path", "circle", "text", "tspan"}
    assert not re.search(r"\bon\w+=|href|url\(|style|javascript:", svg)
    assert "\u202e" not in svg


def test_equal_charts_give_equal_bytes() -> None:
    charts = [parallel_chart(), long_chart(12)]
    first = draw(charts, choose_engine())
    assert first == draw(charts, choose_engine())
    assert first[0] == picture(parallel_chart())


def size(svg: str) -> tuple[float, float]:
    root = ET.fromstring(svg)
    box = [float(part) for part in (root.get("viewBox") or "").split()]
    assert box[:2] == [0, 0]
    return box[2], box[3]


def test_three_steps_are_not_lost_and_forty_print_on_two_sheets() -> None:
    width, height = size(picture(long_chart(3)))
    assert 560 <= width <= 1100 and height < width
    svg = picture(long_chart(40))
    width, height = size(svg)
    assert svg.count('class="lq-sheet"') <= 2
    # Two A4 sheets take 180 × 514 mm; 14 px must print at 6 pt or more.
    scale = min(180 / width, 514 / height)
    assert 14 * scale / 25.4 * 72 >= 6


@pytest.mark.parametrize(("lanes", "steps", "points"), [(6, 30, 5.8), (8, 24, 6), (12, 24, 4.2)])
def test_paper_of_a_wide_chart_lies_on_its_side(lanes: int, steps: int, points: float) -> None:
    (pages,) = draw_pages([wide_chart(lanes, steps)], choose_engine())
    for page in pages:
        ratio, lying = scale(*size(page))
        assert lying or lanes < 8
        assert 14 * ratio / 25.4 * 72 >= points


def test_parts_are_tied_by_letters_that_occur_twice() -> None:
    svg = picture(long_chart(40))
    letters = re.findall(r'class="lq-tie"><circle[^>]*/><text[^>]*>(\w+)</text>', svg)
    assert letters and all(letters.count(letter) == 2 for letter in letters)
    assert svg.count('class="lq-heads"') == svg.count('class="lq-sheet"')


def test_an_empty_chart_is_still_a_picture() -> None:
    assert words(picture(Chart("图", "", (), (), ()))) == ["图"]


@pytest.mark.parametrize(
    "broken",
    [
        {"nodes": (Node("a", "nowhere", "办理"),)},
        {"edges": (Edge("a", "none"),)},
        {"nodes": (Node("a", "l", "办理"), Node("a", "l", "办理"))},
    ],
)
def test_a_chart_that_does_not_hang_together_is_refused(broken: dict[str, object]) -> None:
    chart = Chart("图", "1", (Lane("l", "岗"),), (Node("a", "l", "办理"),), ())
    with pytest.raises(ValueError):
        Chart(**{**msgspec.structs.asdict(chart), **broken})


def test_every_symbol_is_drawn() -> None:
    nodes = tuple(
        Node(f"{shape}{mark}", "a", "办理", shape, mark, risk=Risk.MEDIUM)
        for shape in Shape
        for mark in (None, *Mark)
    )
    svg = picture(Chart("图", "1", (Lane("a", "岗"),), nodes, ()))
    assert svg.count('class="lq-node') == 4 * (len(Shape) - 1)
    assert svg.count('class="lq-bar"') == 4

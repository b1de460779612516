"""The risk chart: numbered badges on the steps, every risk point told on a card."""

import re
import xml.etree.ElementTree as ET
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from liuquan_cli.render.bpmn import bpmn_of
from liuquan_cli.render.chart import Badge, Card, Chart, Node, Note, Risk, Shape
from liuquan_cli.render.drawing.badge_svg import HEIGHT, badges_svg
from liuquan_cli.render.engine import choose_engine
from liuquan_cli.render.flow.flow_view import chart_of
from liuquan_cli.render.flow.risk_view import risk_chart_of
from liuquan_cli.render.flowchart import draw, draw_pages
from liuquan_cli.render.layout.node_box import node_box
from liuquan_cli.render.paper.dealing import scale
from tests.render import units
from tests.render.charts import any_chart, long_chart, parallel_chart
from tests.render.units import department

SVG = "{http://www.w3.org/2000/svg}"
POWER = {"编号": "QL-1", "名称": "企业登记"}
FLOW = {
    "权力": "QL-1",
    "环节": [
        {"名称": "受理", "岗位": "窗口岗"},
        {"名称": "审查", "岗位": "审查岗"},
        {"名称": "决定", "岗位": "科长"},
    ],
}
RISK = {
    "编号": "FX-1",
    "权力": "QL-1",
    "环节": "审查",
    "岗位": "审查岗",
    "表现": "放松审查。",
    "等级": "高",
    "措施": {
        "事前": [{"内容": "随机派件；", "岗位": "科长"}, {"内容": "轮岗"}],
        "事后": [{"内容": "倒查", "岗位": "监察室主任"}],
    },
    "责任岗位": "科长",
    "责任领导": "副局长",
}


def chart(*risks: dict[str, Any], flows: tuple[dict[str, Any], ...] = (FLOW,)) -> Chart:
    points = [{**RISK, "编号": f"FX-{n}", **risk} for n, risk in enumerate(risks)]
    held = department(权力=[POWER], 流程=list(flows), 风险=points)
    power = held.powers["QL-1"]
    return risk_chart_of(power, held.flows_of["QL-1"][0], held, held.risks_of.get("QL-1", ()))


def badges(drawn: Chart) -> dict[str, list[tuple[Risk | None, str]]]:
    return {n.label: [(b.level, b.numbers) for b in n.badges] for n in drawn.nodes if n.badges}


@pytest.mark.serves("CH-03", "CH-04")
def test_points_are_numbered_by_step_and_gravity() -> None:
    drawn = chart(
        {"环节": "决定", "等级": "低风险"},
        {"环节": "审查", "等级": "一般风险"},
        {"环节": "受理"},
        {"环节": "审查"},
        {"环节": "审查", "等级": "一般风险"},
    )
    assert badges(drawn) == {
        "受理": [(Risk.HIGH, "1")],
        "审查": [(Risk.HIGH, "2"), (Risk.MEDIUM, "3–4")],
        "决定": [(Risk.LOW, "5")],
    }
    assert [card.number for card in drawn.cards] == ["1", "2", "3", "4", "5"]
    assert drawn.title == "企业登记权力运行风险防控图"
    assert drawn.notes[-1].text == "共 5 个：高风险 2 个，一般风险 2 个，低风险 1 个"
    assert all(node.risk is None for node in drawn.nodes)


def test_a_card_tells_place_words_measures_and_owner() -> None:
    (card,) = chart({}).cards
    assert card == Card(
        "1",
        Risk.HIGH,
        "高风险",
        "审查 · 审查岗",
        "放松审查。",
        (
            Note("事前", "随机派件（科长）；轮岗"),
            Note("事后", "倒查（监察室主任）"),
            Note("责任", "科长（领导：副局长）"),
        ),
    )


def test_a_flow_without_risks_says_so() -> None:
    drawn = chart()
    assert drawn.cards == () and drawn.remark == "没有登记风险点。"
    assert "没有登记风险点。" in draw([drawn], choose_engine())[0]


def test_points_of_other_flows_are_left_out_and_loose_ones_are_told() -> None:
    other = {"权力": "QL-1", "名称": "简易", "环节": [{"名称": "当场办", "岗位": "窗口岗"}]}
    drawn = chart(
        {"环节": "当场办"}, {"环节": "没有这一步"}, {"环节": "", "岗位": ""}, flows=(FLOW, other)
    )
    assert [card.place for card in drawn.cards] == ["没有这一步 · 审查岗", "整项权力"]
    assert badges(drawn) == {}


def test_a_level_the_scheme_does_not_know_is_shown_by_its_word() -> None:
    drawn = chart({"等级": "特别高"}, {"等级": ""})
    assert [(card.level, card.word) for card in drawn.cards] == [
        (None, "特别高"),
        (None, "等级未定"),
    ]
    assert drawn.notes[-1].text == "共 2 个：等级未定 2 个"
    assert badges(drawn) == {"审查": [(None, "1–2")]}
    assert draw([drawn], choose_engine())[0].count('class="lq-card"') == 2


FIVE = {
    "种类": "风险等级",
    "名称": "五级",
    "成员": [{"名称": f"{name}级", "级": n} for n, name in enumerate("一二三四五", 1)],
}


def test_a_unit_of_five_levels_reads_each_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(units, "LEVELS", FIVE)
    drawn = chart(*({"等级": f"{name}级"} for name in "四二五三一二"))
    assert [card.word for card in drawn.cards] == ["一级", "二级", "二级", "三级", "四级", "五级"]
    assert drawn.words == {Risk.HIGH: "一级", Risk.MEDIUM: "二级、三级、四级", Risk.LOW: "五级"}
    told = "共 6 个：一级 1 个，二级 2 个，三级 1 个，四级 1 个，五级 1 个"
    assert drawn.notes[-1].text == told
    assert badges(drawn) == {"审查": [(Risk.HIGH, "1"), (Risk.MEDIUM, "2–5"), (Risk.LOW, "6")]}


def test_of_steps_with_one_name_the_point_stands_on_that_of_its_post() -> None:
    flow = {
        "权力": "QL-1",
        "环节": [
            {"名称": "审查", "岗位": "审查岗"},
            {"名称": "审查", "岗位": "科长"},
            {"名称": "", "岗位": "局长"},
        ],
    }
    drawn = chart(
        {"岗位": "科长"},
        {"岗位": "审查岗"},
        {"岗位": "外人"},
        {"环节": "", "岗位": ""},
        flows=(flow,),
    )
    numbers = {node.lane: [badge.numbers for badge in node.badges] for node in drawn.nodes}
    assert numbers["审查岗"] == ["1–2"] and numbers["科长"] == ["3"]
    assert [card.number for card in drawn.cards if card.place == "整项权力"] == ["4"]
    held = department(权力=[POWER], 流程=[flow], 风险=[{**RISK, "岗位": "科长"}])
    of_power = held.powers["QL-1"], held.flows_of["QL-1"][0], held, held.risks_of["QL-1"]
    assert bpmn_of(*of_power).count(b' risk="') == 1
    plain = chart_of(*of_power)
    assert [node.risk for node in plain.nodes[:2]] == [None, Risk.HIGH]
    assert "审查（科长，高风险）" in draw([plain], choose_engine())[0]


@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("shape", [Shape.PROCESS, Shape.DECISION, Shape.TERMINATOR])
def test_badges_stand_apart_in_order_and_inside_the_lane(shape: Shape, count: int) -> None:
    levels = (*Risk, None)[:count]
    some = tuple(Badge(level, f"{10 * n}–{10 * n + 3}") for n, level in enumerate(levels, 1))
    box = node_box(Node("审", "岗", "审查", shape, badges=some))
    svg = badges_svg(some, (18.0, 20.0, box.width, box.height), diamond=box.diamond)
    frames = [
        (float(x), float(y), float(wide))
        for x, y, wide in re.findall(r'<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)"', svg)
    ]
    assert len(frames) == count
    middle = 18.0 + box.width / 2
    for n, (x, y, wide) in enumerate(frames):
        assert x >= 0 and x + wide <= 36.0 + box.width
        assert x > middle or x + wide < middle  # ways come and go there
        for other, down, across in frames[:n]:
            assert abs(y - down) >= HEIGHT or x >= other + across or other >= x + wide


def with_risks(plain: Chart, count: int, text: str = "收受礼品，优先办理。" * 4) -> Chart:
    steps = [node.id for node in plain.nodes if node.shape is not Shape.PARALLEL]
    at = {n: steps[n * len(steps) // max(count, 1)] for n in range(count)}
    level = tuple(Risk)
    nodes = tuple(
        msgspec.structs.replace(
            node,
            badges=tuple(Badge(level[n % 3], f"{n + 1}") for n in at if at[n] == node.id),
        )
        for node in plain.nodes
    )
    rows = (Note("事前", text), Note("事中", text), Note("责任", "科长"))
    cards = tuple(
        Card(f"{n + 1}", level[n % 3], "高风险", f"{at[n]} · 岗位", text, rows) for n in at
    )
    return msgspec.structs.replace(plain, nodes=nodes, cards=cards)


def size(svg: str) -> tuple[float, float]:
    root = ET.fromstring(svg)
    return float(root.get("width", "0")), float(root.get("height", "0"))


@pytest.mark.parametrize(("steps", "risks"), [(3, 1), (6, 20), (12, 8), (25, 20), (40, 20)])
def test_every_sheet_of_paper_stays_readable(steps: int, risks: int) -> None:
    (pages,) = draw_pages([with_risks(long_chart(steps), risks)], choose_engine())
    for page in pages:
        # 14 px must print at 6 pt or more.
        assert scale(*size(page))[0] * 14 / 25.4 * 72 >= 6
    assert sum(page.count('class="lq-card"') for page in pages) == risks
    assert sum(page.count('class="lq-badge"') for page in pages) == 2 * risks


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(plain=any_chart())
def test_any_chart_takes_badges_and_cards(plain: Chart) -> None:
    drawn = with_risks(plain, 7)
    (svg,) = draw([drawn], choose_engine())
    assert svg.count('class="lq-card"') == 7
    (pages,) = draw_pages([drawn], choose_engine())
    assert sum(page.count('class="lq-card"') for page in pages) == 7


def test_levels_differ_without_colour() -> None:
    looks = {
        re.sub(r"#[0-9a-f]+|lq-\w+|translate\([^)]*\)| [a-z]+=\"[\d.]+\"", "", svg)
        for svg in (
            draw([with_levels(level)], choose_engine())[0].split('class="lq-badge"')[1]
            for level in (*Risk, None)
        )
    }
    assert len(looks) == 4


def with_levels(level: Risk | None) -> Chart:
    plain = parallel_chart()
    first, *rest = plain.nodes
    marked = msgspec.structs.replace(first, badges=(Badge(level, "1"),))
    return msgspec.structs.replace(plain, nodes=(marked, *rest))


def test_untrusted_text_of_risks_stays_text() -> None:
    attack = "<script>alert(1)</script>\"'&]]>\x00\x1b\u202e\ud800"
    drawn = with_risks(parallel_chart(), 2, attack)
    card = msgspec.structs.replace(drawn.cards[0], place=attack, word=attack * 9, number=attack)
    (svg,) = draw([msgspec.structs.replace(drawn, cards=(card,), remark=attack)], choose_engine())
    tags = {e.tag.removeprefix(SVG) for e in ET.fromstring(svg.encode()).iter()}
    assert tags <= {"svg", "title", "desc", "g", "rect", "path", "circle", "text", "tspan"}
    assert not re.search(r"\bon\w+=|href|url\(|style|javascript:", svg)


def test_the_picture_told_in_words_has_the_risks() -> None:
    (svg,) = draw([chart({})], choose_engine())
    told = next(e.text or "" for e in ET.fromstring(svg).iter(SVG + "desc"))
    assert told.startswith("权力运行风险防控图，4 个环节")
    assert "审查（审查岗，风险点 1）" in told
    assert "风险点 1：高风险，审查 · 审查岗。放松审查。事前：随机派件（科长）；轮岗" in told

"""Charts of a whole unit: structure, risk map, matrix; small and big ones, on screen and paper."""

import re
import xml.etree.ElementTree as ET

import pytest

from liuquan_cli.render.chart import Mark, Risk
from liuquan_cli.render.paper.dealing import scale
from liuquan_cli.render.unit.matrix import Spot
from liuquan_cli.render.unit.power_matrix import power_matrix
from liuquan_cli.render.unit.risk_map import risk_map
from liuquan_cli.render.unit.structure import Block, structure_of
from liuquan_cli.render.unit.unit_charts import UnitChart, unit_chart
from tests.render.units import big, department

SVG = "{http://www.w3.org/2000/svg}"
UNIT = {
    "单位": [{"名称": "某局"}],
    "岗位": [
        {"名称": "局长"},
        {"名称": "副局长", "上级": "局长"},
        {"名称": "科长", "机构": "注册科", "上级": "副局长"},
        {"名称": "审查岗", "机构": "注册科", "上级": "科长"},
        {"名称": "监察室主任", "机构": "监察室", "上级": "局长"},
    ],
    "集体": [{"名称": "局务会"}],
    "权力": [
        {
            "编号": "QL-1",
            "名称": "登记",
            "类别": "许可",
            "分权": {"决策": "科长", "执行": "审查岗", "监督": "监察室主任"},
        },
        {
            "编号": "QL-2",
            "名称": "处罚",
            "类别": "处罚",
            "分权": {"决策": ["局务会", "科长"], "执行": "审查岗", "监督": ["监察室主任", "科长"]},
        },
    ],
    "风险": [
        {"编号": "FX-1", "权力": "QL-1", "岗位": "审查岗", "等级": "一般风险"},
        {"编号": "FX-2", "权力": "QL-1", "岗位": "审查岗", "等级": "高"},
        {"编号": "FX-3", "岗位": "外来岗", "等级": "低风险"},
    ],
}


@pytest.mark.serves("P2-23")
def test_structure_has_leaders_offices_and_who_oversees_whom() -> None:
    found = structure_of(department(**UNIT))

    def names(blocks: tuple[Block, ...]) -> list[tuple[str, list[str], list[object]]]:
        return [(b.name, [p.name for p in b.posts], list(names(b.below))) for b in blocks]

    assert names(found.tops) == [
        (
            "",
            ["局长"],
            [
                ("", ["副局长"], [("注册科", ["科长", "审查岗"], [])]),
                ("监察室", ["监察室主任"], []),
            ],
        )
    ]
    (head,) = found.tops
    assert head.size == 5
    assert found.bodies[0].counts == ((Mark.DECIDE, 1),)
    checks = {check.overseer: check for check in found.checks}
    assert checks["监察室主任"].powers == 2
    assert checks["监察室主任"].overseen[:2] == (
        ("科长", Mark.DECIDE, 2),
        ("审查岗", Mark.EXECUTE, 2),
    )
    assert checks["科长"].overseen == (("局务会", Mark.DECIDE, 1), ("审查岗", Mark.EXECUTE, 1))


def test_a_ring_of_superiors_is_drawn_all_the_same() -> None:
    posts = [
        {"名称": "甲", "上级": "丙"},
        {"名称": "乙", "上级": "甲"},
        {"名称": "丙", "上级": "乙"},
        {"名称": "丁", "上级": "丁"},
        {"名称": "戊", "上级": "没有这个岗位"},
    ]
    found = structure_of(department(岗位=posts))
    assert sum(top.size for top in found.tops) == 5
    tail = [*posts, {"名称": "己", "上级": "乙"}]
    assert all(top.posts[0].name != "己" for top in structure_of(department(岗位=tail)).tops)


def test_posts_under_posts_without_end_and_posts_without_a_name_are_drawn() -> None:
    chain = [{"名称": f"岗{n}", "上级": f"岗{n - 1}"} for n in range(1500)]
    assert sum(top.size for top in structure_of(department(岗位=chain)).tops) == 1500
    split = {"决策": [""], "执行": ["甲"], "监督": ["乙"]}
    nameless = department(岗位=[{"名称": ""}], 权力=[{"编号": "", "名称": "", "分权": split}])
    for picture in UnitChart:
        ET.fromstring(unit_chart(picture, nameless).whole())


def test_matrix_marks_every_part_and_counts_it() -> None:
    found = power_matrix(department(**UNIT))
    place = {line.label: n for n, line in enumerate(found.columns)}
    assert list(place) == ["局务会", "科长", "审查岗", "监察室主任"]
    assert found.cells[1, place["科长"]] == Spot(marks=(Mark.DECIDE, Mark.OVERSEE))
    counts = {sums.label: sums.counts for sums in found.sums}
    assert counts == {
        "决策项数": (1, 2, 0, 0),
        "执行项数": (0, 0, 2, 0),
        "监督项数": (0, 1, 0, 2),
    }


def test_map_shows_the_worst_level_and_the_number() -> None:
    found = risk_map(department(**UNIT))
    assert [row.label for row in found.rows] == ["登记", "不属于单项权力"]
    assert [line.label for line in found.columns] == ["审查岗", "外来岗"]
    assert found.cells == {
        (0, 0): Spot(risk=Risk.HIGH, count=2),
        (1, 1): Spot(risk=Risk.LOW, count=1),
    }


def test_map_says_what_is_not_on_it() -> None:
    unit = {
        **UNIT,
        "权力": [*UNIT["权力"], {"编号": "QL-3", "名称": "已取消的事", "清理": {"结论": "取消"}}],
        "风险": [
            {"编号": "FX-1", "权力": "QL-1", "岗位": "审查岗", "等级": "高"},
            {"编号": "FX-2", "权力": "QL-2", "岗位": "科长", "等级": "没定"},
            {"编号": "FX-3", "权力": "QL-3", "岗位": "科长", "等级": "高"},
        ],
    }
    found = risk_map(department(**unit))
    assert [row.label for row in found.rows] == ["登记", "不再保留的权力"]
    assert [note.text for note in found.notes] == [
        "共 3 个：高风险 2 个，等级未定 1 个",
        "没有列出风险点的岗位 3 个，等级未定的风险点 1 个",
    ]
    ungraded = risk_map(department(风险=[{"编号": "FX-1", "等级": ""}]))
    assert ungraded.remark == "风险点都没有定级。"


def test_map_of_a_big_unit_has_a_row_for_each_category() -> None:
    found = risk_map(big(60, 200))
    assert [row.label for row in found.rows] == [f"类别{k}" for k in range(5)]
    assert sum(spot.count for spot in found.cells.values()) == 199


def words(svg: str) -> str:
    return "".join(t for e in ET.fromstring(svg).iter() if (t := e.text))


@pytest.mark.parametrize(("posts", "powers"), [(1, 1), (3, 4), (20, 30), (60, 200)])
@pytest.mark.parametrize("chart", UnitChart)
def test_small_and_big_units_stay_readable(chart: UnitChart, posts: int, powers: int) -> None:
    unit = big(posts, powers)
    pictures = unit_chart(chart, unit)
    whole, sheets = pictures.whole(), pictures.sheets()
    assert (whole, sheets) == (
        unit_chart(chart, big(posts, powers)).whole(),
        unit_chart(chart, big(posts, powers)).sheets(),
    )
    for sheet in sheets:
        root = ET.fromstring(sheet)
        size = float(root.get("width", "0")), float(root.get("height", "0"))
        assert scale(*size)[0] * 13 / 25.4 * 72 >= 5.4  # points; names are set in 13 px
        assert root.find(SVG + "title") is not None and root.find(SVG + "desc") is not None
    if chart is UnitChart.MATRIX:
        for power in unit.powers.values():
            assert sum(power.id in words(sheet) for sheet in sheets) >= 1
            assert power.id in words(whole)
    if chart is UnitChart.STRUCTURE:
        squeezed = re.sub(r"\s", "", words(whole))
        assert all(post in squeezed for post in unit.posts)


def test_an_empty_unit_says_that_there_is_nothing() -> None:
    told = {chart: words(unit_chart(chart, department()).whole()) for chart in UnitChart}
    assert "没有写明岗位。" in told[UnitChart.STRUCTURE]
    assert "没有登记风险点。" in told[UnitChart.RISK_MAP]
    assert "没有写明分权的权力。" in told[UnitChart.MATRIX]
    assert all(len(unit_chart(chart, department()).sheets()) == 1 for chart in UnitChart)


def test_untrusted_names_stay_text() -> None:
    attack = "<script>alert(1)</script>\"'&]]>\x00\x1b\u202e\ud800"
    unit = department(
        单位=[{"名称": attack}],
        岗位=[{"名称": attack, "机构": attack}, {"名称": "甲", "上级": attack}],
        集体=[{"名称": f"会{attack}"}],
        权力=[
            {
                "编号": attack,
                "名称": attack * 4,
                "类别": attack,
                "分权": {"决策": f"会{attack}", "执行": attack, "监督": "甲"},
            }
        ],
        风险=[{"编号": attack, "权力": attack, "岗位": attack, "等级": "高"}],
    )
    for chart in UnitChart:
        pictures = unit_chart(chart, unit)
        for svg in (pictures.whole(), *pictures.sheets()):
            tags = {e.tag.removeprefix(SVG) for e in ET.fromstring(svg.encode()).iter()}
            assert tags <= {"svg", "title", "desc", "g", "rect", "path", "circle", "text", "tspan"}
            assert not re.search(r"\bon\w+=|href|url\(|style|javascript:", svg)
            assert "\u202e" not in svg

"""The yearly report on disclosure: its chapters, its tables and their sums, and the rules on it."""

from datetime import date

import pytest

from liuquan_cli.checking.desk import open_department
from liuquan_cli.checking.due.disclosure import collect_yearly_report
from liuquan_cli.documents import catalogue
from liuquan_cli.documents.disclosure_year import NAME, make
from liuquan_cli.documents.office_text import blocks, sections
from liuquan_cli.documents.paper import Figure, Grid, Heading, Paper, Paragraph, Points
from liuquan_cli.model.department import Department
from liuquan_cli.model.office_text import OfficeText
from liuquan_cli.model.rule import Profile
from liuquan_cli.model.schemes.disclose import DocumentKind
from liuquan_cli.publish.filter import disclose
from tests.cli.calling import EXAMPLES
from tests.render.fonts import needs_fonts
from tests.rules.harness import department as demonstration
from tests.rules.harness import findings

DAY = date(2026, 11, 30)
PARTY = "文档: 单位\n机关类型: 党委部门\n公开制度: 党务公开\n"


def example(name: str) -> Department:
    return disclose(open_department(EXAMPLES / name, DAY, cached=False).department).department


def paper(department: Department, year: int = 2025) -> Paper:
    made = make(department, year)
    assert len(made) == 1
    return made[0]


def grids(made: Paper) -> list[Grid]:
    return [block for block in made.blocks if isinstance(block, Grid)]


def covered(grid: Grid) -> list[list[str]]:
    """The text over every place of a grid; fails where cells overlap or leave a hole."""
    wide = len(grid.widths)
    places: list[list[str | None]] = [[None] * wide for _ in grid.rows]
    for row, slots in enumerate(grid.rows):
        for slot in slots:
            column = places[row].index(None)
            for down in range(slot.down):
                for across in range(slot.across):
                    assert places[row + down][column + across] is None
                    places[row + down][column + across] = slot.text
    assert all(place is not None for line in places for place in line)
    return [[str(place) for place in line] for line in places]


@pytest.mark.serves("DS-05")
@pytest.mark.parametrize("name", ["changzhi-gongshang", "xiangyuan-jisheng"])
def test_the_report_has_its_six_chapters_and_nothing_is_missing(name: str) -> None:
    made = paper(example(name))
    chapters = [b.text for b in made.blocks if isinstance(b, Heading) and b.level == 1]
    assert chapters == [
        "总体情况",
        "主动公开政府信息情况",
        "收到和处理政府信息公开申请情况",
        "政府信息公开行政复议、行政诉讼情况",
        "存在的主要问题及改进情况",
        "其他需要报告的事项",
    ]
    assert made.missing == ()
    assert made.title.endswith("2025年政府信息公开工作年度报告")


def test_every_table_is_whole_and_its_columns_add_up() -> None:
    tables = [covered(grid) for grid in grids(paper(example("changzhi-gongshang")))]
    assert [(len(table), len(table[0])) for table in tables] == [(14, 4), (28, 10), (4, 15)]
    numbers = [list(map(int, row[3:])) for row in tables[1][3:]]
    new, held, *results, total, kept = numbers
    for row in numbers:
        assert row[-1] == sum(row[:-1])
    for column in range(7):
        assert total[column] == sum(row[column] for row in results)
        assert new[column] + held[column] == total[column] + kept[column]


def test_the_chart_compares_with_the_year_before_where_it_is_known() -> None:
    department = example("xiangyuan-jisheng")
    figures = [
        [b for b in paper(department, y).blocks if isinstance(b, Figure)] for y in (2024, 2025)
    ]
    assert [figure.caption for both in figures for figure in both] == [
        "2024年申请的办理结果",
        "两年来申请的办理结果",
    ]
    assert "予以公开2024年2件、2025年4件" in figures[1][0].alt


def test_without_figures_the_cells_are_empty_and_the_office_is_told() -> None:
    made = paper(example("xiangyuan-jisheng"), 2026)
    told = [text[:7] for text in made.missing]
    assert told == ["2026年还没", "没有2026年", "「存在的主要问", "「其他需要报告"]
    assert {text for row in covered(grids(made)[1])[3:] for text in row[3:]} == {""}


def test_what_a_template_leaves_open_counts_as_missing() -> None:
    text = (
        "文档: 公开年报\n编号: NB-9\n年度: 2026\n---\n文档: 文书\n编号: WS-9\n文种: 信息公开年报\n"
    )
    text += "年度: 2026\n正文: "
    body = '"## 存在的主要问题及改进情况\\n\\n……\\n\\n## 其他需要报告的事项\\n\\n……"\n'
    made = paper(demonstration(text + body), 2026)
    assert [told[:4] for told in made.missing] == ["2026", "公开年报", "「存在的", "「其他需"]
    assert {text for row in covered(grids(made)[1])[3:] for text in row[3:]} == {""}


def test_rows_of_a_units_own_that_go_in_circles_harm_nothing() -> None:
    scheme = "文档: 方案\n种类: 年报申请\n名称: 自定\n扩展: 年报申请\n成员:\n"
    scheme += "  - {名称: 甲, 上位: 乙}\n  - {名称: 乙, 上位: 甲}\n  - {名称: 丙, 上位: 丙}\n"
    rows = "文档: 公开年报\n编号: NB-2025\n申请: [{名称: 甲, 自然人: 1}, {名称: 丙, 自然人: 1}]\n"
    text = f"{scheme}---\n{rows}"
    assert len(covered(grids(paper(demonstration(text)))[1])) == 28
    assert any(f.rule == "LQ435" for f in findings(text, Profile.公开))


def test_a_government_also_tells_of_appraisal_opinion_and_accountability() -> None:
    organ = "文档: 单位\n机关类型: {}\n---\n文档: 文书\n编号: WS-9\n文种: 信息公开年报\n"
    organ += '年度: 2025\n正文: "## 存在的主要问题及改进情况\\n\\n工作考核合格，社会评议满意。"\n'
    (told,) = [
        text for text in paper(demonstration(organ.format("人民政府"))).missing if "一级" in text
    ]
    assert "还要写责任追究结果情况" in told
    assert not any(
        "一级" in text for text in paper(demonstration(organ.format("政府部门"))).missing
    )


def test_a_party_organ_writes_one_only_where_it_wants_to() -> None:
    party = demonstration(PARTY)
    assert make(party, 2024) == ()
    (made,) = make(party, 2025)  # figures and words are there
    assert "党务公开工作年度报告" in made.title
    told = "".join(b.text for b in made.blocks if isinstance(b, Paragraph))
    assert "依照《中华人民共和国政府信息公开条例》" not in told
    assert NAME not in [kind.name for kind in catalogue.applying(party)]
    assert not any(f.rule in ("LQ438", "LQ439") for f in findings(PARTY, Profile.常态))


@pytest.mark.parametrize(
    ("organ", "day", "found"),
    [
        ("政府部门", date(2026, 1, 31), []),
        ("政府部门", date(2026, 2, 1), ["LQ438"]),
        ("授权组织", date(2026, 2, 1), ["LQ438"]),
        ("人民政府", date(2026, 3, 31), []),
        ("人民政府", date(2026, 4, 1), ["LQ438"]),
        ("受委托组织", date(2026, 4, 1), []),
    ],
)
def test_the_day_by_which_a_report_must_be_there_depends_on_the_organ(
    organ: str, day: date, found: list[str]
) -> None:
    text = f"文档: 单位\n机关类型: {organ}\n---\n文档: 公开年报\n编号: NB-2025\n年度: 2020\n"
    assert [f.rule for f in findings(text, Profile.常态, day) if f.rule == "LQ438"] == found


@pytest.mark.parametrize(
    ("organ", "late"), [("政府部门", True), ("授权组织", True), ("人民政府", False)]
)
def test_a_government_has_until_the_end_of_march_to_publish(organ: str, late: bool) -> None:
    text = f"文档: 单位\n机关类型: {organ}\n---\n文档: 公开目录\n条目: [{{编号: GK-9, 记录: ~}}]\n"
    for day, found in ((date(2026, 1, 31), False), (date(2026, 2, 9), late)):
        assert any(f.rule == "LQ434" for f in findings(text, Profile.常态, day)) == found
    assert any(f.rule == "LQ434" for f in findings(text, Profile.常态, date(2026, 4, 1)))


@pytest.mark.parametrize(
    ("stated", "due"),
    [
        ("提交日期: 2026-01-26", [date(2027, 1, 31)]),
        ("提交日期: ~", [date(2026, 1, 31)]),
        ("年度: 2024", [date(2026, 1, 31)]),
    ],
)
def test_what_falls_due_is_this_years_day_until_the_report_is_in(
    stated: str, due: list[date]
) -> None:
    department = demonstration(f"文档: 公开年报\n编号: NB-2025\n{stated}\n", date(2026, 1, 28))
    assert [item.due for item in collect_yearly_report(department)] == due


def test_a_day_that_no_year_has_asks_nothing() -> None:
    scheme = "文档: 方案\n种类: 机关类型\n名称: 自定\n扩展: 机关类型\n"
    member = "成员: [{名称: 怪机关, 年报截止: 02-30}]\n---\n"
    text = scheme + member + "文档: 单位\n机关类型: 怪机关\n"
    assert not [f for f in findings(text, Profile.常态) if f.rule in ("LQ438", "LQ439")]
    assert list(collect_yearly_report(demonstration(text))) == []


def test_every_document_is_in_the_scheme_and_has_one_name() -> None:
    known = demonstration().scheme(DocumentKind)
    assert [name for name in catalogue.NAMES if known.canonical(name) != name] == []
    assert [n for n in catalogue.NAMES if known.member(n) is None] == []
    assert len(set(catalogue.NAMES)) == len(catalogue.NAMES)
    assert set(known.names) == set(catalogue.NAMES)


@needs_fonts
def test_only_unfinished_and_internal_documents_stay_out_of_the_bundle() -> None:
    department = example("xiangyuan-jisheng")
    names = [name for name, _data in catalogue.public_files(department, 2025)]
    assert names and all(name.startswith(NAME) for name in names)
    assert list(catalogue.public_files(department, 2026)) == []


def test_the_offices_words_are_public_only_with_their_document() -> None:
    """A self-report's text has no way to the public, whatever its 公开 says."""
    text = "文档: 文书\n编号: WS-%s\n文种: %s\n年度: 2025\n公开: {属性: 公开}\n正文: 秘而不宣\n"
    judged = demonstration(text % (8, "自查报告") + "---\n" + text % (9, "信息公开年报"))
    assert len(judged.all(OfficeText)) == 3
    assert [one.id for one in disclose(judged).department.all(OfficeText)] == ["WS-1", "WS-9"]


# --- the office's own words


def test_sections_are_found_by_their_headings_outside_of_code_and_comments() -> None:
    body = (
        "开头\n## 一 ##\n甲\n```\n## 不是\n```\n<!--\n## 也不是\n-->\n### 小\n乙\n##\t二\n\n## 空\n"
    )
    text = OfficeText(id="1", kind="x", year=2026, body=body)
    assert list(text.sections()) == ["", "一"] and "## 不是" in text.sections()["一"]


def test_texts_of_several_files_are_joined_in_order() -> None:
    text = '文档: 文书\n编号: WS-%s\n文种: 自查报告\n年度: 2025\n正文: "## 问题\\n\\n%s"\n'
    department = demonstration(text % (2, "甲") + "---\n" + text % (3, "乙"))
    assert sections(department, "自查报告", 2025) == {"问题": (Paragraph("甲"), Paragraph("乙"))}
    assert sections(department, "自查报告", 2024) == {}


def test_markdown_becomes_blocks_without_html_and_links() -> None:
    made = blocks(
        "前言\n第二行<script>alert(1)</script>，[看](https://example.org)**这里**。\n\n"
        "#### 小题\n\n1. 甲\n   - 子\n2. 乙\n\n- 丙\n\n![图](x.png)\n\n<b>x</b>\n\n"
        "| a | b |\n|---|--:|\n| 1 | 2 |\n",
        2,
    )
    assert made[:6] == (
        Paragraph("前言第二行alert(1)，看这里。"),
        Heading("小题", 2),
        Paragraph("1.甲"),
        Points(("子",)),
        Paragraph("2.乙"),
        Points(("丙",)),
    )
    grid = made[-1]
    assert isinstance(grid, Grid) and grid.heads == 1
    assert [[slot.align for slot in row] for row in grid.rows] == [
        ["centre"] * 2,
        ["left", "right"],
    ]
    assert "script" not in str(made) and "example.org" not in str(made)

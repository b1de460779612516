"""What pages show of one department: cards, histories, matrices, notices, opinions."""

import re
from datetime import date

import pytest

from liuquan_cli.publish.filter import disclose
from liuquan_cli.publish.pages import files
from liuquan_cli.publish.site import Stamp
from liuquan_cli.publish.wanted import PLAIN, Wanted
from liuquan_cli.render.engine import choose_engine
from tests.rules.harness import department

DAY = date(2026, 6, 30)
TODAY = Stamp(DAY, None)
POWER = "powers/ql-1.html"
CARD = "cards/ql-1.html"


def made(example: str = "", stamp: Stamp = TODAY, wanted: Wanted = PLAIN) -> dict[str, str]:
    """The pages of the demonstration department with `example` laid over it."""
    shown = disclose(department(example, DAY))
    found = files(shown, stamp, choose_engine(), lambda: None, wanted=wanted)
    return {name: data.decode() for name, data in found if name.endswith(".html")}


def words(page: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"<[^>]*>", "", page[page.index("<main") :]))


COUNTER = """文档: 权力清单
事项:
  - 编号: QL-1
    名称: 示范许可
    窗口: 一号窗口
    咨询电话: "0358-0000009"
    申请条件: [%s]
    申请材料:
      - {名称: 申请书, 形式: 原件, 份数: 2}
      - {名称: 身份证明, 必要性: 容缺后补}
    收费: {收费: 否}
    办理结果: 许可证
"""


@pytest.mark.serves("RP-12", "DS-10")
def test_a_power_for_the_counter_has_a_guide_and_a_card() -> None:
    pages = made(COUNTER % "年满十八周岁")
    card = words(pages[CARD])
    for told in ("办事明白卡", "年满十八周岁", "申请书（原件2份）", "身份证明（容缺后补）",
                 "不收费", "一号窗口", "0358-0000009", "许可证", "投诉举报"):  # fmt: skip
        assert told in card, told
    assert "办事指南" in pages[POWER] and f'href="../{CARD}"' in pages[POWER]
    assert f'href="../{POWER}"' in pages[CARD]


def test_a_power_that_nobody_comes_for_has_no_card() -> None:
    pages = made("文档: 权力清单\n事项:\n  - {编号: QL-2, 名称: 内部事项, 状态: 公布}\n")
    assert CARD in pages and "cards/ql-2.html" not in pages
    page = pages["powers/ql-2.html"]
    assert "办事指南" not in page and "明白卡" not in page


@pytest.mark.parametrize(
    ("conditions", "size"), [(1, "huge"), (15, "medium"), (18, "small"), (80, "least")]
)
def test_more_text_makes_the_type_of_a_card_smaller(conditions: int, size: str) -> None:
    told = ", ".join(f"第{n}个条件，说起来并不算短，要占去一整行的位置" for n in range(conditions))
    assert f'class="card {size}"' in made(COUNTER % told)[CARD]


def test_a_card_that_can_not_hold_all_says_how_much_is_missing() -> None:
    told = ", ".join(f"第{n}个条件，说起来并不算短，要占去一整行的位置" for n in range(80))
    page = made(COUNTER % told)[CARD]
    shown = page.count("个条件")
    assert 10 < shown < 80 and f"其余 {80 - shown} 项见办事指南" in page


def test_the_history_of_a_power_is_told_from_its_records() -> None:
    pages = made(
        """文档: 权力清单
清单版本: [{版次: 甲, 状态: 公布, 日期: 2026-02-12, 批准: 局党组, 文号: 示发1号}]
清单调整:
  - {编号: TZ-1, 类型: 调整, 权力: [QL-1], 事由: 材料减少, 批准日期: 2026-05-01,
     移交公开日期: 2026-05-08}
  - {编号: TZ-2, 类型: 调整, 权力: [QL-1], 事由: 还没有批准的调整, 申请日期: 2026-06-01}
事项:
  - 编号: QL-1
    生效: 2026-02-12
    清理: {审定: [{环节: 初审, 主体: 法制科, 日期: 2026-01-20, 结果: 通过}]}
"""
    )
    told = words(
        pages[POWER].partition('id="history"')[0]
        + "<main"
        + pages[POWER].partition('id="history"')[2]
    )
    order = ["2026年5月1日清单调整", "2026年2月12日生效", "列入甲版清单", "2026年1月20日清理初审"]
    places = [told.index(one) for one in order]
    assert places == sorted(places)
    assert all("还没有批准的调整" not in page for page in pages.values())
    notice = words(pages["changes.html"])
    assert notice.index("清单调整材料减少调整示范") < notice.index("甲版公布局党组批准，示发1号")


@pytest.mark.serves("LS-08")
def test_a_power_that_left_is_in_the_notices() -> None:
    pages = made(
        "文档: 权力清单\n事项:\n  - {编号: QL-1, 名称: 旧许可, 清理: {结论: 取消, 理由: 依据失效,"
        " 放权日期: 2026-03-01}}\n---\n文档: 其他清单\n种类: 收费清单\n"
        "条目:\n  - {编号: SF-1, 名称: 已停收, 权力: [QL-1]}\n  - {编号: SF-2, 名称: 在收}\n"
    )
    page = pages["changes.html"]
    assert "2026年3月1日清单变动生效取消" in words(page) and "依据失效" in page
    fees = next(page for name, page in pages.items() if name.startswith("lists/"))
    assert '<a href="../changes.html#left">旧许可</a>' in fees, "named, not by its number"


@pytest.mark.serves("DP-02", "DS-15")
def test_opinions_are_shown_with_what_became_of_them() -> None:
    pages = made(
        """文档: 决策
决策事项:
  - 编号: JC-1
    名称: 采购设备
    公众参与:
      形式: [座谈会]
      自: 2026-03-01
      至: 2026-03-31
      意见:
        - {来源: 群众, 内容: 少买两台, 采纳: 未采纳, 理由: 窗口不够用}
        - {来源: 群众, 内容: 买国产的, 采纳: 采纳}
"""
    )
    told = words(pages["publicity.html"])
    assert "收到意见2条：未采纳1条，采纳1条。" in told
    assert "少买两台未采纳窗口不够用" in told
    assert 'href="publicity.html#jc-1">2 条' in pages["decisions.html"]


def test_matrix_and_posts_agree() -> None:
    pages = made()
    matrix = pages["matrix.html"]
    row = next(line for line in matrix.splitlines() if f'href="{POWER}"' in line)
    assert "".join(re.findall(r">([决执督])</span>", row)) == "决执督"
    for letter in re.findall(r">([决执督])</span>", row):
        word = {"决": "决策", "执": "执行", "督": "监督"}[letter]
        assert re.search(rf"{word}</dt><dd><a href=\"{POWER}\"", pages["posts.html"])


def test_an_organ_of_the_party_names_no_review_or_court() -> None:
    unit = (
        "文档: 单位\n公开制度: 党务公开\n救济: {复议机关: 某府, 诉讼法院: 某院, 申诉渠道: 上级}\n"
    )
    page = words(made(unit)[POWER])
    assert "申诉渠道上级" in page
    assert not re.search("复议|诉讼|某府|某院", page)
    assert "行政复议" in words(made()[POWER])


@pytest.mark.parametrize("name", [POWER, CARD])
def test_only_the_stamp_of_a_power_changes_with_the_commit_and_the_other_powers(name: str) -> None:
    one = made(COUNTER % "无", Stamp(DAY, "0" * 40))[name]
    other = made(
        COUNTER % "无" + "  - {编号: QL-2, 名称: 另一项, 类别: 行政处罚, 状态: 公布}\n",
        Stamp(date(2026, 7, 1), "f" * 40, "留意。"),
    )[name]
    stamp = re.compile(r'^<p class="stamp">.*</p>$', re.MULTILINE)
    assert len(stamp.findall(one)) == 1 and one != other
    assert stamp.sub("", one) == stamp.sub("", other)


def test_cells_stand_under_the_heads_of_their_columns() -> None:
    for name, page in made(COUNTER % "无").items():
        for table in re.findall(r'<table class="cards.*?</table>', page, re.DOTALL):
            heads = re.findall(r"<th scope=\"col\"[^>]*>(.*?)</th>", table)
            for row in re.findall(r"<tbody>.*</tbody>", table, re.DOTALL)[0].split("</tr>")[:-1]:
                cells = re.findall(r'<t[hd](?: data-label="([^"]*)")?', row)
                assert len(cells) == len(heads), (name, heads, row)
                for head, label in zip(heads, cells, strict=True):
                    assert not label or set(label) & set(head), (name, head, label)


def test_every_filter_finds_its_rows() -> None:
    for name, page in made().items():
        for form in re.findall(r'<form class="filters".*?</form>', page, re.DOTALL):
            target = re.search(r'data-for="(\w+)"', form)
            assert target and f'id="{target[1]}"' in page, name
            for field, options in re.findall(r'<select name="(\w+)">(.*?)</select>', form):
                said = "|".join(re.findall(rf'data-{field}="([^"]*)"', page)).split("|")
                for option in re.findall(r'<option value="([^"]+)">', options):
                    assert option in said, (name, field, option)


def test_the_legend_of_the_risk_map_names_every_level() -> None:
    page = made(
        "文档: 方案\n种类: 风险等级\n名称: 四级\n默认: 是\n成员:\n"
        "  - {名称: 红, 级: 1}\n  - {名称: 橙, 级: 2}\n"
        "  - {名称: 黄, 级: 3}\n  - {名称: 蓝, 级: 4}\n"
        "---\n文档: 风险\n风险点:\n  - {编号: FX-1, 等级: 橙}\n"
        "  - {编号: FX-2, 权力: QL-1, 岗位: 审查岗, 表现: 漏查, 等级: 黄}\n"
    )["risk-map.html"]
    legend = words("<main" + page[page.index('class="legend"') :].split("</ul>")[0])
    assert "橙" in legend and "黄" in legend

"""The rules on laws: odd data, whose powers wait, and a party organ's own kinds of norm."""

from datetime import date

import pytest

from liuquan_cli.model.rule import Profile

from .harness import findings

LAWS = """# 法律库：示范条例(2015-01-01)
# 第一条 申请人应当提交申请书。
#
# 登记机关应当在二十日内决定。
# 第二条 本条例自2015年3月1日起施行。
# 法律库：示范条例(2026-01-01)
# 第一条 申请人应当提交申请书。
#
# 登记机关应当在十日内决定。
# 第二条 本条例自2026年5月1日起施行。
"""
REGISTER = """文档: 依据
依据:
  - 名称: 示范条例
    简称: [条例]
    效力级别: 行政法规
    条文: [{{条款: {registered}, 内容: 申请人……, 指纹: "sha256:0000000000000000"}}]
---
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据:
      - {{依据: 条例, 条款: {cited}}}
      - {{依据: 示范条例, 条款: {cited}}}
"""


def of_laws(example: str, day: date = date(2026, 6, 30)) -> list[str]:
    found = findings(example, Profile.常态, day)
    return sorted(f.rule for f in found if "LQ121" <= f.rule <= "LQ129")


@pytest.mark.parametrize(
    ("registered", "cited", "waits"),
    [
        ("第一条", "第一条", True),
        ("第一条", "第一条第二款", True),
        ("第一条第二款", "第一条", True),
        ("第一条第二款", "第一条第一款", False),
        ("第一条", "第一条、第二条", True),
        ("第一条", "第二条", False),
        ("第一章", "第一条", False),
    ],
)
def test_a_power_waits_where_it_cites_what_changed(
    registered: str, cited: str, waits: bool
) -> None:
    example = LAWS + REGISTER.format(registered=registered, cited=cited)
    assert of_laws(example) == (["LQ125"] if waits else [])


def test_a_power_that_leaves_the_list_waits_for_nothing() -> None:
    example = LAWS + REGISTER.format(registered="第一条", cited="第九条").replace(
        "    实施依据:", "    清理: {结论: 取消}\n    实施依据:"
    )
    assert of_laws(example) == []


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2014, 12, 31), []),  # no version yet
        (date(2026, 4, 30), []),
        (date(2026, 5, 1), ["LQ122"]),
    ],
)
def test_the_day_of_judgement_decides_which_version_is_in_force(
    day: date, found: list[str]
) -> None:
    example = LAWS + (
        "文档: 依据\n依据:\n"
        "  - {名称: 示范条例, 效力级别: 行政法规, 公布日期: 2015-01-01, 施行日期: 2015-03-01}\n"
    )
    assert of_laws(example, day) == found


def test_odd_data_is_left_to_other_rules() -> None:
    example = LAWS + (
        "文档: 依据\n依据:\n"
        "  - {名称: 《》, 效力级别: 没有的级别, 条文: [{条款: 第条, 内容: 甲}]}\n"
        "  - {名称: 示范条例, 效力级别: 行政法规, 条文: [{条款: 附件, 内容: 甲, 指纹: 甲}]}\n"
        "---\n文档: 权力清单\n事项:\n  - 编号: QL-1\n    实施依据:\n"
        "      - {依据: 没有登记的法, 条款: 第一条, 内容: 甲}\n"
        "      - {依据: 示范条例, 内容: 甲}\n"
        "      - {依据: 示范条例, 条款: 第三章, 内容: 甲}\n"
    )
    assert of_laws(example) == []


def test_a_party_organ_cites_party_norms_that_no_library_holds() -> None:
    """DIFF-12, P1-02, X-10: party norms are bases; one the library has is judged like a law."""
    example = """# 法律库：示范工作条例(2022-02-25)
# 第一条 组织部门负责。
文档: 依据
依据:
  - {名称: 中国共产党章程, 效力级别: 党章}
  - {名称: 党内示范条例, 效力级别: 党内法规, 公布日期: 2019-01-01}
  - {名称: 示范意见, 效力级别: 党内规范性文件}
  - 名称: 示范工作条例
    效力级别: 党内法规
    公布日期: 2022-02-25
    条文: [{条款: 第一条, 内容: 组织部门WORD。}]
---
文档: 单位
机关类型: 党委部门
"""
    assert of_laws(example.replace("WORD", "负责")) == []
    assert of_laws(example.replace("WORD", "主管")) == ["LQ127"]

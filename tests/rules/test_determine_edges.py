"""Cases at the edge of the rules on what powers there are: found, and rightly left alone."""

import pytest

from liuquan_cli.model.rule import Profile

from .harness import findings


def codes(example: str, *asked: str, profile: Profile = Profile.公开) -> list[str]:
    """Which of the rules `asked` find something in the department with `example` laid over it."""
    return sorted(f.rule for f in findings(example, profile) if f.rule in asked)


ONE_NORM = """文档: 依据
依据: [{{名称: 示范规定, 效力级别: {level}, 施行日期: 2020-01-01}}]
---
文档: 权力清单
类别申报: ~
事项:
  - {{编号: QL-1, 名称: {name}, 类别: {category},
     实施依据: [{{依据: 示范规定, 条款: 第三条}}]}}
"""


@pytest.mark.parametrize(
    ("level", "name", "category", "found"),
    [
        ("部门规章", "示范资格证核发", "其他类别事项", ["LQ143"]),
        ("部门规章", "对许可证持有人的监督检查", "行政检查", []),
        ("部门规章", "对未经审批擅自经营的处罚", "行政处罚", []),  # LQ132 asks for its limits
        ("规范性文件", "示范审批", "其他类别事项", ["LQ104"]),
        ("行政法规", "示范审批", "其他类别事项", []),
    ],
)
def test_a_disguised_approval_is_told_once_and_penalties_are_none(
    level: str, name: str, category: str, found: list[str]
) -> None:
    example = ONE_NORM.format(level=level, name=name, category=category)
    assert codes(example, "LQ104", "LQ143") == found


def test_an_unregistered_norm_is_no_ground_to_call_an_approval_disguised() -> None:
    example = """文档: 权力清单
类别申报: ~
事项:
  - {编号: QL-1, 名称: 示范审批, 类别: 其他类别事项, 实施依据: [{依据: 没有登记的法, 条款: 第一条}]}
"""
    assert codes(example, "LQ143", "LQ032") == ["LQ032"]


@pytest.mark.parametrize(("effective", "found"), [("2026-09-01", []), ("2026-08-31", ["LQ103"])])
def test_a_power_to_come_may_rest_on_a_norm_to_come(effective: str, found: list[str]) -> None:
    example = f"""文档: 依据
依据: [{{名称: 示范条例, 效力级别: 行政法规, 施行日期: 2026-09-01}}]
---
文档: 权力清单
事项:
  - {{编号: QL-1, 生效: {effective}, 实施依据: [{{依据: 示范条例, 条款: 第三条}}]}}
"""
    assert codes(example, "LQ103") == found


@pytest.mark.parametrize(
    "step",
    [
        "{名称: 送达, 监督岗位: 档案岗}",
        "{名称: 送达, 协办岗位: [档案岗]}",
        "{名称: 送达, 岗位: ~, 机构: 档案科}",
    ],
)
def test_a_department_that_assists_or_oversees_has_a_part_in_powers(step: str) -> None:
    unit = """文档: 单位
机构: [{名称: 档案科, 种类: 内设机构}]
岗位: [{名称: 档案岗, 机构: 档案科, 级别: 一般干部, 职责: [保管档案]}]
"""
    assert codes(unit, "LQ118") == ["LQ118"]
    flow = f"---\n文档: 流程\n流程: [{{编号: LC-1, 环节: [{step}]}}]\n"
    assert codes(unit + flow, "LQ118") == []


@pytest.mark.parametrize(("article", "found"), [("第12条", ["LQ116"]), ("第十三条", [])])
def test_one_ground_written_in_two_ways_is_one_ground(article: str, found: list[str]) -> None:
    example = f"""文档: 单位
机构: [{{名称: 登记科, 种类: 内设机构}}]
---
文档: 权力清单
类别申报: ~
事项:
  - {{编号: QL-2, 名称: 登记许可, 类别: 行政许可, 行使主体: 登记科, 承办机构: [登记科],
     层级: 县级, 实施依据: [{{依据: 中华人民共和国行政许可法, 条款: {article}}}]}}
"""
    assert codes(example, "LQ116") == found


def test_what_a_part_of_the_holder_filed_was_filed_by_the_holder() -> None:
    example = """文档: 单位
机构: [{名称: 执法队, 种类: 内设机构}, {名称: 一中队, 种类: 内设机构, 上级: %s}]
---
文档: 权力清单
事项: [{编号: QL-1, 行使主体: 执法队, 承办机构: [一中队]}]
"""
    assert codes(example % "执法队", "LQ144") == []
    assert codes(example % "业务科", "LQ144") == ["LQ144"]


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("县编字〔2019〕5号、县编字[2020]6号", ["LQ159"]),
        ("县编字〔2019〕5号、县编字〔2020〕6号", []),
    ],
)
def test_every_number_of_a_text_is_looked_at(number: str, found: list[str]) -> None:
    example = f"""文档: 单位
机构:
  - {{名称: 业务科, 三定依据: "{number}"}}
  - {{名称: 法制科, 三定依据: 县编字〔2019〕5号}}
"""
    assert codes(example, "LQ159") == found


def test_a_wrong_number_is_graver_than_a_category_forgotten() -> None:
    example = """文档: 权力清单
类别申报: [{类别: 行政许可, 数量: 2}]
"""
    found = [f for f in findings(example, Profile.公开) if f.rule == "LQ107"]
    assert [f.severity.name for f in found] == ["WARNING", "ERROR"]


GONE = """# 法律库：示范条例(2015-01-01)
# 第一条 申请人应当提交申请书。
# 第二条 登记机关应当在二十日内决定。
# 法律库：示范条例(2025-01-01)
# 第一条 申请人应当提交申请书。
文档: 依据
依据:
  - 名称: 示范条例
    效力级别: 行政法规
    公布日期: 2025-01-01
    条文: [{条款: 第二条, 内容: 登记机关……, 指纹: "sha256:0000000000000000"}]
---
文档: 权力清单
事项: [{编号: QL-1, 实施依据: [{依据: 示范条例, 条款: 第二条}]}]
"""


def test_an_article_that_is_gone_is_told_once_of_a_power() -> None:
    assert codes(GONE, "LQ123", "LQ125", profile=Profile.常态) == ["LQ123"]

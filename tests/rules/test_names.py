"""What the examples leave out: how a wrong name is told, and where."""

import pytest

from liuquan_cli.model.finding import Finding
from liuquan_cli.model.rule import Profile
from liuquan_cli.rules.integrity import no_unit
from liuquan_cli.rules.integrity.names import Guesses

from .harness import findings
from .making import made


def only(code: str, example: str, profile: Profile = Profile.公开) -> Finding:
    (finding,) = (f for f in findings(example, profile) if f.rule == code)
    return finding


@pytest.mark.parametrize(
    ("wrong", "message", "remedy"),
    [
        ("检察岗", "没有登记岗位「检察岗」", "是不是「监察岗」？"),
        ("法制科", "「法制科」登记的是机构，这里要写岗位", "是不是「法制岗」？"),
        ("总工程师", "没有登记岗位「总工程师」", "确有这个岗位的，先登记"),
    ],
)
def test_a_wrong_name_is_told_with_the_likely_one(wrong: str, message: str, remedy: str) -> None:
    example = f"文档: 风险\n风险点:\n  - {{编号: FX-1, 监控岗位: {wrong}}}\n"
    finding = only("LQ032", example)
    assert str(finding.message) == message
    assert remedy in str(finding.remedy)
    assert finding.object == "FX-1"
    assert finding.within == ("监控岗位",)


def test_a_duplicate_is_told_where_it_comes_second() -> None:
    example = "文档: 负面清单\n禁止:\n  - {编号: FM-2, 内容: 甲}\n---\n文档: 制度\n编号: FM-2\n"
    example += "名称: 另一项制度\n状态: 保留\n"
    finding = next(f for f in findings(example, Profile.公开) if f.rule == "LQ031")
    assert finding.place.file == "制度 FM-2.yaml"
    assert finding.related[0].place.path == ("禁止", 1, "编号")


def test_two_units_in_one_repository() -> None:
    units = [{"文档": "单位", "名称": name} for name in ("某局", "某委")]
    (finding,) = no_unit.check(made(*units, {"文档": "单位"}))
    assert str(finding.message) == "已经有一个单位「某局」，这里又写了「某委」"


def test_guessing_stops_when_it_would_take_long() -> None:
    guesses = Guesses(most=5)
    assert guesses.of("甲岗位", ["乙岗位", "丙岗位", "丁"]) == "乙岗位"
    assert guesses.of("甲岗位", ["乙岗位", "丙岗位", "丁"]) == ""


def test_fields_are_asked_for_as_the_phase_grows() -> None:
    example = "文档: 权力清单\n事项:\n  - {编号: QL-1, 类别: ~, 监督方式: ~}\n"

    def missing(profile: Profile) -> set[str]:
        return {str(f.place.path[-1]) for f in findings(example, profile) if f.rule == "LQ105"}

    assert missing(Profile.摸底) == set()
    assert missing(Profile.确权) == {"类别"}
    assert missing(Profile.公开) == {"类别", "监督方式"}


def test_a_rule_that_only_reminds_gives_warnings() -> None:
    example = """文档: 方案
种类: 分离规则
名称: 宽松的分离规则
成员:
  - {名称: 决策与执行宜分离, 甲: 决策, 乙: 执行, 范围: 同一事项, 程度: 提醒}
---
文档: 配置
方案: [{种类: 分离规则, 采用: 宽松的分离规则}]
---
文档: 权力清单
事项:
  - {编号: QL-1, 分权: {执行: 科长}}
"""
    assert only("LQ201", example).severity == "warning"

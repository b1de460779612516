"""What the examples of the rules of 晒权, 督权 and 惩权 do not show."""

from liuquan_cli.model.finding import Finding
from liuquan_cli.model.rule import Profile

from .harness import findings


def found(code: str, example: str) -> list[Finding]:
    return [finding for finding in findings(example, Profile.公开) if finding.rule == code]


def test_personnel_discipline_withholds_only_where_the_party_discloses() -> None:
    power = (
        "文档: 权力清单\n事项:\n  - 编号: QL-1\n"
        "    公开: {属性: 不予公开, 理由: D1, 批准岗位: 局长, 复审日期: 2027-01-01}\n"
    )
    (finding,) = found("LQ401", power)
    assert finding.within == ("公开", "理由")
    assert not found("LQ401", power + "---\n文档: 单位\n公开制度: 党务公开\n")


def test_whatever_can_be_withheld_needs_a_ground() -> None:
    hidden = "公开: {属性: 依申请公开}"
    example = f"""
文档: 风险
风险点: [{{编号: FX-1, {hidden}}}]
---
文档: 公开目录
条目: [{{编号: GK-1, {hidden}}}]
---
文档: 负面清单
禁止: [{{编号: FM-1, {hidden}}}]
---
文档: 制度
{hidden}
"""
    files = {finding.place.file for finding in found("LQ401", example)}
    assert files == {"风险.yaml", "公开目录.yaml", "负面清单.yaml", "制度.yaml"}
    assert not found("LQ402", example)


def test_an_entry_that_is_withheld_discloses_nothing() -> None:
    example = (
        "文档: 公开目录\n条目:\n  - 编号: GK-5\n"
        "    公开: {属性: 不予公开, 理由: 16a, 批准岗位: 局长, 复审日期: 2027-01-01}\n"
    )
    (finding,) = found("LQ403", example)
    assert "「防控措施」" in str(finding.message)


def test_a_department_without_catalogue_or_supervision_gets_one_finding_of_each() -> None:
    example = "文档: 公开目录\n条目: ~\n---\n文档: 监督\n监督体系: ~\n"
    assert len(found("LQ403", example)) == len(found("LQ502", example)) == 1


def test_a_power_that_says_where_to_complain_needs_no_channel_of_the_unit() -> None:
    unit = "文档: 单位\n投诉: {岗位: 监察岗, 电话: ~}\n"
    power = '---\n文档: 权力清单\n事项: [{编号: QL-1, 投诉: {电话: "0358-0000000"}}]\n'
    (finding,) = found("LQ501", unit)
    assert [related.place.file for related in finding.related] == ["权力清单.yaml"]
    assert not found("LQ501", unit + power)


def test_heads_of_departments_are_no_leaders_of_the_unit() -> None:
    duty = "文档: 责任清单\n责任: [{{编号: ZR-1, 责任主体: [{}], 追责形式: [责令辞职]}}]\n"
    assert found("LQ601", duty.format("科长"))
    assert found("LQ601", duty.format("业务科"))
    assert not found("LQ601", duty.format("局务会"))
    assert not found("LQ601", duty.format("科长, 副局长"))
    assert not found("LQ601", duty.format("某县示范局"))


def test_a_breach_of_rules_is_handled_inside_and_an_offence_is_not() -> None:
    case = "文档: 问责\n案件: [{{编号: AJ-1, 性质: {}, 岗位: 审查岗}}]\n"
    assert not found("LQ602", case.format("违规"))
    assert all(found("LQ602", case.format(grade)) for grade in ("违纪", "违法", "涉嫌犯罪"))

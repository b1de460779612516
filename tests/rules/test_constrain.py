"""What the examples of the rules of 限权 do not show."""

from liuquan_cli.model.finding import Finding
from liuquan_cli.model.rule import Profile

from .harness import findings


def found(code: str, example: str, profile: Profile = Profile.公开) -> list[Finding]:
    return [finding for finding in findings(example, profile) if finding.rule == code]


def test_a_step_that_others_do_needs_no_fields_and_one_that_we_do_needs_them_in_a_fork() -> None:
    (finding,) = found(
        "LQ302",
        """
文档: 流程
流程:
  - 编号: LC-1
    程序来源: 便民
    环节:
      - 名称: 审查
        并行:
          - 名称: 现场
            环节: [{名称: 勘验, 岗位: 审查岗, 时限: 1, 职责: 到现场}]
          - 名称: 书面
            环节: [{名称: 补充材料, 办理人: 申请人}]
""",
    )
    assert finding.within == ("环节", 2, "并行", 0, "环节", 0)
    assert "「监督制约」「投诉举报」" in str(finding.message)


def test_flows_and_risks_of_a_power_that_leaves_the_list_are_left_alone() -> None:
    cancelled = """
文档: 权力清单
事项:
  - 编号: QL-1
    清理: {结论: 取消, 理由: 依据已经废止, 监管单位: 业务科, 监管办法: 双随机抽查}
---
文档: 流程
流程:
  - 编号: LC-1
    程序依据: ~
    办结时限: {法定: 1, 承诺: 2}
---
文档: 风险
风险点:
  - 编号: FX-1
    种类: ~
    措施: ~
    责任岗位: 审查岗
"""
    kept = cancelled.replace("结论: 取消", "结论: 调整")
    codes = {"LQ304", "LQ305", "LQ306", "LQ321", "LQ324", "LQ325"}
    assert codes <= {finding.rule for finding in findings(kept, Profile.公开)}
    assert codes.isdisjoint(finding.rule for finding in findings(cancelled, Profile.公开))


def test_a_unit_that_did_not_adopt_the_standard_stages_is_not_asked_for_them() -> None:
    example = "文档: 流程\n流程:\n  - 编号: LC-1\n    环节: [{名称: 批复, 种类: 办理}]\n"
    assert not found("LQ307", example)


def test_a_step_with_discretion_asks_for_the_standard_of_its_power() -> None:
    step = "文档: 流程\n流程:\n  - 编号: LC-1\n    环节: [{名称: 审查, 裁量: 是}]\n"
    (finding,) = found("LQ308", step)
    assert finding.within == ("环节", 2, "裁量")
    power = "---\n文档: 权力清单\n事项:\n  - 编号: QL-1\n    裁量: {有无: 是, 基准: ZD-1}\n"
    assert not found("LQ308", step + power)


def test_what_a_repealed_institution_bound_is_bound_no_more() -> None:
    repealed = "文档: 制度\n状态: 废止\n废止日期: {}\n---\n文档: 权力清单\n事项:\n"
    power = "  - 编号: QL-1\n    制度: ~\n"
    assert not found("LQ309", repealed.format("2027-01-01") + power)
    assert found("LQ309", repealed.format("2026-06-30") + power)


def test_an_institution_is_in_use_until_the_day_of_its_repeal() -> None:
    assert not found("LQ310", "文档: 制度\n状态: 废止\n废止日期: 2026-07-01\n")
    used = {f.place.file for f in found("LQ310", "文档: 制度\n废止日期: 2026-06-30\n")}
    assert used == {"权力清单.yaml", "监督.yaml"}


def test_an_institution_replaced_by_itself_ends_the_search() -> None:
    assert found("LQ310", "文档: 制度\n状态: 废止\n被替代: ZD-1\n")


def test_a_key_post_is_bound_by_an_institution_that_names_it() -> None:
    key = "文档: 单位\n岗位: [{名称: 审查岗, 重点岗位: {理由: 直接审查}}]\n"
    assert found("LQ311", key)
    assert not found("LQ311", key + "---\n文档: 制度\n约束: {岗位: [审查岗]}\n")


def test_the_level_is_computed_from_all_four_scores_and_a_missing_one_is_asked_for() -> None:
    risk = "文档: 风险\n风险点:\n  - 编号: FX-1\n    等级: 低\n    指标: {社会危害: 3}\n"
    (finding,) = found("LQ322", risk)
    assert "8 分，应为「一般风险」" in str(finding.message)
    (finding,) = found("LQ322", risk.replace("3}", "3, 信访举报: ~}"))
    assert "没有写全定级要用的" in str(finding.message)


def test_the_bearer_of_a_risk_without_post_is_the_post_of_its_step() -> None:
    (finding,) = found(
        "LQ325", "文档: 风险\n风险点: [{编号: FX-1, 岗位: ~, 监控岗位: 审查岗, 环节: 审查}]\n"
    )
    assert finding.within == ("监控岗位",)

"""The three plans differ, and contradict themselves; the tool serves each of them as it is."""

from datetime import date

import pytest

from liuquan_cli.model.finding import Severity
from liuquan_cli.model.rule import Profile
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.schemes.determine import Disposition, Platform, PowerCategory
from liuquan_cli.model.schemes.disclose import ContentNature
from liuquan_cli.model.schemes.punish import SanctionForm
from liuquan_cli.model.schemes.supervise import SupervisionKind
from liuquan_cli.repository import contract

from .harness import department, findings


def adopting(kind: str, name: str) -> str:
    """A configuration that adopts a scheme."""
    return f"文档: 配置\n方案: [{{种类: {kind}, 采用: {name}}}]\n"


PHASE = """文档: 实施方案
名称: 某方案
阶段:
  - 名称: 组织实施
    自: 2026-06-05
    至: 2026-10-31
"""


def found(example: str, *codes: str, profile: Profile = Profile.公开) -> list[str]:
    """The messages of some rules on the demonstration department with `example`."""
    return [str(f.message) for f in findings(example, profile) if f.rule in codes]


@pytest.mark.serves("DIFF-01")
@pytest.mark.parametrize(
    ("scheme", "category"),
    [("六类权力", "审批权"), ("十类事项", "行政征用"), ("国家十类", "行政检查")],
)
def test_each_plan_classes_powers_in_its_own_way(scheme: str, category: str) -> None:
    power = f"文档: 权力清单\n类别申报: ~\n事项: [{{编号: QL-1, 类别: {category}}}]\n"
    assert not found(f"{adopting('权力分类', scheme)}---\n{power}", "LQ033")
    others = {"六类权力": "十类事项", "十类事项": "国家十类", "国家十类": "六类权力"}
    assert found(f"{adopting('权力分类', others[scheme])}---\n{power}", "LQ033")


@pytest.mark.serves("DIFF-01")
def test_a_unit_may_class_powers_in_a_way_of_its_own() -> None:
    own = "文档: 方案\n种类: 权力分类\n名称: 本局分类\n成员: [{名称: 便民服务}]\n"
    power = "文档: 权力清单\n类别申报: ~\n事项: [{编号: QL-1, 类别: 便民服务}]\n"
    text = f"{adopting('权力分类', '本局分类')}---\n{own}---\n{power}"
    assert not found(text, "LQ033", "LQ036")


@pytest.mark.serves("DIFF-02")
def test_an_internal_power_is_listed_only_with_a_reason() -> None:
    power = "文档: 权力清单\n事项: [{编号: QL-1, 性质: 内部管理%s}]\n"
    assert found(power % "", "LQ106")
    assert not found(power % ", 列入理由: 用人权列入本部门六类权力", "LQ106")


@pytest.mark.serves("DIFF-03")
def test_the_two_tens_are_not_taken_for_one_another() -> None:
    national = set(department(adopting("权力分类", "国家十类")).scheme(PowerCategory).names)
    ours = set(department(adopting("权力分类", "十类事项")).scheme(PowerCategory).names)
    assert "行政检查" in national - ours
    assert "行政征用" in ours - national


@pytest.mark.serves("DIFF-04")
def test_the_count_of_lists_a_plan_states_is_held_to_the_lists_kept() -> None:
    three = "文档: 配置\n清单: [权力清单, 责任清单, 负面清单]\n---\n"
    three += "文档: 实施方案\n名称: 某方案\n清单数: %s\n"
    assert found(three % 4, "LQ117")
    assert not found(three % 3, "LQ117")


@pytest.mark.serves("DIFF-05")
def test_four_ways_of_cadence_and_two_are_both_schemes() -> None:
    four = department("").scheme(ContentNature)
    two = department(adopting("内容性质", "两种内容")).scheme(ContentNature)
    assert (len(four.members), len(two.members)) == (4, 2)
    assert {m.name: m.cadence for m in two.members} == {
        "经常性内容": "长期公开",
        "阶段性内容": "随时公开",
    }


@pytest.mark.serves("DIFF-06")
@pytest.mark.parametrize("level", ["一般风险", "中", "中风险", "二级"])
def test_the_middle_level_has_many_names(level: str) -> None:
    risk = f"文档: 风险\n风险点: [{{编号: FX-1, 等级: {level}}}]\n"
    assert not found(risk, "LQ033", "LQ321", "LQ322")
    assert department("").scheme(RiskLevel).canonical(level) == "一般风险"


@pytest.mark.serves("DIFF-07")
def test_forms_of_accountability_are_the_unit_s() -> None:
    own = "文档: 方案\n种类: 问责形式\n名称: 本局形式\n成员: [{名称: 谈话}, {名称: 通报}]\n"
    duty = "文档: 责任清单\n责任: [{编号: ZR-1, 追责形式: [谈话]}]\n"
    assert found(duty, "LQ033")
    adopted = found(f"{adopting('问责形式', '本局形式')}---\n{own}---\n{duty}", "LQ033")
    assert not [message for message in adopted if "谈话" in message]
    shipped = department("").scheme(SanctionForm).names
    plan_a = ["诫勉", "函询", "责令公开道歉", "停职检查", "引咎辞职", "责令辞职", "免职", "降职"]
    assert set(plan_a) <= set(shipped)


@pytest.mark.serves("DIFF-08", "DIFF-24")
def test_charts_and_lists_bear_the_names_the_unit_gives_them() -> None:
    named = "文档: 配置\n称谓: {权力清单: 职责权力清单, 风险图: 风险防控流程图}\n"
    terms = department(named).config.terms
    assert terms is not None
    assert (terms.power_list, terms.risk_chart) == ("职责权力清单", "风险防控流程图")


@pytest.mark.serves("DIFF-09")
def test_merging_has_two_names() -> None:
    dispositions = department("").scheme(Disposition)
    assert dispositions.canonical("整合") == "合并"
    for name in ["保留", "取消", "合并", "整合", "下放", "转移", "调整", "新增"]:
        assert dispositions.member(name), name


@pytest.mark.serves("DIFF-10")
def test_platforms_are_a_scheme_of_the_unit() -> None:
    own = "文档: 方案\n种类: 平台\n名称: 本市平台\n成员: [{名称: 一网通办}]\n"
    platforms = department(f"{adopting('平台', '本市平台')}---\n{own}").scheme(Platform)
    assert platforms.names == ("一网通办",)


@pytest.mark.serves("DIFF-11")
def test_filing_of_risks_is_asked_only_where_the_unit_says_so() -> None:
    asked = "文档: 配置\n风险备案: %s\n---\n文档: 风险\n风险点: [{编号: FX-1, 备案: ~}]\n"
    assert found(asked % "是", "LQ363")
    assert not found(asked % "否", "LQ363")


@pytest.mark.serves("DIFF-12")
def test_a_ground_of_party_organs_serves_no_government_department() -> None:
    power = (
        "文档: 权力清单\n事项: [{编号: QL-1, 公开: {属性: 不予公开, 理由: 组织人事工作纪律, "
        "等次: 不宜公开, 不公开依据: 有关规定, 批准岗位: 副局长, 复审日期: 2027-01-01}}]\n"
    )
    party = "文档: 单位\n机关类型: 党委部门\n公开制度: 党务公开\n"
    assert found(power, "LQ401")
    assert not found(f"{party}---\n{power}", "LQ401")


@pytest.mark.serves("DIFF-14")
def test_which_power_of_the_reform_a_task_serves_is_data() -> None:
    text = PHASE + "    任务: [{编号: RW-1, 名称: 制度建设, 六权: 限权, 牵头: [法制科]}]\n"
    assert not found(text, "LQ021", "LQ023", "LQ032")


@pytest.mark.serves("DIFF-15")
def test_a_task_without_a_lead_is_a_warning_and_no_error() -> None:
    text = PHASE + "    任务: [{编号: RW-1, 名称: 制度建设}]\n"
    severities = {f.severity for f in findings(text, Profile.公开) if f.rule == "LQ535"}
    assert severities == {Severity.WARNING}


@pytest.mark.serves("DIFF-17")
@pytest.mark.parametrize("wrong", ["权利清单制度", "依照《》审查", "合理监督权力"])
def test_slips_of_the_plans_are_known(wrong: str) -> None:
    power = "文档: 权力清单\n事项: [{编号: QL-1, 内容: %s}]\n"
    assert found(power % wrong, "LQ150")
    assert not found(power % "合力监督权力，列入权力清单", "LQ150")


@pytest.mark.serves("DIFF-17")
@pytest.mark.parametrize("number", ["县发[2026]1号", "县发【2026】1号", "县发〔2026〕01号"])
def test_numbers_of_documents_are_written_one_way(number: str) -> None:
    plan = f"文档: 实施方案\n名称: 某方案\n文号: {number}\n"
    assert found(plan, "LQ159")
    assert not found(plan.replace(number, "县发〔2026〕1号"), "LQ159")


@pytest.mark.serves("DIFF-18")
def test_words_are_compared_whatever_the_width_of_their_punctuation() -> None:
    law = "# 法律库：示范条例(2020-01-01)\n# 第一条 材料齐全，当场登记；不齐全的，一次告知。\n"
    text = law + (
        "文档: 依据\n依据: [{名称: 示范条例, 效力级别: 行政法规}]\n---\n文档: 权力清单\n"
        "事项: [{编号: QL-1, 实施依据: [{依据: 示范条例, 条款: 第一条, 内容: '%s'}]}]\n"
    )
    assert not found(text % "材料齐全,当场登记;不齐全的,一次告知", "LQ124")
    assert found(text % "材料齐全,次日登记", "LQ124")


@pytest.mark.serves("DIFF-16")
def test_names_run_together_are_no_department() -> None:
    text = PHASE + "    任务: [{编号: RW-1, 名称: 清理, 牵头: [%s]}]\n"
    assert found(text % "业务科法制科", "LQ032")
    assert not found(text % "业务科, 法制科", "LQ032")


@pytest.mark.serves("DIFF-20")
def test_an_abolished_category_can_be_cleaned_up_but_not_kept() -> None:
    text = f"{adopting('权力分类', '十类事项')}---\n"
    text += "文档: 权力清单\n事项: [{编号: QL-1, 类别: 非行政许可, 清理: {结论: %s}}]\n"
    assert found(text % "保留", "LQ109")
    assert not found(text % "取消", "LQ109")


@pytest.mark.serves("DIFF-21")
@pytest.mark.parametrize(
    ("chain", "stages"),
    [
        ("组织部门审批链", ["部务会讨论", "编办审核", "反馈核实", "市委审定"]),
        ("政府部门审批链", ["法制审核", "党组审定"]),
        ("专家定稿审批链", ["初审修改", "专家审核定稿", "领导组审定"]),
    ],
)
def test_who_approves_is_the_unit_s_own_chain(chain: str, stages: list[str]) -> None:
    power = "文档: 权力清单\n事项: [{编号: QL-1, 清理: {审定: [%s]}}]\n"
    adopted = adopting("审批链", chain) + "---\n"

    def passed(names: list[str]) -> str:
        entries = (f"{{环节: {n}, 主体: 某机关, 日期: 2026-02-1{i}, 结果: 通过}}"
                   for i, n in enumerate(names))  # fmt: skip
        return adopted + power % ", ".join(entries)

    assert not found(passed(stages), "LQ113")
    assert found(passed(stages[:-1]), "LQ113")
    assert found(passed(stages[::-1]), "LQ113")


@pytest.mark.serves("DIFF-22")
def test_internal_supervision_stands_beside_the_eight() -> None:
    kinds = department("").scheme(SupervisionKind).names
    eight = [
        "党内监督",
        "人大监督",
        "民主监督",
        "行政监督",
        "司法监督",
        "审计监督",
        "社会监督",
        "舆论监督",
    ]
    assert set(kinds) == {*eight, "内部监督"}


@pytest.mark.serves("DIFF-23")
def test_which_columns_a_responsibility_needs_is_the_unit_s_choice() -> None:
    duty = "文档: 责任清单\n责任: [{编号: ZR-1, 追责依据: ~, 追责形式: ~}]\n"
    three = "文档: 配置\n责任字段: [责任事项, 责任主体, 追责情形]\n---\n"
    assert len(found(duty, "LQ115")) == 2
    assert not found(three + duty, "LQ115")


@pytest.mark.serves("DIFF-19")
@pytest.mark.parametrize("written", ["10月底", "6月3日—5日", "2026年6月3日", "2026-6-3"])
def test_a_date_is_written_one_way(written: str) -> None:
    plan = {"文档": "实施方案", "名称": "某方案", "印发日期": written}
    assert contract.schema_problems(plan, "实施方案")
    assert not contract.schema_problems({**plan, "印发日期": "2026-06-03"}, "实施方案")


@pytest.mark.serves("DIFF-13")
def test_a_day_of_the_plans_that_was_a_holiday_is_known_as_one() -> None:
    calendar = department("").calendar
    assert not calendar.is_working(date(2015, 6, 20))  # 端午节, the end of a phase
    assert calendar.rolled(date(2015, 6, 20)) == date(2015, 6, 23)
    assert not calendar.is_working(date(2015, 1, 31))

"""Cases, problems, education and leaders' records: clocks and edges."""

from datetime import date
from typing import Any

import pytest

from liuquan_cli.model.power import Power
from liuquan_cli.rules.punish import (
    answering_link_missing,
    case_clock_overrun,
    case_dates_out_of_order,
    case_file_incomplete,
    case_form_for_leaders_only,
    case_form_off_track,
    crime_not_sent_to_justice,
    delay_without_consequence,
    education_overdue,
    leader_record_overdue,
    offence_not_transferred,
    problem_overdue,
    violation_not_handled,
)

from .making import made

DAY = date(2026, 11, 30)


def case(**given: Any) -> dict[str, Any]:
    return {"文档": "问责", "案件": [{"编号": "AJ-1", "性质": "违规", **given}]}


def issue(**given: Any) -> dict[str, Any]:
    return {"文档": "问责", "问题": [{"编号": "WT-1", "日期": "2026-03-02", **given}]}


@pytest.mark.serves("P6-13")
@pytest.mark.parametrize(
    ("found", "reported", "late"),
    [
        ("2026-04-29", "2026-05-07", False),  # 1-5 May are off: 30 April, 6 and 7 May
        ("2026-04-29", "2026-05-08", True),
        ("2026-09-24", "2026-09-30", False),  # 25-27 September are off
        ("2026-09-24", "2026-10-08", True),
    ],
)
def test_reporting_takes_three_working_days(found: str, reported: str, late: bool) -> None:
    unit = made(case(发现日期=found, 报告日期=reported, 立案日期=reported), day=DAY)
    told = [f for f in case_clock_overrun.check(unit) if f.within == ("报告日期",)]
    assert bool(told) is late


@pytest.mark.serves("P6-14")
def test_a_case_not_opened_in_ten_working_days_is_told_from_the_day_after() -> None:
    found = case(发现日期="2026-11-16", 报告日期="2026-11-16")
    assert list(case_clock_overrun.check(made(found, day=DAY))) == []
    assert len(list(case_clock_overrun.check(made(found, day=date(2026, 12, 1))))) == 1


def test_a_case_that_was_transferred_is_for_others_to_decide() -> None:
    transfer = {"接收机关": "县监察委员会", "日期": "2026-01-08"}
    given = {"发现日期": "2026-01-05", "报告日期": "2026-01-05", "立案日期": "2026-01-06"}
    late = {**given, "形式": ["诫勉"], "处理日期": "2026-11-20"}
    assert len(list(case_clock_overrun.check(made(case(**late), day=DAY)))) == 1
    assert list(case_clock_overrun.check(made(case(**late, 移送=transfer), day=DAY))) == []


def test_a_breach_that_waits_is_told_by_one_rule_only() -> None:
    waiting = case(发现日期="2026-01-05", 报告日期="2026-01-05", 立案日期="2026-01-06")
    assert len(list(violation_not_handled.check(made(waiting, day=DAY)))) == 1
    assert list(case_clock_overrun.check(made(waiting, day=DAY))) == []


@pytest.mark.serves("P6-07")
@pytest.mark.parametrize(("sent", "late"), [("2026-11-02", False), ("2026-11-30", True)])
def test_to_transfer_an_offence_is_to_take_it_up(sent: str, late: bool) -> None:
    """No case of the unit's own is opened, and none need be; but the transfer has its day too."""
    given = {"性质": "违法", "发现日期": "2026-11-02", "报告日期": "2026-11-02"}
    unit = made(case(**given, 移送={"接收机关": "县监委", "日期": sent}), day=DAY)
    assert bool(list(case_clock_overrun.check(unit))) is late


@pytest.mark.serves("P6-07")
@pytest.mark.parametrize(
    ("found", "late"), [("2026-11-16", False), ("2026-11-13", True), ("", True)]
)
def test_an_offence_may_wait_ten_working_days_for_its_transfer(found: str, late: bool) -> None:
    given = {"发现日期": found} if found else {}
    unit = made(case(性质="违法", **given), day=DAY)
    assert bool(list(offence_not_transferred.check(unit))) is late
    assert list(case_clock_overrun.check(unit)) == [] or found


def test_a_transfer_still_to_come_is_no_transfer() -> None:
    sent = {"接收机关": "县监委", "日期": "2026-12-01"}
    unit = made(case(性质="违法", 移送=sent), day=DAY)
    assert [f.within for f in case_dates_out_of_order.check(unit)] == [("移送", "日期")]


@pytest.mark.serves("P6-09")
def test_what_was_transferred_is_not_weighed_by_what_the_unit_did_meanwhile() -> None:
    given = {"情节": "严重", "轨道": "司法", "形式": ["责令检查"], "处理日期": "2026-11-20"}
    sent = {"接收机关": "县监委", "日期": "2026-11-10"}
    assert list(case_form_off_track.check(made(case(**given, 移送=sent), day=DAY))) == []
    assert len(list(case_form_off_track.check(made(case(**given), day=DAY)))) == 2


def test_appeal_is_told_where_the_law_allows_one() -> None:
    given = {"处理日期": "2026-11-20", "决定文书": "决定书〔2026〕1号"}
    told = {
        form: list(case_file_incomplete.check(made(case(**given, 形式=[form]), day=DAY)))
        for form in ("批评教育", "诫勉", "降职", "处分")
    }
    assert [form for form, found in told.items() if found] == ["降职", "处分"]


@pytest.mark.serves("P6-07")
def test_a_breach_found_today_is_not_yet_left_lying() -> None:
    assert list(violation_not_handled.check(made(case(发现日期="2026-11-30"), day=DAY))) == []
    assert len(list(violation_not_handled.check(made(case(), day=DAY)))) == 1


@pytest.mark.serves("P6-10")
@pytest.mark.parametrize(
    ("receiver", "right"),
    [
        ("市纪委监委", True),
        ("襄垣县监察委员会", True),
        ("襄垣县人民检察院", True),
        ("长治市公安局经侦支队", True),
        ("县委办公室", False),
        ("派驻纪检监察组", True),  # 监察法 13: by what it is given to do, it investigates too
        ("局纪检监察室", False),
    ],
)
def test_a_suspected_crime_goes_to_those_who_may_investigate(receiver: str, right: bool) -> None:
    transfer = {"接收机关": receiver, "日期": "2026-06-01"}
    unit = made(case(性质="涉嫌犯罪", 移送=transfer), day=DAY)
    assert (not list(crime_not_sent_to_justice.check(unit))) is right
    assert list(offence_not_transferred.check(unit)) == []


@pytest.mark.serves("AC-01")
def test_a_form_for_leaders_is_right_for_a_leader_and_silent_on_unknown_posts() -> None:
    unit = {
        "文档": "单位",
        "岗位": [{"名称": "局长", "级别": "正职"}, {"名称": "科长", "级别": "内设机构负责人"}],
    }
    for post, wrong in (("局长", 0), ("科长", 1), ("没有的岗位", 0), ("", 0)):
        judged = made(unit, case(岗位=post, 形式=["引咎辞职"]), day=DAY)
        assert len(list(case_form_for_leaders_only.check(judged))) == wrong, post


@pytest.mark.serves("P3-08", "X-12")
def test_a_patch_is_verified_in_time_or_told() -> None:
    handled = {"反馈日期": "2026-03-05", "处理": "改", "处理日期": "2026-04-20"}
    without = made(issue(**handled), day=DAY)
    patched = made(issue(**handled, 补丁制度="ZD-1"), day=DAY)
    verified = made(issue(**handled, 补丁制度="ZD-1", 验证日期="2026-10-08"), day=DAY)
    assert [len(list(problem_overdue.check(u))) for u in (without, patched, verified)] == [0, 1, 0]


def test_an_own_scheme_changes_the_clock() -> None:
    own = {
        "文档": "方案",
        "种类": "问题时限",
        "名称": "本局时限",
        "默认": "是",
        "成员": [{"名称": "处理", "甲": "日期", "乙": "处理日期", "时限": 365, "单位": "自然日"}],
    }
    open_issue = issue(反馈日期="2026-03-05")
    assert len(list(problem_overdue.check(made(open_issue, day=DAY)))) == 1
    assert list(problem_overdue.check(made(open_issue, own, day=DAY))) == []


@pytest.mark.serves("P6-16", "P6-02")
def test_education_is_yearly() -> None:
    kinds = ("学习讨论", "警示教育", "正面典型")
    held = [{"日期": "2025-12-01", "名称": kind, "种类": kind} for kind in kinds]
    file = {"文档": "问责", "教育": held}
    assert list(education_overdue.check(made(file, day=DAY))) == []
    assert len(list(education_overdue.check(made(file, day=date(2026, 12, 3))))) == 1
    assert list(education_overdue.check(made(day=DAY))) == []


@pytest.mark.serves("P3-19")
def test_a_record_is_late_from_the_day_after_it_was_due() -> None:
    record = {"岗位": "局长", "种类": "述职述廉", "年度": 2026, "应完成": "2026-11-30"}
    file = {"文档": "承诺", "履责记录": [record]}
    assert list(leader_record_overdue.check(made(file, day=DAY))) == []
    assert len(list(leader_record_overdue.check(made(file, day=date(2026, 12, 1))))) == 1


@pytest.mark.serves("P6-08", "P6-15")
def test_an_institution_of_answering_that_binds_all_closes_the_link() -> None:
    power = {"文档": "权力清单", "事项": [{"编号": "QL-1", "名称": "许可"}]}
    duty = {
        "文档": "责任清单",
        "责任": [{"编号": "ZR-1", "权力": "QL-1", "追责情形": ["显失公正的"]}],
    }
    rule = {
        "文档": "制度",
        "编号": "ZD-1",
        "名称": "责任追究办法",
        "状态": "保留",
        "种类": "失职失责责任追究",
        "约束": {"全单位": "是"},
    }
    for documents, missing in (((power, duty), 1), ((power, duty, rule), 0)):
        unit = made(*documents, day=DAY)
        (one,) = unit.all(Power)
        assert len(list(answering_link_missing.check(one, unit))) == missing


@pytest.mark.serves("AC-05", "CM-29", "CM-30")
@pytest.mark.parametrize(
    ("verdict", "document", "silent"),
    [
        ("缓慢", "督办通知", True),
        ("缓慢", "通报", True),
        ("逾期", "督办通知", False),
        ("逾期", "通报", True),
        ("正常", "", True),
        ("缓慢", "", False),
    ],
)
def test_the_ladder_from_urging_to_public_criticism(
    verdict: str, document: str, silent: bool
) -> None:
    sent = {"种类": document, "名称": document, "涉及任务": ["RW-1"], "日期": "2026-06-08"}
    note = {"日期": "2026-06-01", "进度": 20, "结论": verdict}
    phase = {
        "名称": "组织实施",
        "自": "2026-05-04",
        "至": "2026-12-31",
        "任务": [{"编号": "RW-1", "名称": "建章立制", "至": "2026-12-31", "进展": [note]}],
    }
    documents = [sent] if document else []
    plan = {"文档": "实施方案", "名称": "方案", "阶段": [phase], "文书": documents}
    assert (not list(delay_without_consequence.check(made(plan, day=DAY)))) is silent

"""Cadence, overdue and the two regimes of disclosure, beyond the examples of the rules."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuquan_cli.model.finding import Finding
from liuquan_cli.model.rule import Profile
from liuquan_cli.rules.disclose import (
    demand_unanswered,
    disclosure_procedure_incomplete,
    entry_never_published,
    published_without_secrecy_review,
    website_not_used,
    yearly_subject_late,
)
from liuquan_cli.rules.disclose.entries import due_of, open_entries
from liuquan_cli.rules.periods import PERIODS, missed, within

from .harness import department, findings
from .making import made

DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
MONTHS = {"每月": 1, "每季": 3, "每半年": 6, "每年": 12}


def found(code: str, example: str, day: date = date(2026, 6, 30)) -> list[Finding]:
    return [f for f in findings(example, Profile.常态, day) if f.rule == code]


def period_of(day: date, period: str) -> tuple[int, ...]:
    if period == "每周":
        return day.isocalendar()[:2]
    return day.year, (day.month - 1) // MONTHS[period]


@given(DAYS, st.integers(0, 1200), st.sampled_from(PERIODS))
def test_whole_periods_are_counted_day_by_day(last: date, gap: int, period: str) -> None:
    day = last + timedelta(days=gap)
    passed = {period_of(last + timedelta(days=n), period) for n in range(gap + 1)}
    assert missed(last, day, period) == max(0, len(passed) - 2)


@given(DAYS, st.integers(-40, 800), st.sampled_from(PERIODS))
def test_recent_is_up_to_the_same_day_of_the_month(then: date, gap: int, period: str) -> None:
    day = then + timedelta(days=gap)
    if period == "每周":
        end = then + timedelta(days=7)
    else:
        months = then.month - 1 + MONTHS[period]
        year, month, number = then.year + months // 12, months % 12 + 1, then.day
        while True:
            try:
                end = date(year, month, number)
                break
            except ValueError:
                number -= 1
    assert within(then, day, period) == (day <= end)


def test_odd_periods_are_never_overdue() -> None:
    assert missed(date(2020, 1, 1), date(2026, 1, 1), "隔年") == 0
    assert within(date(2020, 1, 1), date(2026, 1, 1), "")
    assert within(date.max, date.max, "每年")


@pytest.mark.parametrize(
    ("last", "day", "late"),
    [
        ("2026-03-31", date(2026, 6, 30), False),  # the quarter that runs may still be served
        ("2026-03-31", date(2026, 7, 1), True),
        ("2026-04-01", date(2026, 9, 30), False),
    ],
)
def test_a_quarter_is_missed_when_it_is_over(last: str, day: date, late: bool) -> None:
    example = (
        "文档: 公开目录\n条目:\n  - 编号: GK-8\n    周期: 每季\n"
        f"    记录: [{{日期: {last}, 渠道: 政府网站}}]\n"
    )
    assert bool(found("LQ411", example, day)) == late


def test_the_answer_to_a_demand_is_due_on_the_twentieth_working_day() -> None:
    asked = date(2026, 6, 1)
    example = "文档: 公开目录\n需求: [{编号: XQ-1, 日期: 2026-06-01, 内容: 收费}]\n"
    calendar = department().calendar
    due = asked
    for _ in range(20):
        due += timedelta(days=1)
        while not calendar.is_working(due):
            due += timedelta(days=1)
    assert not found("LQ425", example, due)
    assert found("LQ425", example, due + timedelta(days=1))


PARTY = "文档: 单位\n机关类型: 党委部门\n公开制度: 党务公开\n---\n"


def test_the_party_has_stages_and_subjects_of_its_own() -> None:
    (finding, *_) = found("LQ420", PARTY + "文档: 公开目录\n条目: [{编号: GK-1}]\n")
    assert "「提出」「审核」" in str(finding.message)
    (finding,) = found("LQ431", PARTY + "文档: 公开目录\n条目: [{编号: GK-1}]\n")
    assert "「考察预告和任前公示」" in str(finding.message)
    assert "预算" not in str(finding.message)


def test_twenty_working_days_bind_administrative_organs_only() -> None:
    late = (
        "文档: 权力清单\n清单版本: [{版次: 2026-1, 状态: 公布, 日期: 2026-03-30}]\n---\n"
        "文档: 公开目录\n条目: [{编号: GK-1, 公开时限: 及时公开}]\n"
    )
    assert found("LQ422", late)
    assert not found("LQ422", PARTY + late)


def test_an_own_promise_is_shorter_than_the_law() -> None:
    example = (
        "文档: 权力清单\n清单版本: [{版次: 2026-1, 状态: 公布, 日期: 2026-06-15}]\n---\n"
        "文档: 公开目录\n条目: [{编号: GK-1, 公开时限: 审定之日起5个工作日内}]\n"
    )
    assert found("LQ422", example)
    assert not found("LQ422", example.replace("5个", "15个"))


def test_a_catalogue_without_any_procedure_gets_one_finding() -> None:
    entries = "".join(f"  - {{编号: GK-{n}, 程序: ~}}\n" for n in range(1, 10))
    assert len(found("LQ420", "文档: 公开目录\n条目:\n" + entries)) == 1


def test_a_department_without_catalogue_is_left_alone() -> None:
    codes = {f.rule for f in findings("文档: 公开目录\n条目: ~\n", Profile.常态)}
    assert {code for code in codes if code.startswith("LQ4")} == {"LQ403"}


def catalogue(**entry: object) -> dict[str, object]:
    return {"文档": "公开目录", "条目": [{"编号": "GK-1", "事项": "年度报告", **entry}]}


@pytest.mark.serves("DS-05")
@pytest.mark.parametrize(
    ("promise", "due"),
    [
        ("审定之日起5个工作日内", date(2026, 3, 9)),
        ("审定之日起五个工作日内", date(2026, 3, 9)),
        ("十日以内", date(2026, 3, 12)),
        ("7天内公开", date(2026, 3, 9)),
        ("二十个工作日内", date(2026, 3, 30)),
        ("实时公开", None),
    ],
)
def test_an_entry_is_held_to_its_own_promise(promise: str, due: date | None) -> None:
    """A Party organ has no limit but the one it names; 2 March 2026 is a Monday."""
    unit = made(catalogue(公开时限=promise))
    assert due_of(open_entries(unit)[0], date(2026, 3, 2), unit) == due


@pytest.mark.serves("P5-08")
@pytest.mark.parametrize(
    ("channel", "told"),
    [("孝义组工网", 0), ("某县人民政府门户网站", 0), ("政府网站", 0), ("公示栏", 1), ("微信", 1)],
)
def test_a_website_counts_under_its_full_name(channel: str, told: int) -> None:
    unit = made(catalogue(公开={"范围": "全社会", "渠道": [channel]}))
    assert len(list(website_not_used.check(unit))) == told


def test_a_demand_is_not_answered_by_an_answer_to_come() -> None:
    demand = {"编号": "XQ-1", "日期": "2026-11-02", "答复日期": "2026-12-01"}
    unit = made({"文档": "公开目录", "需求": [demand]}, day=date(2026, 11, 30))
    assert [f.within for f in demand_unanswered.check(unit)] == [("答复日期",)]


@pytest.mark.serves("DS-09")
@pytest.mark.parametrize(("day", "told"), [(date(2026, 10, 19), 0), (date(2026, 10, 20), 1)])
def test_a_demand_waits_twenty_working_days_across_the_holidays(day: date, told: int) -> None:
    """Of 15 September: 20 September is worked, 25-27 September and 1-7 October are off."""
    demand = {"编号": "XQ-1", "日期": "2026-09-15"}
    unit = made({"文档": "公开目录", "需求": [demand]}, day=day)
    assert len(list(demand_unanswered.check(unit))) == told


@pytest.mark.serves("DS-06")
def test_a_yearly_report_that_is_missing_is_told_by_one_rule() -> None:
    unit = {"文档": "单位", "名称": "某局", "公开制度": "政务公开"}
    entry = catalogue(类别="政府信息公开年度报告")
    for day, told in ((date(2026, 1, 31), 0), (date(2026, 2, 1), 1)):
        judged = made(unit, entry, day=day)
        assert len(list(yearly_subject_late.check(judged))) == told
        assert list(entry_never_published.check(judged)) == []


@pytest.mark.serves("X-13")
@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ([("2026-02-25", "通过"), ("2026-09-01", "通过")], 0),  # reviewed again when it changed
        ([("2026-02-20", "退回"), ("2026-02-25", "通过")], 0),
        ([("2026-03-05", "通过")], 1),
        ([("2026-02-25", "退回")], 1),
    ],
)
def test_the_first_review_that_passed_is_the_one(steps: list[tuple[str, str]], told: int) -> None:
    procedure = [{"环节": "保密审查", "日期": on, "结果": result} for on, result in steps]
    unit = made(catalogue(程序=procedure, 记录=[{"日期": "2026-03-02"}]))
    assert len(list(published_without_secrecy_review.check(unit))) == told


def test_a_step_without_its_day_is_no_evidence() -> None:
    unit = {"文档": "单位", "名称": "某局", "公开制度": "政务公开"}
    procedure = [{"环节": name} for name in ("拟稿", "保密审查", "审批", "发布", "归档")]
    entry = catalogue(程序=procedure, 记录=[{"日期": "2026-03-02"}])
    (found,) = disclosure_procedure_incomplete.check(made(unit, entry))
    assert "保密审查" in str(found.message) and "发布" not in str(found.message)

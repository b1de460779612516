"""Grading by each method, reviews on the day, and letters along hierarchies of any shape."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuquan_cli.model.department import Department
from liuquan_cli.rules.constrain import (
    calendar_year_unknown,
    grading_without_opinions,
    letter_missing,
    letter_off_hierarchy,
    pledge_missing,
    pledge_review_incomplete,
    post_level_unexplained,
    risk_frequency_too_low,
    risk_level_unexplained,
    risk_not_filed,
    risk_review_overdue,
    warning_unhandled,
)
from liuquan_cli.rules.constrain.clocks import years_in_force

from .making import made

POWERS = {"文档": "权力清单", "事项": [{"编号": "QL-1", "名称": "某项", "类别": "行政许可"}]}


def with_risks(*risks: dict[str, Any], day: date = date(2026, 6, 30), **config: Any) -> Department:
    numbered = [{"编号": f"FX-{n}", "权力": "QL-1", **risk} for n, risk in enumerate(risks, 1)]
    return made(POWERS, {"文档": "风险", "风险点": numbered}, {"文档": "配置", **config}, day=day)


def graded(method: str, *risks: dict[str, Any]) -> list[str]:
    """The risks whose level the method does not give."""
    adopted = [{"种类": "定级方法", "采用": method}]
    held = with_risks(*risks, 方案=adopted)
    found = [*risk_level_unexplained.check(held.powers["QL-1"], held)]
    return [f.object for f in (*found, *post_level_unexplained.check(held)) if f.object]


# --- grading ---


@pytest.mark.parametrize(
    ("method", "given", "level"),
    [
        ("四项指标合计", {"指标": dict.fromkeys(("社会危害", "国家集体危害", "谋取私利"), 3)
                    | {"信访举报": 1}}, "高风险"),
        ("四项指标合计", {"指标": dict.fromkeys(("社会危害", "国家集体危害", "谋取私利",
                                        "信访举报"), 1)}, "低风险"),
        ("四项指标合计", {"指标": dict.fromkeys(("社会危害", "国家集体危害", "谋取私利",
                                        "信访举报"), 1),
                    "要件": ["极易谋取私利且裁量没有限制"]}, "高风险"),
        ("可能性乘危险性", {"指标": {"可能性": 2, "危险性": 3}}, "高风险"),
        ("可能性乘危险性", {"指标": {"可能性": 1, "危险性": 3}}, "一般风险"),
        ("可能的后果", {"要件": ["可能构成犯罪"]}, "高风险"),
        ("可能的后果", {"要件": ["情节较轻可能受组织处理", "可能受党纪政务处分"]}, "一般风险"),
        ("岗位职能", {"要件": ["人财物权力较小"]}, "低风险"),
        ("要件数", {"要件": ["监督制约薄弱", "与服务对象直接接触"]}, "一般风险"),
        ("权力大小", {"要件": ["行使其中一部分"]}, "一般风险"),
        ("岗位风险点数", {"岗位": "审查岗"}, "低风险"),
        ("岗位风险点数", {"岗位": "审查岗", "要件": ["曾经发生廉政问题"]}, "高风险"),
    ],
)  # fmt: skip
def test_each_method_gives_one_level(method: str, given: dict[str, Any], level: str) -> None:
    for written in ("高风险", "一般风险", "低风险"):
        found = graded(method, {**given, "等级": written})
        assert bool(found) is (written != level)
        assert graded(method, {**given, "等级": written, "等级理由": "另有考虑"}) == []


def test_the_number_of_risks_at_a_post_grades_all_of_them() -> None:
    five = [{"岗位": "审查岗", "等级": "高"} for _ in range(5)]
    assert graded("岗位风险点数", *five, {"岗位": "经办岗", "等级": "三级"}) == []
    assert graded("岗位风险点数", *five[:4]) == ["FX-1", "FX-2", "FX-3", "FX-4"]


def test_a_unit_may_state_the_scores_beside_its_own_levels() -> None:
    levels = {
        "文档": "方案", "种类": "风险等级", "名称": "两级", "成员": [
            {"名称": "红", "级": 1, "下限": 6}, {"名称": "黄", "级": 2, "下限": 0},
        ],
    }  # fmt: skip
    scores = dict.fromkeys(("社会危害", "国家集体危害", "谋取私利", "信访举报"), 2)
    risks = [{"编号": "FX-1", "权力": "QL-1", "等级": "黄", "指标": scores}]
    config = {"文档": "配置", "方案": [{"种类": "风险等级", "采用": "两级"}]}
    held = made(POWERS, {"文档": "风险", "风险点": risks}, config, levels)
    (found,) = risk_level_unexplained.check(held.powers["QL-1"], held)
    assert "「红」" in str(found.message)


# --- filing: asked for by one plan only (DIFF-11) ---


@pytest.mark.parametrize("files", ["是", "否"])
def test_a_unit_files_risks_and_pledges_only_where_its_plan_asks(files: str) -> None:
    pledge = {"编号": "CN-1", "岗位": "科长", "年度": 2026}
    risk = {"编号": "FX-1", "权力": "QL-1", "等级": "高风险"}
    config = {"文档": "配置", "风险备案": files, "定级征求意见": files}
    held = made(
        POWERS, {"文档": "风险", "风险点": [risk]}, {"文档": "承诺", "承诺书": [pledge]}, config
    )
    power = held.powers["QL-1"]
    found = [
        *risk_not_filed.check(power, held),
        *grading_without_opinions.check(power, held),
        *pledge_review_incomplete.check(held),
    ]
    assert [f.rule for f in found] == (["LQ363", "LQ330", "LQ369"] if files == "是" else [])


# --- days ---


@pytest.mark.parametrize(
    ("frequency", "last", "day", "late"),
    [
        ("每周", "2026-06-22", date(2026, 6, 29), False),
        ("每周", "2026-06-22", date(2026, 6, 30), True),
        ("每月", "2026-01-31", date(2026, 2, 28), False),  # a worked Saturday
        ("每月", "2026-01-31", date(2026, 3, 1), True),
        ("每季", "2026-04-01", date(2026, 7, 1), False),
        ("每季", "2026-07-04", date(2026, 10, 8), False),  # 4 October is a holiday
        ("每季", "2026-07-04", date(2026, 10, 9), True),
        ("每年", "2026-11-30", date(2026, 11, 30), False),
    ],
)
def test_a_review_is_overdue_on_the_day_after_it_is_due(
    frequency: str, last: str, day: date, *, late: bool
) -> None:
    held = with_risks({"防控频率": frequency, "上次复核": last}, day=day)
    assert bool(list(risk_review_overdue.check(held.powers["QL-1"], held))) is late


@pytest.mark.parametrize("frequency", ["每周", "每月", "每季", "每半年", "每年"])
def test_an_ordinary_risk_is_met_every_quarter_or_oftener(frequency: str) -> None:
    held = with_risks({"等级": "中", "防控频率": frequency})
    found = list(risk_frequency_too_low.check(held.powers["QL-1"], held))
    assert bool(found) is (frequency in ("每半年", "每年"))


def test_a_warning_is_late_when_its_clock_has_run_out() -> None:
    warning = {"编号": "YJ-1", "日期": "2026-06-01"}
    for day, late in ((date(2026, 6, 15), False), (date(2026, 6, 16), True)):
        held = made({"文档": "风险", "预警": [warning]}, day=day)
        assert bool(list(warning_unhandled.check(held))) is late


@pytest.mark.parametrize(
    ("day", "years"),
    [
        (date(2026, 3, 31), {2025, 2026}),
        (date(2026, 4, 1), {2026}),
        (date(2026, 12, 31), {2026}),
    ],
)
def test_last_year_s_letters_count_for_a_quarter(day: date, years: set[int]) -> None:
    assert years_in_force(made(day=day)) == years


def test_a_year_nobody_announced_is_named_once() -> None:
    records = [
        {"岗位": "局长", "种类": "述职述廉", "年度": 2050, "应完成": f"2050-0{m}-01"}
        for m in (1, 2)
    ]
    held = made({"文档": "承诺", "履责记录": records}, day=date(2049, 1, 1))
    found = [str(f.message) for f in calendar_year_unknown.check(held)]
    assert len(found) == 2
    assert ["2049" in found[0], "2050" in found[1]] == [True, True]


# --- letters and pledges ---

RANKS = ("正职", "副职", "内设机构负责人", "一般干部", "派驻人员", "")
SIGNING = {"副职", "内设机构负责人"}
POSTS = [f"岗{n}" for n in range(6)]


@st.composite
def units(draw: st.DrawFn) -> dict[str, Any]:
    """Posts with any rank and any superior, unknown ones and themselves included."""
    posts = []
    for name in POSTS:
        post = {"名称": name, "级别": draw(st.sampled_from(RANKS))}
        superior = draw(st.sampled_from([*POSTS, "没有的岗", ""]))
        posts.append({**post, "上级": superior} if superior else post)
    return {"文档": "单位", "名称": "某局", "岗位": posts}


letters = st.lists(
    st.fixed_dictionaries(
        {
            "编号": st.just("ZRS"),
            "上级": st.sampled_from(POSTS),
            "下级": st.sampled_from(POSTS),
            "年度": st.sampled_from((2025, 2026)),
        },
        optional={"日期": st.sampled_from(("2026-02-01", "2026-12-01"))},
    ),
    min_size=1,
    max_size=8,
)


@given(units(), letters)
def test_every_edge_without_a_dated_letter_is_found_and_no_other(
    unit: dict[str, Any], signed: list[dict[str, Any]]
) -> None:
    held = made(unit, {"文档": "承诺", "责任书": signed}, day=date(2026, 6, 30))
    good = {
        (s["上级"], s["下级"])
        for s in signed
        if s["年度"] == 2026 and s.get("日期", "9999") <= "2026-06-30"
    }
    owed = {
        (p["上级"], p["名称"])
        for p in unit["岗位"]
        if p["级别"] in SIGNING and p.get("上级") in POSTS and p["上级"] != p["名称"]
    }
    assert len(list(letter_missing.check(held))) == len(owed - good)
    edges = {(p.get("上级"), p["名称"]) for p in unit["岗位"]}
    off = [s for s in signed if s["年度"] == 2026 and (s["上级"], s["下级"]) not in edges]
    assert len(list(letter_off_hierarchy.check(held))) == len(off)


def test_a_vacant_post_owes_nothing() -> None:
    unit = {
        "文档": "单位",
        "岗位": [
            {"名称": "局长", "级别": "正职"},
            {"名称": "科长", "级别": "科长", "上级": "局长"},
        ],
        "任职": [{"人员": "张三", "岗位": "局长", "自": "2026-01-01"}],
    }
    pledge = {"编号": "CN", "岗位": "局长", "年度": 2026, "日期": "2026-02-01", "内容": ["公正"]}
    held = made(unit, {"文档": "承诺", "承诺书": [pledge]})
    assert list(letter_missing.check(held)) == []
    assert list(pledge_missing.check(held)) == []


def test_a_leader_in_charge_may_sign_with_a_department() -> None:
    unit = {
        "文档": "单位",
        "岗位": [{"名称": "副局长"}, {"名称": "科长", "机构": "某科"}],
        "分管": [{"领导": "副局长", "机构": ["某科"]}],
    }
    letter = {"编号": "ZRS", "上级": "副局长", "下级": "科长", "年度": 2026}
    held = made(unit, {"文档": "承诺", "责任书": [letter]})
    assert list(letter_off_hierarchy.check(held)) == []

"""Contacts, the steps a case must leave a trace of, and its limit."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import END
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Scope
from liuquan_cli.model.supervision import HandledCase
from liuquan_cli.rules.registry import RULES
from liuquan_cli.rules.supervise import (
    appointed_term_over,
    case_result_not_told,
    letter_answer_incomplete,
    letter_overdue,
    media_issue_unfinished,
    supervision_inactive,
)
from liuquan_cli.rules.supervise.contacts import is_address, is_email, is_phone, is_url
from liuquan_cli.rules.supervise.traces import limit_day, required

from .harness import BASE, DAY, department, documents, findings, overlay
from .making import made


@pytest.mark.parametrize(
    "text",
    [
        "0358-0000000", "03580000000", "(0358)0000000", "0358-0000000-801", "0358-00000000",
        "010-00000000", "021 00000000", "12345", "12388", "110", "400-000-0000", "8000000000",
        "96315", "95598", "963155",
        "0358-0000000、12345", "0358-0000000；0355-0000000",
    ],
)  # fmt: skip
def test_numbers_that_can_be_dialled(text: str) -> None:
    assert is_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        "0000000", "0358-000000", "0358-000000000", "010-0000000", "0158-0000000", "1234", "监察室",
        "0358-0000000、", "22345", "0358-0000000转", "+86", "", "０３５８－０００００００",
    ],
)  # fmt: skip
def test_numbers_that_lead_nowhere(text: str) -> None:
    assert not is_phone(text)


def test_a_mobile_number_is_another_rules_matter() -> None:
    assert is_phone("138" + "0" * 8)


@pytest.mark.parametrize(
    ("text", "right"),
    [("a.b@example.org", True), ("jiancha@example", False), ("监察@example.org", False),
     ("example.org", False), ("a@b@example.org", False), ("a@example..org", False)],
)  # fmt: skip
def test_email(text: str, right: bool) -> None:
    assert is_email(text) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [("https://example.org/信箱", True), ("http://example.org", True), ("example.org", False),
     ("部门网站信箱栏", False), ("https://example", False), ("https://a b.org", False)],
)  # fmt: skip
def test_url(text: str, right: bool) -> None:
    assert is_url(text) == right
    assert is_address("某县某街1号")
    assert not is_address("一层")


# --- steps every run takes ---

NAMES = "甲乙丙丁戊己"


@st.composite
def flows(draw: st.DrawFn) -> dict[str, Any]:
    names = NAMES[: draw(st.integers(1, len(NAMES)))]
    steps = []
    for name in names:
        step: dict[str, Any] = {"名称": name}
        if draw(st.booleans()):
            targets = draw(st.lists(st.sampled_from([*names, END]), min_size=1, max_size=3))
            step["去向"] = [{"到": to} for to in targets]
        steps.append(step)
    return {"权力": "QL-1", "环节": steps}


def on_every_run(flow: dict[str, Any]) -> set[str] | None:
    """The steps in every set of steps that some run may have taken; None if no run ends."""
    steps = flow["环节"]
    onward = {
        step["名称"]: [way["到"] for way in step["去向"]]
        if "去向" in step
        else [steps[index + 1]["名称"] if index + 1 < len(steps) else END]
        for index, step in enumerate(steps)
    }
    common: set[str] | None = None
    seen: set[tuple[str, frozenset[str]]] = set()
    waiting = [(steps[0]["名称"], frozenset[str]())]
    while waiting:
        at, taken = waiting.pop()
        if at == END:
            common = set(taken) if common is None else common & taken
        elif (at, taken) not in seen:
            seen.add((at, taken))
            waiting += [(to, taken | {at}) for to in onward[at]]
    return common


@settings(max_examples=200, deadline=None)
@given(flows())
def test_required_steps_are_those_of_every_run(flow: dict[str, Any]) -> None:
    names = [step.name for step in required(msgspec.convert(flow, Flow))]
    assert names == [name for name in NAMES if name in (on_every_run(flow) or ())]


def test_every_parallel_branch_is_required_and_ways_inside_it_may_be_skipped() -> None:
    first = [
        {"名称": "勘验", "去向": [{"到": "补勘"}, {"到": "出报告"}]},
        {"名称": "补勘"},
        {"名称": "出报告"},
    ]
    flow = {
        "权力": "QL-1",
        "环节": [
            {"名称": "受理", "并行": [
                {"名称": "一", "环节": first}, {"名称": "二", "环节": [{"名称": "审查"}]},
            ]},
            {"名称": "决定"},
        ],
    }  # fmt: skip
    names = [step.name for step in required(msgspec.convert(flow, Flow))]
    assert names == ["受理", "勘验", "出报告", "审查", "决定"]


# --- the limit of a case ---


@settings(max_examples=40, deadline=None)
@given(st.dates(date(2026, 1, 5), date(2026, 5, 31)), st.integers(0, 6), st.integers(-3, 3))
def test_a_case_is_late_after_its_last_working_day(received: date, extra: int, off: int) -> None:
    judged = department()
    due = received
    left = 10 + extra  # the demonstration flow promises ten working days
    while left:
        due += timedelta(days=1)
        left -= judged.calendar.is_working(due)
    values = {"编号": "BJ-1", "权力": "QL-1", "收件日期": received, "扣除天数": extra}
    case = msgspec.convert(values, HandledCase)
    assert limit_day(case, judged) == due
    closed = due + timedelta(days=off)
    example = (
        "文档: 监督\n办件:\n  - 编号: BJ-1\n    权力: QL-1\n"
        f"    收件日期: {received}\n    扣除天数: {extra}\n    办结日期: {closed}\n"
    )
    rules = {f.rule for f in findings(example, Profile.常态, date(2026, 12, 31))}
    assert ("LQ521" in rules) == (off > 0 and closed >= received)


def test_an_extension_counts_only_when_somebody_allowed_it() -> None:
    values = {
        "编号": "BJ-1", "权力": "QL-1", "收件日期": "2026-05-11", "延期至": "2026-06-30",
    }  # fmt: skip
    judged = department()
    case = msgspec.convert(values, HandledCase)
    assert limit_day(case, judged) != date(2026, 6, 30)
    case = msgspec.convert({**values, "延期批准": "局长"}, HandledCase)
    assert limit_day(case, judged) == date(2026, 6, 30)


def test_a_case_without_power_flow_or_dates_is_no_crash() -> None:
    for odd in (
        "权力: QL-9",
        "权力: QL-1, 痕迹: [{环节: 受理}]",
        "权力: QL-1, 办结日期: 2026-05-01",
    ):
        findings(f"文档: 监督\n办件: [{{编号: BJ-1, {odd}}}]\n", Profile.常态)


# --- odd data ---


def test_odd_data_is_no_crash() -> None:
    """Texts emptied, parts left out, one by one: other rules say so, none of ours fails."""
    whole = {values["文档"]: values for values in documents(BASE)}
    whole = {kind: overlay(values, MORE.get(kind, {})) for kind, values in whole.items()}
    judged = [m for m in RULES if m.__name__.split(".")[-2] in ("disclose", "supervise")]
    tried = 0
    for kind in ("公开目录", "监督", "单位", "权力清单", "流程"):
        for odd in mutations(whole[kind]):
            try:
                department = made(*({**whole, kind: odd}).values(), day=DAY)
            except msgspec.ValidationError:
                continue  # not the type: such an object never reaches a rule
            tried += 1
            for module in judged:
                if module.RULE.scope is Scope.POWER:
                    for power in department.all(Power):
                        list(module.check(power, department))
                else:
                    list(module.check(department))
    assert tried > 100


def mutations(values: Any) -> Iterator[Any]:
    """`values` with one text emptied or one key or item left out, for each of them."""
    if isinstance(values, dict):
        for key, value in values.items():
            if key != "文档":
                yield {k: v for k, v in values.items() if k != key}
                yield from ({**values, key: odd} for odd in mutations(value))
    elif isinstance(values, list):
        yield []
        # One object of each list is enough: the others are of the same form.
        yield from ([odd, *values[1:]] for odd in mutations(values[0]))
    elif values:
        yield ""


MORE: dict[str, Any] = {
    "公开目录": {
        "需求": [{"编号": "XQ-1", "日期": "2026-04-01", "内容": "收费", "目录": "GK-3"}],
    },
    "监督": {
        "来信": [{"编号": "LX-1", "渠道": "监督电话", "日期": "2026-04-01", "热点": "是"}],
        "媒体": [{"编号": "MT-1", "反映日期": "2026-04-01", "整改日期": "2026-04-02"}],
        "办件": [
            {
                "编号": "BJ-1",
                "权力": "QL-1",
                "收件日期": "2026-04-01",
                "办结日期": "2026-06-01",
                "痕迹": [{"环节": "受理", "岗位": "科长", "日期": "2026-04-01"}],
            }
        ],
    },
}


def letters(*given: dict[str, Any]) -> dict[str, Any]:
    channels = [
        {"名称": "监督电话", "种类": "监督电话", "答复时限": 5},
        {"名称": "意见箱", "种类": "意见箱", "答复时限": 10},
    ]
    return {"文档": "监督", "渠道": channels, "来信": list(given)}


@pytest.mark.serves("P5-09")
@pytest.mark.parametrize(
    ("channel", "last"),
    [("监督电话", date(2026, 10, 10)), ("意见箱", date(2026, 10, 16)), ("", date(2026, 10, 16))],
)
def test_a_letter_of_no_channel_has_the_longest_time(channel: str, last: date) -> None:
    """Received on 28 September: 1-7 October are off, 10 October is worked."""
    letter = {"编号": "LX-1", "日期": "2026-09-28", "渠道": channel, "内容": "窗口没有人"}
    assert list(letter_overdue.check(made(letters(letter), day=last))) == []
    told = list(letter_overdue.check(made(letters(letter), day=last + timedelta(days=1))))
    assert len(told) == 1


def test_an_answer_still_to_come_is_no_answer() -> None:
    letter = {"编号": "LX-1", "日期": "2026-11-02", "答复日期": "2026-12-01"}
    letter |= {"采纳": "采纳", "答复": "已经安排", "渠道": "监督电话"}
    unit = made(letters(letter), day=date(2026, 11, 30))
    assert [f.within for f in letter_answer_incomplete.check(unit)] == [("答复日期",)]


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        ([("2026-12-01", "2028-11-30")], 1),  # none has begun
        ([("2024-01-01", "2026-11-29")], 1),
        ([("2024-01-01", "2026-11-30")], 0),  # the last day still counts
        ([("2024-01-01", "2025-12-31"), ("2026-12-01", "2028-11-30")], 1),
        ([("2024-01-01", "2025-12-31"), ("2026-01-01", "2027-12-31")], 0),
    ],
)
def test_one_supervisor_serves_today(terms: list[tuple[str, str]], told: int) -> None:
    appointed = [{"编号": f"JD-{n}", "自": a, "至": b} for n, (a, b) in enumerate(terms)]
    unit = made({"文档": "监督", "监督员": appointed}, day=date(2026, 11, 30))
    assert len(list(appointed_term_over.check(unit))) == told


@pytest.mark.serves("TM-05")
@pytest.mark.parametrize(
    ("closed", "told"), [("2026-11-30", 0), ("2026-11-16", 0), ("2026-11-13", 1)]
)
def test_the_result_may_be_told_within_ten_working_days(closed: str, told: int) -> None:
    case = {"编号": "BJ-1", "权力": "QL-1", "办结日期": closed, "结果": "准予"}
    unit = made({"文档": "监督", "办件": [case]}, day=date(2026, 11, 30))
    assert len(list(case_result_not_told.check(unit))) == told


@pytest.mark.serves("TM-01")
@pytest.mark.parametrize(
    ("unit", "last"),
    [("工作日", date(2026, 5, 26)), ("自然日", date(2026, 5, 21)), ("月", date(2026, 11, 13))],
)
def test_days_that_are_excluded_are_days_in_every_unit(unit: str, last: date) -> None:
    """Ten working days, ten days or six months from 8 May, and three (five) days more."""
    limit = {"承诺": 6 if unit == "月" else 10, "单位": unit}
    excluded = 5 if unit == "月" else 3
    flow = {"编号": "LC-1", "权力": "QL-1", "办结时限": limit, "环节": [{"名称": "受理"}]}
    case = {"编号": "BJ-1", "权力": "QL-1", "收件日期": "2026-05-08", "扣除天数": excluded}
    judged = made({"文档": "流程", "流程": [flow]}, {"文档": "监督", "办件": [case]})
    assert limit_day(judged.all(HandledCase)[0], judged) == last


@pytest.mark.serves("P5-11")
def test_a_channel_for_the_media_without_a_promise_leaves_the_usual_time() -> None:
    issue = {"编号": "MT-1", "反映日期": "2026-11-02"}
    channels = [
        {"名称": "媒体一", "种类": "媒体"},
        {"名称": "媒体二", "种类": "媒体", "答复时限": 5},
    ]
    for held, told in ((channels[:1], 0), (channels, 1), ([], 0)):
        unit = made({"文档": "监督", "渠道": held, "媒体": [issue]}, day=date(2026, 11, 30))
        assert len(list(media_issue_unfinished.check(unit))) == told


@pytest.mark.serves("P5-01")
def test_a_unit_that_keeps_no_record_of_supervision_yet_is_told_once() -> None:
    lines = [{"种类": kind} for kind in ("党内监督", "人大监督", "民主监督")]
    found = list(supervision_inactive.check(made({"文档": "监督", "监督体系": lines})))
    assert len(found) == 1 and len(found[0].related) == 2

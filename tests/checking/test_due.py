"""What falls due: gathered from every dated duty of the model, by post, pending things only."""

import copy
import random
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liuquan_cli.checking.due.agenda import COLLECTORS, agenda
from liuquan_cli.checking.due.owing import FAMILIES
from liuquan_cli.model.department import Department
from liuquan_cli.report import agenda as pages
from liuquan_cli.report import ics

from ..rules.making import made
from ..rules.test_fuzz import spoil, units

DAY = date(2026, 11, 30)
POSTS = {"文档": "单位", "岗位": [{"名称": "局长"}, {"名称": "科长"}, {"名称": "法制岗"}]}


def due(*documents: dict[str, Any], day: date = DAY, within: int = 3650) -> list[tuple[str, ...]]:
    found = agenda(made(POSTS, *documents, day=day), within)
    return [(item.family, str(item.due), *item.posts) for item in found.items]


CASES: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "task": (
        {
            "文档": "实施方案",
            "名称": "方案",
            "阶段": [
                {
                    "名称": "组织实施",
                    "自": "2026-05-04",
                    "至": "2026-12-31",
                    "任务": [
                        {"编号": "A", "名称": "甲", "牵头": ["科长"], "至": "2026-12-04"},
                        {"编号": "B", "名称": "乙", "至": "2026-12-04", "完成日期": "2026-11-02"},
                    ],
                }
            ],
        },
        ("task", "2026-12-04", "科长"),
    ),
    "papers": (
        {
            "文档": "实施方案",
            "名称": "方案",
            "资料需求": [
                {"编号": "Z1", "日期": "2026-11-18", "提供": "科长", "期限": "2026-12-11"},
                {
                    "编号": "Z2",
                    "日期": "2026-07-01",
                    "提供": "科长",
                    "期限": "2026-07-10",
                    "提供日期": "2026-07-08",
                },
            ],
        },
        ("papers", "2026-12-11", "科长"),
    ),
    "record": (
        {
            "文档": "承诺",
            "履责记录": [
                {"岗位": "局长", "种类": "述职述廉", "年度": 2026, "应完成": "2026-12-31"},
                {
                    "岗位": "科长",
                    "种类": "述职述廉",
                    "年度": 2026,
                    "应完成": "2026-12-31",
                    "完成日期": "2026-11-02",
                },
            ],
        },
        ("record", "2026-12-31", "局长"),
    ),
    "letter": (
        {
            "文档": "监督",
            "渠道": [{"名称": "信箱", "答复时限": 5, "岗位": "法制岗"}],
            "来信": [
                {"编号": "L1", "渠道": "信箱", "日期": "2026-09-30"},
                {"编号": "L2", "渠道": "信箱", "日期": "2026-09-30", "答复日期": "2026-10-08"},
                {"编号": "L3", "渠道": "别处", "日期": "2026-09-30"},
            ],
        },
        ("letter", "2026-10-13", "法制岗"),  # 8, 9, 10 (a Saturday, worked), 12, 13 October
    ),
    "media": (
        {"文档": "监督", "媒体": [{"编号": "M1", "反映日期": "2026-11-20"}]},
        ("media", "2026-12-21"),  # thirty days end on a Sunday
    ),
    "problem": (
        {
            "文档": "问责",
            "问题": [
                {"编号": "W", "日期": "2026-11-02", "反馈日期": "2026-11-03", "责任岗位": "科长"}
            ],
        },
        ("problem", "2027-01-04", "科长"),
    ),
    "risk": (
        {
            "文档": "风险",
            "风险点": [
                {
                    "编号": "F",
                    "责任岗位": "科长",
                    "防控频率": "每月",
                    "上次复核": "2026-11-30",
                }
            ],
        },
        ("risk", "2026-12-30", "科长"),
    ),
    "measure": (
        {
            "文档": "风险",
            "风险点": [
                {
                    "编号": "F",
                    "责任岗位": "局长",
                    "措施": {
                        "事前": [{"内容": "公开标准", "期限": "2026-11-27"}],
                        "事后": [{"内容": "评查案卷", "岗位": "法制岗", "期限": "2026-12-31"}],
                    },
                }
            ],
        },
        ("measure", "2026-12-31", "法制岗"),
    ),
    "analysis": (
        {
            "文档": "风险",
            "研判": [
                {"日期": "2026-06-30", "下次": "2026-09-30"},
                {"日期": "2026-09-29", "下次": "2026-12-30"},
            ],
        },
        ("analysis", "2026-12-30"),
    ),
    "waiver": (
        {
            "文档": "豁免",
            "豁免": [
                {
                    "编号": "HM",
                    "规则": "LQ101",
                    "对象": "QL-1",
                    "理由": "过渡期",
                    "依据": "局务会纪要",
                    "批准岗位": "局长",
                    "批准日期": "2026-06-01",
                    "到期": "2026-12-31",
                }
            ],
        },
        ("waiver", "2026-12-31", "局长"),
    ),
    "pledge": (
        {
            "文档": "承诺",
            "承诺书": [
                {"编号": "C1", "岗位": "科长", "年度": 2025},
                {"编号": "C2", "岗位": "局长", "年度": 2025},
                {"编号": "C3", "岗位": "局长", "年度": 2026},
                {"编号": "C4", "岗位": "局长", "年度": 2027},
            ],
        },
        ("pledge", "2026-04-01", "科长"),
    ),
    "withheld": (
        {
            "文档": "权力清单",
            "事项": [
                {
                    "编号": "QL-1",
                    "名称": "许可",
                    "公开": {"属性": "不公开", "批准岗位": "局长", "复审日期": "2026-12-15"},
                }
            ],
        },
        ("withheld", "2026-12-15", "局长"),
    ),
}


@pytest.mark.parametrize("family", CASES)
def test_what_is_pending_falls_due_and_what_is_done_does_not(family: str) -> None:
    document, expected = CASES[family]
    assert due(document) == [expected]


def test_old_findings_of_one_day_are_told_together() -> None:
    entry = {"规则": "LQ101", "文件": "a.yaml", "对象": "QL-1", "位置": "名称"}
    entries = [{**entry, "期限": day} for day in ("2026-12-31", "2026-12-31", "2027-06-30")]
    assert due({"文档": "基线", "条目": entries}) == [
        ("baseline", "2026-12-31"),
        ("baseline", "2027-06-30"),
    ]


def test_a_term_with_another_after_it_is_no_matter_and_persons_are_not_named() -> None:
    terms = [
        {"人员": "张三", "岗位": "局长", "自": "2021-12-01", "至": "2026-12-01"},
        {"人员": "李四", "岗位": "科长", "自": "2020-01-01", "至": "2025-12-31"},
        {"人员": "王五", "岗位": "科长", "自": "2026-01-01"},
    ]
    unit = made({**POSTS, "任职": terms}, day=DAY)
    found = agenda(unit, 30)
    assert [(i.family, str(i.due), i.posts) for i in found.items] == [
        ("term", "2026-12-01", ("局长",))
    ]
    shown = pages.text(found) + pages.as_json(found) + pages.sheet(found) + ics.write(found)
    assert not any(name in shown for name in ("张三", "李四", "王五"))


def test_the_post_of_a_case_is_not_told() -> None:
    case = {"编号": "AJ-1", "性质": "违纪", "岗位": "科长", "发现日期": "2026-11-27"}
    found = agenda(made(POSTS, {"文档": "问责", "案件": [case]}, day=DAY), 30)
    assert {item.posts for item in found.items} == {()}
    assert "科长" not in pages.text(found)
    assert any("移送" in str(item.what) for item in found.items)


def test_a_day_counted_over_an_unknown_year_is_provisional() -> None:
    letter = {"编号": "L", "渠道": "信箱", "日期": "2031-03-03"}
    document = {"文档": "监督", "渠道": [{"名称": "信箱", "答复时限": 5}], "来信": [letter]}
    (item,) = agenda(made(document, day=date(2031, 3, 3)), 30).items
    assert item.provisional
    assert "（暂定）" in pages.text(agenda(made(document, day=date(2031, 3, 3)), 30))


def test_the_last_day_is_not_late_and_the_window_has_its_ends() -> None:
    record = {"岗位": "局长", "种类": "述职述廉", "年度": 2026, "应完成": "2026-12-30"}
    unit = {"文档": "承诺", "履责记录": [record]}
    assert due(unit, within=30)
    assert not due(unit, within=29)
    assert not agenda(made(unit, day=date(2026, 12, 30)), 0).late
    assert agenda(made(unit, day=date(2026, 12, 31)), 0).late


def test_items_stand_by_post_in_the_order_of_the_unit() -> None:
    records = [
        {"岗位": post, "种类": "述职述廉", "年度": 2026, "应完成": f"2026-12-{day}"}
        for post, day in (("法制岗", "01"), ("局长", "20"), ("别处", "02"), ("科长", "03"))
    ]
    found = agenda(made(POSTS, {"文档": "承诺", "履责记录": records}, day=DAY), 30)
    assert [post for post, _ in found.by_post()] == ["局长", "科长", "法制岗", "别处"]
    assert [str(i.due)[-2:] for i in found.items] == ["01", "02", "03", "20"]
    only = agenda(made(POSTS, {"文档": "承诺", "履责记录": records}, day=DAY), 30, ["科长"])
    assert [item.posts for item in only.items] == [("科长",)]


WORDS = ["局长", "科长", "每月", "每年", "2026", "定期公开"]


def unit_named(name: str, seed: int = 0, slips: int = 0) -> Department:
    files, chance = copy.deepcopy(units()[name]), random.Random(seed)
    for _slip in range(slips):
        spoil(files[chance.choice(sorted(files))], chance, WORDS)
    kept = []
    for values in files.values():
        try:
            made(values)
        except Exception:  # does not fit its type: it is left out, as in a review
            continue
        kept.append(values)
    return made(*kept, day=DAY)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    name=st.sampled_from(["base", "changzhi-gongshang", "xiangyuan-jisheng"]),
    seed=st.integers(0, 2**32),
    slips=st.integers(0, 30),
    within=st.integers(0, 4000),
)
def test_any_department_has_an_agenda(name: str, seed: int, slips: int, within: int) -> None:
    unit = unit_named(name, seed, slips)
    found = agenda(unit, within)
    assert all(item.family in FAMILIES for item in found.items)
    assert all(item.due <= DAY + timedelta(days=within) for item in found.items)
    assert list(found.items) == sorted(found.items, key=lambda item: item.due)
    assert all(item in found.items for item in agenda(unit, 0).items)
    assert pages.text(found)
    calendar = ics.write(found, 7)
    assert calendar.count("BEGIN:VEVENT") == len(found.items)


@pytest.mark.parametrize("name", ["xiaoyi-zuzhibu", "changzhi-gongshang", "xiangyuan-jisheng"])
def test_every_item_of_the_examples_has_a_clause_and_a_place(name: str) -> None:
    unit = unit_named(name)
    for collect in COLLECTORS:
        for item in collect(unit):
            assert item.clause, item
            assert item.place.file, item
            assert str(item.what), item


def test_a_department_has_one_list_under_its_short_name_and_its_full_one() -> None:
    unit = {"文档": "单位", "机构": [{"名称": "人事教育科", "简称": "人教科"}]}
    tasks = [
        {"编号": "A", "名称": "甲", "牵头": ["人教科"], "至": "2026-12-04"},
        {"编号": "B", "名称": "乙", "牵头": ["人事教育科", "人教科"], "至": "2026-12-05"},
    ]
    phase = {"名称": "实施", "自": "2026-05-04", "至": "2026-12-31", "任务": tasks}
    judged = made(unit, {"文档": "实施方案", "名称": "方案", "阶段": [phase]}, day=DAY)
    for name in ("人教科", "人事教育科"):
        found = agenda(judged, 30, [name])
        assert [(post, len(items)) for post, items in found.by_post()] == [("人事教育科", 2)]


def test_an_event_keeps_its_uid_when_another_clock_of_the_case_stops() -> None:
    case = {"编号": "AJ-1", "性质": "违规", "发现日期": "2026-11-27"}

    def events(**given: str) -> dict[str, str]:
        held = agenda(made({"文档": "问责", "案件": [case | given]}, day=DAY), 365)
        text = ics.write(held).replace("\r\n ", "")
        blocks = text.split("BEGIN:VEVENT")[1:]
        return {
            next(line for line in block.splitlines() if line.startswith("SUMMARY")): next(
                line for line in block.splitlines() if line.startswith("UID")
            )
            for block in blocks
        }

    both, one = events(), events(报告日期="2026-11-30")
    assert len(both) == 2 and len(set(both.values())) == 2
    assert one.items() < both.items()


def test_a_transferred_case_waits_for_nobody_here() -> None:
    case = {"编号": "AJ-1", "性质": "违法", "发现日期": "2026-11-27", "报告日期": "2026-11-27"}
    sent = {"移送": {"接收机关": "县监委", "日期": "2026-11-27"}}
    assert due({"文档": "问责", "案件": [case | sent]}) == []
    days = {day for _, day, *_ in due({"文档": "问责", "案件": [case]})}
    assert days == {"2026-12-11"}


@pytest.mark.serves("P5-05")
def test_listening_comes_round_whatever_its_form() -> None:
    held = [
        {"日期": "2025-12-08", "形式": "调研走访", "内容": "走访", "结果": "两条意见"},
        {"日期": "2026-03-10", "形式": "开放日", "内容": "开放", "结果": "答疑"},
    ]
    assert due({"文档": "监督", "活动": held}) == [("supervision", "2027-03-10")]


@pytest.mark.serves("DS-06")
@pytest.mark.parametrize(
    ("day", "log", "falls"),
    [
        (date(2026, 1, 5), [], "2026-01-31"),
        (date(2026, 2, 5), [], "2026-01-31"),
        (date(2026, 1, 20), [{"日期": "2026-01-19"}], "2027-01-31"),
        (DAY, [{"日期": "2026-01-19"}], "2027-01-31"),
    ],
)
def test_the_yearly_report_is_due_at_the_end_of_january(
    day: date, log: list[dict[str, str]], falls: str
) -> None:
    unit = {"文档": "单位", "名称": "某局", "公开制度": "政务公开"}
    entry = {"编号": "GK-1", "事项": "年度报告", "类别": "政府信息公开年度报告", "记录": log}
    found = agenda(made(unit, {"文档": "公开目录", "条目": [entry]}, day=day), 3650)
    assert [str(item.due) for item in found.items] == [falls]

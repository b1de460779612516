"""Decision files, meetings and institutions: limbs and odd data that the examples do not show."""

from datetime import date
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liuquan_cli.model.finding import Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Scope
from liuquan_cli.model.schemes.constrain import RequiredInstitution
from liuquan_cli.repository.schemes import shipped
from liuquan_cli.rules import constrain

from .harness import findings
from .making import made

MINE = [
    module
    for module in constrain.RULES
    if "LQ312" <= module.RULE.code <= "LQ320" or "LQ331" <= module.RULE.code <= "LQ359"
]
BY_CODE: dict[str, ModuleType] = {module.RULE.code: module for module in MINE}


def messages(code: str, *documents: dict[str, Any], day: date = date(2026, 6, 30)) -> list[str]:
    return [str(found.message) for found in BY_CODE[code].check(made(*documents, day=day))]


def institution(id_: str, **fields: Any) -> dict[str, Any]:
    return {"文档": "制度", "编号": id_, "名称": f"制度{id_}", "状态": "保留", **fields}


# --- institutions ---


def test_a_circle_of_replacements_is_found_and_does_not_hang() -> None:
    circle = [
        institution("ZD-1", 状态="废止", 被替代="ZD-2", 替代=["ZD-2"], 废止日期=date(2026, 1, 1)),
        institution("ZD-2", 状态="废止", 被替代="ZD-1", 替代=["ZD-1"], 废止日期=date(2026, 1, 1)),
    ]
    assert sum("绕成了圈" in text for text in messages("LQ314", *circle)) == 2
    itself = institution("ZD-1", 替代=["ZD-1"], 被替代="ZD-1")
    assert any("绕成了圈" in text for text in messages("LQ314", itself))


def test_a_repeal_to_come_leaves_the_state_alone() -> None:
    later = institution("ZD-1", 废止日期=date(2026, 7, 1))
    assert messages("LQ312", later) == []
    assert len(messages("LQ312", later, day=date(2026, 7, 1))) == 1


def test_one_document_may_issue_several_institutions_but_not_on_two_days() -> None:
    one, other = institution("ZD-1", 文号="1号"), institution("ZD-2", 文号="1号")
    assert messages("LQ315", one, other) == []
    one, other = one | {"通过日期": date(2026, 1, 1)}, other | {"通过日期": date(2026, 1, 1)}
    assert messages("LQ315", one, other) == []
    other |= {"通过日期": date(2026, 2, 1)}
    assert len(messages("LQ315", one, other)) == 1
    assert messages("LQ315", one, other | {"状态": "废止"}) == []


@pytest.mark.parametrize(
    "scheme", [s for s in shipped() if s.kind == "制度要求"], ids=lambda s: s.name
)
def test_every_named_institution_is_missed_and_found_by_its_own_name(scheme: Any) -> None:
    config = {"文档": "配置", "方案": [{"种类": "制度要求", "采用": scheme.name}]}
    found = list(BY_CODE["LQ318"].check(made(config)))
    assert len(found) == len(scheme.of(RequiredInstitution))
    grave = [m.name for m in scheme.of(RequiredInstitution) if m.force == "禁止"]
    assert sum(f.severity is Severity.ERROR for f in found) == len(grave) > 0
    named = [
        institution(f"ZD-{n}", 落实=[m.name]) for n, m in enumerate(scheme.of(RequiredInstitution))
    ]
    assert messages("LQ318", config, *named) == []
    assert all(member.clause for member in scheme.of(RequiredInstitution))


def test_without_an_adopted_list_nothing_is_required() -> None:
    assert messages("LQ318", institution("ZD-1", 落实=["没有的名称"])) == []


# --- the organ decides how strictly the regulation is applied ---

RUSHED = """
文档: 决策
决策事项:
  - 编号: JC-1
    名称: 服务规范
    类别: 重大决策
    公众参与: {形式: [公开征求意见], 自: 2026-03-02, 至: 2026-03-06}
---
文档: 单位
机关类型: %s
"""


@pytest.mark.parametrize(
    ("organ", "severity"), [("政府部门", Severity.ERROR), ("党委部门", Severity.WARNING)]
)
def test_the_regulation_warns_an_organ_that_it_does_not_bind(
    organ: str, severity: Severity
) -> None:
    found = [f for f in findings(RUSHED % organ, Profile.公开) if f.rule == "LQ343"]
    assert [f.severity for f in found] == [severity]


def test_a_party_organ_takes_the_steps_that_its_own_standard_names() -> None:
    unit = {"文档": "单位", "名称": "某部", "机关类型": "党委部门"}
    decision = {"编号": "JC-1", "名称": "甲", "类别": "重大决策", "结果": "通过"}
    file: dict[str, Any] = {"文档": "决策", "决策事项": [decision]}
    assert messages("LQ340", unit, file) == []
    file["三重一大标准"] = [{"类别": "重大决策", "程序": ["专家论证", "部务会讨论"]}]
    assert messages("LQ340", unit, file) == ["「甲」没有「专家论证」的记录"]


# --- edge days ---


def participation(since: date, until: date) -> dict[str, Any]:
    public = {"形式": ["公开征求意见"], "自": since, "至": until}
    return {"文档": "决策", "决策事项": [{"编号": "JC-1", "名称": "甲", "公众参与": public}]}


def test_thirty_days_are_counted_from_the_day_after() -> None:
    assert messages("LQ343", participation(date(2026, 3, 2), date(2026, 4, 1))) == []
    assert len(messages("LQ343", participation(date(2026, 3, 2), date(2026, 3, 31)))) == 1
    assert len(messages("LQ343", participation(date(2026, 3, 2), date(2026, 3, 1)))) == 1


def test_papers_reach_a_hearing_seven_days_before() -> None:
    def hearing(sent: date | None) -> list[str]:
        public = {"听证日期": date(2026, 3, 20)} | ({"材料送达日期": sent} if sent else {})
        file = {"文档": "决策", "决策事项": [{"编号": "JC-1", "名称": "甲", "公众参与": public}]}
        return messages("LQ343", file)

    assert hearing(date(2026, 3, 13)) == []
    assert len(hearing(date(2026, 3, 14))) == 1
    assert len(hearing(None)) == 1


def test_a_review_over_a_holiday_counts_working_days() -> None:
    def review(received: date, on: date) -> list[str]:
        part = {"收到日期": received, "日期": on, "结论": "合法"}
        file = {"文档": "决策", "决策事项": [{"编号": "JC-1", "名称": "甲", "合法性审查": part}]}
        return messages("LQ344", file)

    assert review(date(2026, 6, 8), date(2026, 6, 17)) == []
    assert len(review(date(2026, 6, 15), date(2026, 6, 24))) == 1  # 端午节 on the 19th
    assert review(date(2026, 6, 15), date(2026, 6, 25)) == []


# --- meetings ---


def meeting(**fields: Any) -> dict[str, Any]:
    held = {"编号": "HY-1", "名称": "会", "集体": "局务会", "日期": date(2026, 3, 2), **fields}
    return {"文档": "决策", "会议": [held]}


UNIT = {
    "文档": "单位",
    "岗位": [{"名称": "局长", "级别": "正职"}, {"名称": "副局长"}, {"名称": "科长"}],
    "集体": [{"名称": "局务会", "成员": ["局长", "副局长", "科长"], "法定人数": 2}],
}


@given(
    st.lists(st.sampled_from(["局长", "副局长", "科长", "外人"]), unique=True, min_size=1),
    st.lists(st.sampled_from(["局长", "副局长", "科长", "外人"]), unique=True),
    st.integers(0, 4),
)
def test_attendance_adds_up(present: list[str], absent: list[str], votes: int) -> None:
    members = {"局长", "副局长", "科长"}
    found = messages(
        "LQ349", UNIT, meeting(出席=present, 缺席=absent, 表决={"赞成": votes})
    )  # fmt: skip
    sitting = len(members & set(present))
    wrong = [
        not set(present) <= members,
        not set(present).isdisjoint(absent),
        not members <= {*present, *absent},
        votes > len(set(present)),
    ]
    assert len(found) == sum(wrong)
    assert bool(messages("LQ348", UNIT, meeting(出席=present))) is (sitting < 2)


def test_dissent_is_asked_for_unless_the_ballot_is_secret() -> None:
    vote = {"赞成": 1, "反对": 1, "弃权": 1}
    assert len(messages("LQ346", UNIT, meeting(表决=vote))) == 1
    assert messages("LQ346", UNIT, meeting(表决=vote | {"方式": "无记名"})) == []
    assert len(messages("LQ346", UNIT, meeting(表决={"赞成": 2, "弃权": 2}))) == 1


def test_a_head_who_was_away_need_not_speak_last() -> None:
    assert messages("LQ347", UNIT, meeting(出席=["副局长"], 发言=["副局长"])) == []
    assert len(messages("LQ347", UNIT, meeting(出席=["局长"], 发言=["副局长"]))) == 1


# --- nothing of odd data makes a rule fail ---

DATES = st.none() | st.dates(date(2025, 1, 1), date(2027, 1, 1))
WORDS = st.sampled_from(
    ["", "甲", "局务会", "JC-1", "HY-1", "ZD-1", "重大决策", "公众参与", "全部"]
)
LISTS = st.lists(WORDS, max_size=3)
SUMS = st.none() | st.integers(0, 100)
PARTS = {
    "公众参与": st.fixed_dictionaries(
        {}, optional={"形式": LISTS, "自": DATES, "至": DATES, "听证日期": DATES, "不适用": WORDS}
    ),
    "专家论证": st.fixed_dictionaries({}, optional={"日期": DATES, "专家": LISTS, "文书": WORDS}),
    "风险评估": st.fixed_dictionaries({}, optional={"日期": DATES, "单位": WORDS, "结论": WORDS}),
    "合法性审查": st.fixed_dictionaries(
        {}, optional={"收到日期": DATES, "日期": DATES, "结论": WORDS}
    ),
    "集体讨论": st.fixed_dictionaries({}, optional={"会议": WORDS, "日期": DATES, "结果": WORDS}),
    "后评估": st.fixed_dictionaries({"主体": WORDS}),
}
DECISIONS = st.fixed_dictionaries(
    {"编号": WORDS, "名称": WORDS},
    optional={
        **PARTS, "类别": WORDS, "金额": SUMS, "用途": WORDS, "承办": WORDS, "执行": WORDS,
        "启动日期": DATES, "公布日期": DATES, "执行日期": DATES, "权力": LISTS,
    },
)  # fmt: skip
MEETINGS = st.fixed_dictionaries(
    {"编号": WORDS, "名称": WORDS, "日期": st.dates(date(2025, 1, 1), date(2027, 1, 1))},
    optional={"集体": WORDS, "出席": LISTS, "缺席": LISTS, "发言": LISTS,
              "表决": st.fixed_dictionaries({}, optional={"赞成": SUMS, "反对": SUMS})},
)  # fmt: skip
TIERS = st.fixed_dictionaries(
    {"用途": WORDS, "下限": st.integers(0, 50), "决定主体": WORDS},
    optional={"上限": SUMS, "合并天数": st.none() | st.integers(1, 40)},
)
STANDARDS = st.fixed_dictionaries({"类别": WORDS}, optional={"标准": LISTS, "程序": LISTS})
INSTITUTIONS = st.fixed_dictionaries(
    {"编号": WORDS, "名称": WORDS, "状态": st.sampled_from(["新建", "修订", "保留", "废止", ""])},
    optional={
        "种类": WORDS, "落实": LISTS, "替代": LISTS, "被替代": WORDS, "文号": WORDS,
        "通过日期": DATES, "施行日期": DATES, "废止日期": DATES, "约束": st.just({}),
    },
)  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.lists(DECISIONS, max_size=4),
    st.lists(MEETINGS, max_size=3),
    st.lists(TIERS, max_size=3),
    st.lists(STANDARDS, max_size=2),
    st.lists(INSTITUTIONS, max_size=4),
    st.sampled_from(["", "政府部门", "党委部门", "没有的类型"]),
)
def test_odd_data_is_judged_without_failing(
    decisions: list[Any], meetings: list[Any], tiers: list[Any], standards: list[Any],
    institutions: list[Any], organ: str,
) -> None:  # fmt: skip
    file = {"文档": "决策", "决策事项": decisions, "会议": meetings, "额度分档": tiers,
            "三重一大标准": standards}  # fmt: skip
    unit = UNIT | {"机关类型": organ}
    config = {"文档": "配置", "方案": [{"种类": "制度要求", "采用": "没有的方案"}]}
    powers = {"文档": "权力清单", "事项": [{"编号": "QL-1", "名称": "甲", "重大": "是"}]}
    documents = [{"文档": "制度", **i} for i in institutions]
    department = made(unit, config, powers, file, *documents)
    for module in MINE:
        if module.RULE.scope is Scope.DEPARTMENT:
            first = [(f.rule, f.message, f.place) for f in module.check(department)]
            assert first == [(f.rule, f.message, f.place) for f in module.check(department)]
        else:
            for power in department.all(Power):
                list(module.check(power, department))


# --- matters under way, emergencies, editions that follow each other ---

HELD = date(2026, 3, 20)
EMERGENCY = {"应急处置": "防汛二级响应，先行停业"}


def matter(**fields: Any) -> dict[str, Any]:
    """A file with one decision and the meeting that (is to) decide it."""
    decision = {"编号": "JC-1", "名称": "甲", "类别": "重大决策", **fields}
    meeting = {"编号": "HY-1", "名称": "会", "集体": "局务会", "日期": HELD}
    return {"文档": "决策", "决策事项": [decision], "会议": [meeting]}


BUREAU = {"文档": "单位", "名称": "某局", "机关类型": "政府部门"}


def test_a_meeting_to_come_decides_nothing_yet() -> None:
    planned = matter(集体讨论={"会议": "HY-1"}, 公布日期=date(2026, 4, 1))
    for code in ("LQ338", "LQ340", "LQ341", "LQ350", "LQ356", "LQ358"):
        assert messages(code, BUREAU, planned, day=date(2026, 3, 19)) == [], code
        assert messages(code, BUREAU, planned, day=date(2026, 4, 1)) != [] or code == "LQ338", code


def test_a_review_of_the_day_of_the_meeting_may_have_come_before_it() -> None:
    def found(on: date) -> list[str]:
        review = {"日期": on, "结论": "合法"}
        return messages("LQ345", BUREAU, matter(合法性审查=review, 集体讨论={"会议": "HY-1"}))

    assert found(HELD) == []
    assert len(found(date(2026, 3, 21))) == 1


def test_a_reason_for_haste_does_not_turn_time_around() -> None:
    review = {"收到日期": HELD, "日期": date(2026, 3, 19), "缩短理由": "紧急"}
    assert len(messages("LQ344", BUREAU, matter(合法性审查=review))) == 1


def test_an_emergency_need_not_take_the_steps_but_a_meeting_follows() -> None:
    late = {"执行日期": date(2026, 3, 18), "集体讨论": {"会议": "HY-1"}}
    review = {"合法性审查": {"收到日期": HELD, "日期": date(2026, 3, 24), "结论": "合法"}}
    for code in ("LQ338", "LQ340", "LQ342", "LQ344", "LQ345"):
        assert messages(code, BUREAU, matter(**late, **EMERGENCY, **review)) == [], code
    assert len(messages("LQ338", BUREAU, matter(**late))) == 1
    assert len(messages("LQ338", BUREAU, matter(执行日期=HELD, **EMERGENCY))) == 1


def test_only_large_sums_are_weighed_by_tier() -> None:
    tiers = [{"用途": "全部", "下限": 0, "决定主体": "副局长"}]

    def found(**fields: Any) -> list[str]:
        file = matter(金额=100, 结果="同意", **fields) | {"额度分档": tiers}
        return messages("LQ338", BUREAU, file)

    assert found(类别="大额资金使用") == []
    assert found(类别="大额度资金使用") == []
    assert found(类别="") == []
    assert len(found()) == 1
    assert len(found(类别="重要干部任免")) == 1


def test_a_unit_without_tiers_classes_no_sums() -> None:
    assert messages("LQ337", BUREAU, matter(金额=100)) == []
    tiers = {"额度分档": [{"用途": "办公", "下限": 0, "决定主体": "副局长"}]}
    assert len(messages("LQ337", BUREAU, matter(金额=100, 用途="设备") | tiers)) == 1


def test_a_hearing_that_is_over_was_held_on_some_day() -> None:
    def found(until: date) -> list[str]:
        public = {"形式": ["听证会"], "自": date(2026, 6, 1), "至": until}
        return messages("LQ343", BUREAU, matter(公众参与=public))

    assert len(found(date(2026, 6, 30))) == 1
    assert found(date(2026, 7, 1)) == []


def test_papers_for_a_hearing_to_come_may_still_be_sent() -> None:
    def found(day: date) -> list[str]:
        public = {"形式": ["听证会"], "听证日期": date(2026, 6, 20)}
        return messages("LQ343", BUREAU, matter(公众参与=public), day=day)

    assert found(date(2026, 6, 13)) == []
    assert len(found(date(2026, 6, 14))) == 1


def test_each_who_voted_against_is_recorded() -> None:
    meeting = {"编号": "HY-1", "名称": "会", "日期": HELD, "表决": {"反对": 2}}
    one, other = {"岗位": "甲", "意见": "缓办"}, {"岗位": "乙", "意见": "不办"}
    for dissents, count in (([one], 1), ([one, one], 1), ([one, other], 0)):
        file = {"文档": "决策", "会议": [meeting | {"异议": dissents}]}
        assert len(messages("LQ346", BUREAU, file)) == count


def test_an_edition_to_come_stands_beside_the_old_one() -> None:
    old = institution("ZD-1", 名称="办法", 废止日期=date(2026, 7, 31), 被替代="ZD-2")
    new = institution("ZD-2", 名称="办法（2026年修订）", 施行日期=date(2026, 8, 1), 替代=["ZD-1"])
    for day in (date(2026, 7, 30), date(2026, 7, 31), date(2026, 8, 1)):
        assert messages("LQ315", old, new, day=day) == []
    assert len(messages("LQ315", old | {"废止日期": date(2026, 8, 2)}, new, day=date(2026, 8, 1)))


def test_what_names_an_institution_means_the_edition_in_force() -> None:
    old = institution("ZD-1", 名称="办法", 状态="废止", 被替代="ZD-2")
    new = institution("ZD-2", 名称="办法", 替代=["ZD-1"])
    by_name = {"文档": "监督", "监督体系": [{"种类": "党内监督", "制度": "办法"}]}
    by_id = {"文档": "监督", "监督体系": [{"种类": "党内监督", "制度": "ZD-1"}]}
    lq310 = next(m for m in constrain.RULES if m.RULE.code == "LQ310")
    assert list(lq310.check(made(old, new, by_name))) == []
    assert len(list(lq310.check(made(old, new, by_id)))) == 1


def test_one_institution_may_be_split_in_two() -> None:
    old = institution("ZD-1", 状态="废止", 废止日期=date(2026, 1, 1), 被替代="ZD-2")
    two = [institution(id_, 替代=["ZD-1"]) for id_ in ("ZD-2", "ZD-3")]
    assert messages("LQ314", old, *two) == []
    two[0] = institution("ZD-2")
    assert len(messages("LQ314", old, *two)) == 2


def test_a_second_post_does_not_make_a_second_person() -> None:
    key = {"理由": "直接审查", "控制": ["双人"], "复核岗位": "乙岗"}
    posts = [{"名称": "甲岗", "重点岗位": key}, {"名称": "乙岗"}]

    def held(*persons: str) -> dict[str, Any]:
        terms = [
            {"人员": person, "岗位": post["名称"], "自": date(2026, 1, 1)}
            for person, post in zip(persons, posts, strict=True)
        ]
        return BUREAU | {"岗位": posts, "任职": terms}

    assert messages("LQ351", held("张三", "李四")) == []
    assert len(messages("LQ351", held("张三", "张三"))) == 1
    review = {"专家论证": {"日期": HELD, "专家": ["张三"], "意见": "可行"}}
    assert len(messages("LQ354", held("张三", "李四"), matter(**review))) == 1
    assert messages("LQ354", held("王五", "李四"), matter(**review)) == []


def test_what_the_other_edition_tells_is_left_to_the_rule_on_replacements() -> None:
    old = institution("ZD-1", 状态="废止", 废止日期=date(2026, 1, 1))
    new = institution("ZD-2", 状态="修订")
    assert len(messages("LQ313", old, new)) == 2
    assert len(messages("LQ313", old, new | {"替代": ["ZD-1"]})) == 0
    assert len(messages("LQ313", old | {"被替代": "ZD-2"}, new)) == 0
    for pair in ((old, new | {"替代": ["ZD-1"]}), (old | {"被替代": "ZD-2"}, new)):
        assert len(messages("LQ314", *pair)) == 1


def test_a_hole_in_the_tiers_is_told_once() -> None:
    tiers = [{"用途": "全部", "下限": 0, "上限": 50, "决定主体": "副局长"}]
    file = matter(金额=100, 用途="设备") | {"额度分档": tiers}
    assert len(messages("LQ331", file)) == 1
    assert messages("LQ337", file) == []

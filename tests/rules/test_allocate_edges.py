"""Cases at the edge of the rules on who does what: found, told once, and rightly left alone."""

from datetime import date
from typing import Any

import pytest

from liuquan_cli.model.rule import Profile

from .harness import DAY, findings

HELD = {
    "局长": "张三",
    "副局长": "李四",
    "科长": "王五",
    "审查岗": "赵六",
    "经办岗": "钱七",
    "法制岗": "孙八",
    "监察岗": "周九",
}


def allocation(example: str, day: date = DAY) -> list[str]:
    """The codes of the rules on allocation that find something."""
    found = findings(example, Profile.公开, day)
    return sorted(f.rule for f in found if "LQ201" <= f.rule <= "LQ249")


def unit(*more: str, parts: str = "", **changed: str) -> str:
    """A 单位 in which the posts of `changed` have other holders, with further lines of 任职."""
    lines = [
        f"  - {{人员: {person}, 岗位: {post}, 自: 2026-01-01}}"
        for post, person in {**HELD, **changed}.items()
    ]
    return "\n".join(("文档: 单位", "任职:", *lines, *(f"  - {line}" for line in more), parts, ""))


def flow(*steps: dict[str, str]) -> str:
    """A document of one flow whose steps overlay those of the same name."""
    lines = ["      - {" + ", ".join(f"{k}: {v}" for k, v in one.items()) + "}" for one in steps]
    return "\n".join(("文档: 流程", "流程:", "  - 编号: LC-1", "    环节:", *lines, ""))


@pytest.mark.parametrize(
    ("example", "found"),
    [
        (unit(科长="赵六"), ["LQ218"]),  # 审查 and 批准 are no two sides of 分权
        (unit(科长="钱七"), ["LQ205"]),
        (flow({"名称": "审查", "岗位": "科长"}), ["LQ203"]),  # by act, so not by function again
        (flow({"名称": "送达", "岗位": "科长"}), ["LQ204"]),
    ],
)
def test_one_mistake_is_told_once(example: str, found: list[str]) -> None:
    assert allocation(example) == found


def test_functions_of_steps_are_kept_apart_by_person_too() -> None:
    example = "---\n".join((unit(科长="赵六"), flow({"名称": "审查", "种类": "送达"})))
    assert allocation(example) == ["LQ218"]  # 审查岗 executes, 科长 decides; no act forbids it


def test_who_holds_both_sides_of_a_split_is_not_told_again_step_by_step() -> None:
    example = "---\n".join(
        (unit(科长="钱七"), flow({"名称": "受理", "种类": "审查"}))  # 经办岗 reviews, 科长 decides
    )
    assert allocation(example) == ["LQ205"]


def straight(*steps: dict[str, Any]) -> str:
    """A document of a second flow, with just these steps."""
    lines = ["      - {" + ", ".join(f"{k}: {v}" for k, v in one.items()) + "}" for one in steps]
    head = ("文档: 流程", "流程:", "  - 编号: LC-2", "    权力: QL-1", "    环节:")
    return "\n".join((*head, *lines, ""))


@pytest.mark.parametrize(("by", "found"), [("办理人: 市局", False), ("岗位: 经办岗", True)])
def test_nobody_carries_alone_what_is_decided_outside(by: str, found: bool) -> None:
    key, value = by.split(": ")
    example = straight(
        {"名称": "受理", "种类": "受理", "岗位": "经办岗", "职能": "执行"},
        {"名称": "转报", "岗位": "经办岗", "职能": "执行"},
        {"名称": "决定", "种类": "决定", key: value, "职能": "决策"},
    )
    assert ("LQ206" in allocation(example)) is found


POST = "岗位: [{名称: 顶岗, 级别: 一般干部, 职责: [顶岗], 无职权: 只顶岗}]\n"
PAIR = POST + "AB角: [{岗位: 审查岗, 代理岗位: 顶岗}]"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("{人员: 王五, 岗位: 顶岗, 自: 2026-01-01}",), ["LQ210"]),
        (("{人员: 王五, 岗位: 顶岗, 自: 2026-01-01, 至: 2026-06-30}",), ["LQ210"]),
        (("{人员: 王五, 岗位: 顶岗, 自: 2026-01-01, 至: 2026-06-29}",), []),
        (
            (
                "{人员: 王五, 岗位: 顶岗, 自: 2026-01-01}",
                "{人员: 吴十, 岗位: 顶岗, 自: 2026-01-01}",
            ),
            [],
        ),
        (("{人员: 吴十, 岗位: 顶岗, 自: 2026-01-01}",), []),
    ],
)
def test_the_other_posts_of_an_only_stand_in_count(
    lines: tuple[str, ...], found: list[str]
) -> None:
    assert allocation(unit(*lines, parts=PAIR)) == found


def test_one_line_of_stand_ins_is_told_once_of_a_power() -> None:
    pair = "AB角: [{岗位: 科长, 代理岗位: 法制岗}]"
    assert allocation(unit(parts=pair)) == ["LQ210"] * 1


def test_stand_ins_say_nothing_of_days_that_are_gone() -> None:
    lines = (
        "{人员: 李四, 岗位: 局长, 自: 2020-01-01, 至: 2021-01-01}",
        "{人员: 李四, 岗位: 副局长, 自: 2020-06-01, 至: 2020-08-01}",
    )
    assert allocation(unit(*lines, parts="AB角: [{岗位: 局长, 代理岗位: 副局长}]")) == []


AREAS = """分管:
  - {领导: 局长, 监管: [人事, 财务]}
  - {领导: 副局长, 机构: [业务科, 法制科], 领域: [人事, 财务]}
"""


@pytest.mark.parametrize(("until", "found"), [("2026-06-29", False), ("2026-06-30", True)])
def test_a_deputy_who_became_the_head_manages_nothing_any_more(until: str, found: bool) -> None:
    lines = (
        f"{{人员: 王十, 岗位: 副局长, 自: 2026-01-01, 至: {until}}}",
        "{人员: 王十, 岗位: 局长, 自: 2026-03-01}",
    )
    assert ("LQ211" in allocation(unit(*lines, parts=AREAS))) is found


def test_a_head_in_charge_is_told_once() -> None:
    areas = """分管:
  - {领导: 局长, 领域: [人事]}
  - {领导: 副局长, 机构: [业务科, 法制科], 领域: [财务]}
---
文档: 配置
一把手不直接分管: [人事]
"""
    assert allocation(unit(parts=areas)) == ["LQ211"]


def test_who_oversees_an_area_is_not_the_one_in_charge_of_it() -> None:
    areas = """分管:
  - {领导: 局长, 领域: [工程建设], 监管: [工程建设, 人事, 财务]}
  - {领导: 副局长, 机构: [业务科, 法制科], 领域: [人事, 财务]}
"""
    assert allocation(unit(parts=areas)) == ["LQ237"]


def test_a_name_set_wide_is_the_same_name() -> None:
    assert allocation(unit("{人员: 张　三, 岗位: 局长, 自: 2026-02-01}")) == ["LQ215"]


def delegation(**fields: str) -> str:
    given = {"编号": "SQ-1", "权力": "[QL-1]", "自": "2026-01-01", "至": "2026-12-31", **fields}
    return "授权: [{" + ", ".join(f"{key}: {value}" for key, value in given.items()) + "}]"


def test_a_function_brings_the_steps_of_who_gives_it() -> None:
    given = delegation(授权人="科长", 受权人="审查岗", 职能="[决策]")
    assert allocation(unit(parts=given)) == ["LQ234"]


@pytest.mark.parametrize(("grantor", "found"), [("局长", []), ("业务科", ["LQ231"])])
def test_ones_own_step_is_not_held_by_what_somebody_without_it_gave(
    grantor: str, found: list[str]
) -> None:
    past = delegation(授权人=grantor, 受权人="审查岗", 自="2025-01-01", 至="2025-12-31")
    assert allocation(unit(parts=past)) == found


def test_a_department_gives_under_its_short_name() -> None:
    given = delegation(授权人="业务", 受权人="审查岗", 职能="[执行]")
    assert allocation(unit(parts="机构: [{名称: 业务科, 简称: 业务}]\n" + given)) == []


COMMISSIONED = "\n---\n文档: 权力清单\n事项: [{编号: QL-1, 来源: 委托}]"


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"授权人": "业务科", "受权人": "科长", "文件": "授权书"}, ["LQ235"]),
        ({"委托机关": "市局", "受权人": "业务科"}, ["LQ232"]),
        ({"委托机关": "市局", "受权人": "业务科", "文件": "委托书"}, []),
        (
            {"委托机关": "市局", "受权人": "审查岗", "文件": "委托书", "至": "2026-06-29"},
            ["LQ235"],
        ),
    ],
)
def test_a_commission_comes_from_outside_and_is_told_once(
    fields: dict[str, str], found: list[str]
) -> None:
    assert allocation(unit(parts=delegation(**fields) + COMMISSIONED)) == found


def test_any_commission_of_the_days_forbids_another_agent() -> None:
    lines = "".join(
        f"""
  - {{编号: SQ-{year}, 委托机关: 市局, 受权人: 业务科, 权力: [QL-1], 文件: 委托书,
     自: {year}-01-01, 至: {year}-12-31}}"""
        for year in (2025, 2026)
    )
    agent = """
  - {编号: SQ-1, 授权人: 业务科, 受托单位: 某中心, 权力: [QL-1], 文件: 委托书,
     自: 2026-02-01, 至: 2026-12-31}"""
    assert allocation(unit(parts="授权:" + lines + agent + COMMISSIONED)) == ["LQ233"]


@pytest.mark.parametrize(("until", "found"), [("2026-07-01", []), ("2026-07-02", ["LQ241"])])
def test_the_day_of_a_handover_is_not_over_the_headcount(until: str, found: list[str]) -> None:
    lines = unit(
        "{人员: 吴十, 岗位: 监察岗, 自: 2026-07-01}", parts="岗位: [{名称: 监察岗, 编制: 1}]"
    )
    held = "{人员: 周九, 岗位: 监察岗, 自: 2026-01-01"
    assert allocation(lines.replace(held, f"{held}, 至: {until}")) == found


@pytest.mark.parametrize(("expires", "found"), [("2026-07-01", []), ("2026-07-02", ["LQ205"])])
def test_a_power_is_over_on_the_day_it_lapses(expires: str, found: list[str]) -> None:
    power = f"\n---\n文档: 权力清单\n事项: [{{编号: QL-1, 失效: {expires}}}]"
    example = unit("{人员: 钱七, 岗位: 科长, 自: 2026-07-01}", parts=power)
    assert allocation(example) == found


def test_what_no_rule_forbids_a_post_of_high_risk_may_not_do_either() -> None:
    example = """文档: 方案
种类: 分离规则
名称: 本局分离规则
成员:
  - {名称: 决策与执行相分离, 甲: 决策, 乙: 执行, 范围: 同一事项, 程度: 禁止}
---
文档: 配置
方案: [{种类: 分离规则, 采用: 本局分离规则}]
---
文档: 风险
风险点:
  - 编号: FX-1
    岗位: 经办岗
    指标: {社会危害: 3, 国家集体危害: 3, 谋取私利: 3, 信访举报: 2}
    等级: 高风险
    防控频率: 每月
---
文档: 权力清单
事项: [{编号: QL-1, 分权: {决策: 科长, 执行: 经办岗, 监督: [经办岗, 法制岗]}}]
"""
    assert allocation(example) == ["LQ225"]

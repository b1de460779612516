"""From a department's flow to its chart: lanes, symbols, marks, ways, header."""

from datetime import date
from typing import Any

import msgspec
import pytest

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk as RiskPoint
from liuquan_cli.model.scheme import SchemeFile
from liuquan_cli.render.chart import Chart, Mark, Risk, Shape
from liuquan_cli.render.engine import choose_engine
from liuquan_cli.render.flow.flow_view import chart_of
from liuquan_cli.render.flowchart import draw
from tests.render.units import department

SCHEMES = [
    {
        "种类": "环节种类",
        "名称": "环节种类",
        "成员": [
            {"名称": "申请", "形状": "数据"},
            {"名称": "决定", "形状": "判断", "别名": ["批准"]},
            {"名称": "送达", "形状": "文书"},
            {"名称": "归档", "形状": "既定处理"},
        ],
    },
    {
        "种类": "风险等级",
        "名称": "三级",
        "成员": [
            {"名称": "一级", "级": 1, "别名": ["高"]},
            {"名称": "二级", "级": 2},
            {"名称": "三级", "级": 3},
        ],
    },
]
POWER = {
    "编号": "QL-012",
    "名称": "企业设立登记",
    "行使主体": "企业注册科",
    "实施依据": [
        {"依据": "《甲条例》", "条款": "第十九条"},
        {"依据": "乙办法", "条款": "第三条"},
        {"依据": "甲条例", "条款": "第二十条"},
    ],
    "投诉": {"岗位": "监察室主任", "电话": "0355-0000000"},
}
FLOW = {
    "权力": "QL-012",
    "办结时限": {"法定": 3, "承诺": 2, "单位": "工作日"},
    "环节": [
        {"名称": "申请", "种类": "申请", "办理人": "申请人"},
        {"名称": "受理", "岗位": "窗口岗", "职能": "执行", "时限": 0},
        {
            "名称": "审查",
            "岗位": "受理审查岗",
            "职能": "执行",
            "时限": 1,
            "去向": [
                {"条件": "材料需补正", "到": "申请", "至多": 1},
                {"条件": "材料齐全", "到": "决定"},
            ],
        },
        {"名称": "决定", "种类": "批准", "岗位": "注册科科长", "职能": "决策", "时限": 1},
        {"名称": "送达", "种类": "送达", "岗位": "窗口岗"},
        {"名称": "归档", "种类": "归档", "岗位": "窗口岗", "职能": "监督"},
    ],
}


def chart(flow: dict[str, Any] = FLOW, risks: list[dict[str, Any]] | None = None) -> Chart:
    power = msgspec.convert(POWER, Power)
    points = [msgspec.convert(risk, RiskPoint) for risk in risks or []]
    schemes = msgspec.convert(SCHEMES, list[SchemeFile])
    department = Department(lambda kind: (), {}, schemes, date(2026, 6, 1))
    return chart_of(power, msgspec.convert(flow, Flow), department, points)


def steps(*items: dict[str, Any]) -> dict[str, Any]:
    return {"权力": "QL-012", "环节": [{"岗位": "甲岗", **item} for item in items]}


def ways(drawn: Chart) -> list[tuple[str, str]]:
    return [(edge.tail, edge.head) for edge in drawn.edges]


def test_lanes_are_posts_in_order_of_appearance() -> None:
    assert [lane.label for lane in chart().lanes] == [
        "申请人",
        "窗口岗",
        "受理审查岗",
        "注册科科长",
    ]


def test_symbols_come_from_the_scheme_and_from_the_ways_out() -> None:
    shapes = {node.label: node.shape for node in chart().nodes}
    assert shapes == {
        "申请": Shape.DATA,
        "受理": Shape.PROCESS,
        "审查": Shape.DECISION,  # two ways out
        "决定": Shape.PROCESS,  # one way out is no decision in a chart
        "送达": Shape.DOCUMENT,
        "归档": Shape.PREDEFINED,
        "结束": Shape.TERMINATOR,
    }


def test_marks_and_limits() -> None:
    nodes = {node.label: node for node in chart().nodes}
    assert nodes["决定"].mark is Mark.DECIDE
    assert nodes["审查"].mark is Mark.EXECUTE
    assert nodes["归档"].mark is Mark.OVERSEE
    assert nodes["申请"].mark is None
    assert [nodes[name].limit for name in ("申请", "受理", "审查")] == ["", "当场", "1 个工作日"]


def test_ways_with_condition_and_bound() -> None:
    drawn = chart()
    back = next(edge for edge in drawn.edges if edge.back)
    assert (back.tail, back.head, back.label, back.bound) == (
        "审查",
        "申请",
        "材料需补正",
        "至多 1 次",
    )
    assert ways(drawn)[-1] == ("归档", "结束")


def test_the_header_has_basis_days_and_complaint() -> None:
    drawn = chart()
    assert (drawn.title, drawn.number) == ("企业设立登记权力运行流程图", "QL-012")
    assert {note.term: note.text for note in drawn.notes} == {
        "行使主体": "企业注册科",
        "依据": "《甲条例》第十九条、第二十条；《乙办法》第三条",
        "办结时限": "承诺 2 个工作日，法定 3 个工作日",
        "投诉举报": "监察室主任，0355-0000000",
    }


def test_risks_show_only_when_handed_over_and_at_their_worst() -> None:
    assert all(node.risk is None for node in chart().nodes)
    risks = [
        {"编号": "FX-1", "权力": "QL-012", "环节": "审查", "等级": "三级"},
        {"编号": "FX-2", "权力": "QL-012", "环节": "审查", "等级": "高"},
        {"编号": "FX-3", "权力": "QL-012", "环节": "决定", "等级": "二级"},
        {"编号": "FX-4", "权力": "QL-012", "环节": "受理", "等级": "没有这一级"},
    ]
    drawn = chart(risks=risks)
    assert {node.label: node.risk for node in drawn.nodes if node.risk} == {
        "审查": Risk.HIGH,
        "决定": Risk.MEDIUM,
    }
    assert drawn.words[Risk.HIGH] == "一级"


def test_parallel_branches_stand_between_two_bars() -> None:
    branches = [
        {"名称": "环保", "环节": [{"名称": "环评", "岗位": "乙岗"}]},
        {
            "名称": "勘验",
            "环节": [{"名称": "勘验", "岗位": "丙岗"}, {"名称": "报告", "岗位": "丙岗"}],
        },
    ]
    drawn = chart(steps({"名称": "受理", "并行": branches}, {"名称": "决定"}))
    bars = [node.id for node in drawn.nodes if node.shape is Shape.PARALLEL]
    fork, join = bars
    assert ways(drawn) == [
        ("受理", fork),
        (fork, "环评"),
        (fork, "勘验"),
        (join, "决定"),
        ("环评", join),
        ("勘验", "报告"),
        ("报告", join),
        ("决定", "结束"),
    ]
    assert [edge.label for edge in drawn.edges if edge.tail == fork] == ["环保", ""]
    assert [node.id for node in drawn.nodes].index(join) > [n.id for n in drawn.nodes].index("报告")


def test_conditions_that_lead_to_one_step_share_a_line() -> None:
    first = {"名称": "审查", "去向": [{"到": "乙", "条件": "甲"}, {"到": "乙", "条件": "丙"}]}
    drawn = chart(steps(first, {"名称": "乙"}))
    assert [edge.label for edge in drawn.edges] == ["甲；丙", ""]
    assert drawn.nodes[0].shape is Shape.PROCESS


@pytest.mark.parametrize(
    "flow",
    [
        FLOW,
        steps({"名称": "甲"}, {"名称": "甲"}, {"名称": "结束"}),
        steps({"名称": "甲", "去向": [{"到": "没有"}]}),
        steps({"名称": "甲", "去向": [{"到": "甲", "至多": 0}]}),
        {"权力": "QL-012", "环节": []},
        {"权力": "QL-012", "环节": [{"名称": "甲", "并行": [{"名称": "空", "环节": []}]}]},
    ],
)
def test_whatever_the_flow_says_it_can_be_drawn(flow: dict[str, Any]) -> None:
    assert draw([chart(flow)], choose_engine())[0].endswith("</svg>\n")


def test_the_whole_unit_answers_complaints_where_nothing_nearer_does() -> None:
    unit = {"名称": "某局", "投诉": {"电话": "0355-0000040", "岗位": "监察室主任"}}
    power = {"编号": "QL-1", "名称": "登记"}

    def told(step: dict[str, Any], own: dict[str, Any]) -> str:
        flow = {"权力": "QL-1", "环节": [{"名称": "受理", **step}]}
        held = department(单位=[unit], 权力=[{**power, **own}], 流程=[flow])
        drawn = chart_of(held.powers["QL-1"], held.flows_of["QL-1"][0], held)
        return next(note.text for note in drawn.notes if note.term == "投诉举报")

    assert told({}, {}) == "监察室主任，0355-0000040"
    assert told({"投诉举报": "监察室"}, {}) == "监察室"
    assert told({"投诉举报": "监察室"}, {"投诉": {"电话": "12345"}}) == "12345"

"""Powers and flows to write as BPMN: fixed ones, and any sound flow hypothesis likes."""

from datetime import date
from itertools import count
from typing import Any

import msgspec
from hypothesis import strategies as st

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.power import Power
from liuquan_cli.model.scheme import SchemeFile

POWER = msgspec.convert(
    {
        "编号": "QL-012",
        "名称": "企业设立登记",
        "行使主体": "企业注册科",
        "实施依据": [{"依据": "甲条例", "条款": "第十九条"}],
        "投诉": {"岗位": "监察室主任", "电话": "0355-0000000"},
    },
    Power,
)
LEVELS = {
    "种类": "风险等级",
    "名称": "三级",
    "成员": [{"名称": "一级", "级": 1, "别名": ["高"]}, {"名称": "二级", "级": 2}],
}
FLOW: dict[str, Any] = {
    "权力": "QL-012",
    "程序来源": "法定",
    "程序依据": [{"依据": "甲条例", "条款": "第二十条", "作用": "程序"}],
    "条件": ["申请人提出申请", "属于本机关管辖"],
    "办结时限": {"法定": 3, "承诺": 2, "单位": "工作日", "种类": "有时限"},
    "结果告知": ["告知当事人"],
    "审定": [{"环节": "法制审核", "主体": "法制科", "日期": "2026-08-14", "结果": "通过"}],
    "环节": [
        {"名称": "申请", "种类": "申请", "办理人": "申请人"},
        {
            "名称": "受理",
            "岗位": "窗口岗",
            "协办岗位": ["帮办岗"],
            "职能": "执行",
            "时限": 0,
            "职责": "当场清点材料",
            "监督制约": "全程录像",
            "投诉举报": "监察室",
            "标记": ["关键点"],
            "裁量": "否",
            "去向": [
                {"条件": "材料需补正", "到": "申请", "至多": 1},
                {"条件": "材料齐全", "到": "审查"},
            ],
        },
        {
            "名称": "审查",
            "岗位": "审查岗",
            "时限": 1,
            "并行": [
                {"名称": "书面", "环节": [{"名称": "书面审查", "岗位": "审查岗"}]},
                {
                    "名称": "现场",
                    "环节": [
                        {"名称": "现场核查", "岗位": "核查岗", "时限": 5, "计入时限": "否"},
                        {"名称": "核查报告", "岗位": "核查岗"},
                    ],
                },
            ],
        },
        {
            "名称": "决定",
            "岗位": "科长",
            "职能": "决策",
            "去向": [
                {"条件": "准予", "到": "送达"},
                {"条件": "不予", "到": "送达"},
                {"条件": "撤回申请", "到": "结束"},
            ],
        },
        {"名称": "送达", "岗位": "窗口岗", "去向": [{"条件": "已送达", "到": "结束"}]},
    ],
}


def flow_of(values: dict[str, Any]) -> Flow:
    return msgspec.convert(values, Flow)


def department() -> Department:
    schemes = msgspec.convert([LEVELS], list[SchemeFile])
    return Department(lambda kind: (), {}, schemes, date(2026, 6, 1))


def straight(*names: str, **fields: str) -> dict[str, Any]:
    return {"权力": "QL-012", "环节": [{"名称": name, "岗位": "甲岗", **fields} for name in names]}


_WORDS = st.sampled_from(
    ("受理", "审查材料", "报送", "现场核查记录和意见", "issue & sign", "<决定>")
)
_TEXTS = st.one_of(
    st.sampled_from(("", "当场清点", 'a "b" & <c> ]]>', "两\n行", "一\t格")),
    st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="\ufffd"), max_size=12),
)
_HANDLERS = st.sampled_from(
    ({"岗位": "甲岗"}, {"岗位": "乙岗"}, {"办理人": "申请人"}, {"机构": "税务局"}, {})
)


@st.composite
def sound_flow(draw: st.DrawFn) -> dict[str, Any]:
    """A flow where each step can be reached and no way leaves a parallel block."""
    numbers = count(1)

    def several(depth: int, inside: bool) -> list[dict[str, Any]]:
        names = [f"{draw(_WORDS)}{next(numbers)}" for _ in range(draw(st.integers(1, 4)))]
        steps = []
        for place, name in enumerate(names):
            step: dict[str, Any] = {"名称": name, **draw(_HANDLERS)}
            duty = draw(_TEXTS).strip()
            if duty:
                step["职责"] = duty
            if draw(st.booleans()):
                step["时限"] = draw(st.integers(0, 30))
            if depth and draw(st.integers(0, 3)) == 0:
                step["并行"] = [
                    {"名称": f"第{one}支", "环节": several(depth - 1, True)}
                    for one in range(draw(st.integers(2, 3)))
                ]
            last = place == len(names) - 1
            if not (last and inside) and draw(st.integers(0, 2)) == 0:
                onward = "结束" if last else names[place + 1]
                others = [*names, "结束"] if not inside else names
                more = draw(st.lists(st.sampled_from(others), max_size=2))
                step["去向"] = [
                    {"到": to, "条件": f"情形{number}"}
                    | ({"至多": 2} if draw(st.booleans()) else {})
                    for number, to in enumerate([onward, *more])
                ]
            steps.append(step)
        return steps

    return {"权力": "QL-012", "环节": several(2, False)}

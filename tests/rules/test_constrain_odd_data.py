"""Rules on flows and risks never fail, whatever the data: empty texts, unknown names, odd ways."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.model.rule import Scope
from liuquan_cli.rules.constrain import RULES

from .making import made

texts = st.sampled_from(("", "受理", "决定", "结束", "没有的", "不予", "行政许可法第四十二条"))
many = st.lists(texts, max_size=3)
numbers = st.sampled_from((0, 1, 20, 90, 999, 10**12))
yes_no = st.sampled_from(("是", "否"))
days = st.sampled_from(("2026-01-01", "2026-12-31", "0001-01-01", "9999-12-31"))
ways = st.lists(st.fixed_dictionaries({"到": texts}, optional={"条件": texts, "至多": numbers}))
plain = {
    "种类": texts, "岗位": texts, "办理人": texts, "机构": texts, "层级": texts, "职能": texts,
    "时限": numbers, "计入时限": yes_no, "告知": texts, "标记": many, "去向": ways,
    "补丁": texts, "监督岗位": texts, "协办岗位": many, "无风险": texts,
}  # fmt: skip
steps = st.lists(
    st.recursive(
        st.fixed_dictionaries({"名称": texts}, optional=plain),
        lambda inner: st.fixed_dictionaries(
            {
                "名称": texts,
                "并行": st.lists(
                    st.fixed_dictionaries({"名称": texts, "环节": st.lists(inner, max_size=2)}),
                    max_size=2,
                ),
            },
            optional=plain,
        ),
        max_leaves=4,
    ),
    max_size=5,
)
limit = st.fixed_dictionaries(
    {}, optional={"法定": numbers, "承诺": numbers, "单位": texts, "种类": texts, "依据": texts}
)
flow = st.fixed_dictionaries(
    {"权力": st.just("QL-1"), "环节": steps},
    optional={
        "程序来源": st.sampled_from(("法定", "便民", "")),
        "办结时限": limit,
        "部门衔接": st.lists(st.fixed_dictionaries({"前置": texts, "后置": texts}), max_size=3),
        "层级分工": st.lists(
            st.fixed_dictionaries({"层级": texts}, optional={"时限": numbers}), max_size=3
        ),
        "再造": st.fixed_dictionaries({}, optional={"原环节": numbers, "原时限": numbers}),
        "审定": st.lists(st.fixed_dictionaries({}, optional={"结果": texts, "日期": days})),
    },
)
filing = st.fixed_dictionaries({}, optional={"申报": days, "审核": days, "备案": days})
risk = st.fixed_dictionaries(
    {"编号": texts, "权力": st.just("QL-1")},
    optional={
        "环节": texts, "岗位": texts, "等级": st.sampled_from(("", "高", "一般风险", "没有的")),
        "要件": many, "防控频率": st.sampled_from(("", "每周", "每年", "随时")), "上次复核": days,
        "指标": st.fixed_dictionaries({}, optional={"社会危害": numbers, "可能性": numbers}),
        "措施": st.fixed_dictionaries(
            {}, optional={"事前": st.lists(st.fixed_dictionaries({"内容": texts}))}
        ),
        "备案": filing, "来源": texts,
    },
)  # fmt: skip
risk_file = st.fixed_dictionaries(
    {"文档": st.just("风险"), "风险点": st.lists(risk, max_size=3)},
    optional={
        "排查": st.lists(st.fixed_dictionaries({"日期": days, "岗位": many}), max_size=2),
        "预警": st.lists(
            st.fixed_dictionaries(
                {"编号": texts}, optional={"日期": days, "处置": texts, "处置日期": days}
            ),
            max_size=2,
        ),
        "研判": st.lists(st.fixed_dictionaries({"日期": days}, optional={"下次": days})),
    },
)
pledge_file = st.fixed_dictionaries(
    {"文档": st.just("承诺")},
    optional={
        "承诺书": st.lists(
            st.fixed_dictionaries(
                {"编号": texts, "岗位": texts, "年度": st.just(2026)},
                optional={"日期": days, "审核岗位": texts, "备案": filing},
            ),
            max_size=2,
        ),
        "履责记录": st.lists(
            st.fixed_dictionaries(
                {"岗位": texts, "种类": texts, "年度": st.just(2026)}, optional={"应完成": days}
            ),
            max_size=2,
        ),
    },
)
UNIT = {
    "文档": "单位",
    "岗位": [{"名称": "受理", "级别": "科长", "上级": "决定"}, {"名称": "决定", "级别": "正职"}],
}
METHODS = st.sampled_from(("四项指标合计", "可能性乘危险性", "岗位风险点数", "要件数", "没有的"))


@settings(max_examples=150, deadline=None)
@given(st.lists(flow, max_size=2), risk_file, pledge_file, texts, METHODS, yes_no)
def test_no_rule_fails_on_odd_data(
    flows: list[Any], risks: Any, pledges: Any, category: str, method: str, filed: str
) -> None:
    power = {"编号": "QL-1", "名称": "", "类别": category, "配合机构": ["", "县公安局"]}
    config = {
        "文档": "配置", "风险备案": filed, "定级征求意见": filed,
        "方案": [{"种类": "定级方法", "采用": method}, {"种类": "标准环节", "采用": ""}],
    }  # fmt: skip
    held = made(
        UNIT, {"文档": "权力清单", "事项": [power]}, {"文档": "流程", "流程": flows}, risks,
        pledges, config, day=date(2026, 6, 30),
    )  # fmt: skip
    found = []
    for module in RULES:
        if not module.RULE.code.startswith(("LQ30", "LQ32", "LQ330", "LQ36", "LQ37", "LQ38")):
            continue
        if module.RULE.scope is Scope.POWER:
            found += module.check(held.powers["QL-1"], held)
        else:
            found += module.check(held)
    assert all(str(finding.message) for finding in found)

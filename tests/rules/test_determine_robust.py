"""No data that a file may hold makes a rule on powers and lists raise, or find in another order."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Scope
from liuquan_cli.rules.determine import RULES

from .making import made

IDS = st.sampled_from(["QL-1", "QL-2", "没有"])
DAYS = st.sampled_from(["2015-01-01", "2026-02-12", "2026-06-30", "2099-12-31"])
ODD = st.sampled_from(["", " ", "《》", "示范审批", "a,b", "科长"])


def _some(fields: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Mappings that have any of `fields`."""
    return st.fixed_dictionaries({}, optional=fields)


CITATION = st.fixed_dictionaries(
    {"依据": st.sampled_from(["甲法", "乙办法", "没有"])},
    optional={"作用": st.sampled_from(["设定", "实施", "程序"])},
)
APPROVAL = _some(
    {"环节": ODD, "主体": ODD, "日期": DAYS, "文号": st.sampled_from(["示发[26]05号", "号"])}
)
CLEANUP = _some(
    {
        "结论": st.sampled_from(["保留", "取消", "合并", "下放", "新增", "拆分", "没有"]),
        "并入": IDS,
        "拆分自": IDS,
        "拆分为": st.lists(IDS, max_size=2),
        "放权日期": DAYS,
        "监管起始": DAYS,
        "审查": _some({"合法性": ODD, "审查岗位": ODD, "日期": DAYS}),
        "审定": st.lists(APPROVAL, max_size=2),
    }
)
CODE = st.fixed_dictionaries(
    {
        "体系": st.sampled_from(["国家实施编码", "国家基本编码", "长治市行政职权编码", "没有"]),
        "值": st.sampled_from(["", "440118009001", "J1", "11440100007482575H3440118009000"]),
    }
)
POWER = st.fixed_dictionaries(
    {"编号": IDS, "名称": ODD},
    optional={
        "类别": st.sampled_from(["行政许可", "行政处罚", "没有"]),
        "行使主体": ODD,
        "层级": st.sampled_from(["县级", "没有"]),
        "实施依据": st.lists(CITATION, max_size=2),
        "清理": CLEANUP,
        "状态": st.sampled_from(["公布", "清权"]),
        "编码": st.lists(CODE, max_size=2),
        "子项": st.just(["甲"]),
        "涉及": st.just(["政务服务", "公共资源交易"]),
        "平台": ODD,
        "平台例外": ODD,
        "平台例外批准": APPROVAL,
        "收费": st.sampled_from([{"收费": "是"}, {"收费": "否"}]),
        "显隐": st.just("隐形"),
        "生效": DAYS,
        "失效": DAYS,
        "配置调整": st.just([{"方式": "强化", "日期": "2026-05-01"}, {"方式": "强化"}]),
    },
)
ADJUSTMENT = st.fixed_dictionaries(
    {"编号": ODD},
    optional={
        "类型": st.sampled_from(["新增", "没有"]),
        "权力": st.lists(IDS, max_size=2),
        **dict.fromkeys(
            ("触发日期", "申请日期", "审核日期", "批准日期", "移交公开日期"), DAYS
        ),
    },
)  # fmt: skip
VERSION = _some({"版次": ODD, "状态": st.sampled_from(["初稿", "公布", "没有"]), "日期": DAYS})
LIST = st.fixed_dictionaries(
    {"文档": st.just("权力清单"), "事项": st.lists(POWER, max_size=3)},
    optional={
        "清单版本": st.lists(VERSION, max_size=3),
        "清单调整": st.lists(ADJUSTMENT, max_size=2),
        "评议": st.lists(_some({"来源": ODD}), max_size=1),
    },
)
UNIT = st.fixed_dictionaries(
    {"文档": st.just("单位")},
    optional={
        "名称": ODD,
        "层级": st.sampled_from(["县级", "没有"]),
        "统一社会信用代码": st.sampled_from(["", "1", "11440100007482575K", "国" * 18]),
        "行政区划代码": st.sampled_from(["", "140481", "140403", "长治县", "999999"]),
        "机构": st.just([{"名称": "科长", "三定依据": "示发【2026】1号"}, {"名称": "乙"}]),
        "岗位": st.just([{"名称": "科长", "机构": "没有"}]),
        "法定职责": st.lists(
            st.fixed_dictionaries({"名称": ODD}, optional={"事项": st.lists(IDS, max_size=2)}),
            max_size=2,
        ),
    },
)
OTHER = st.fixed_dictionaries(
    {"文档": st.just("其他清单"), "种类": st.sampled_from(["收费清单", "中介服务清单", "没有"])},
    optional={
        "条目": st.lists(
            st.fixed_dictionaries(
                {"编号": ODD, "名称": ODD},
                optional={
                    "权力": st.lists(IDS, max_size=2),
                    "收费": st.sampled_from(["是", "否"]),
                    "依据": st.lists(CITATION, max_size=2),
                },
            ),
            max_size=2,
        )
    },
)
NORMS = {
    "文档": "依据",
    "依据": [{"名称": "甲法", "效力级别": "法律"}, {"名称": "乙办法", "效力级别": "没有"}],
}


@settings(max_examples=60, deadline=None)
@given(LIST, UNIT, OTHER)
def test_nothing_makes_a_rule_raise(
    powers: dict[str, Any], unit: dict[str, Any], other: dict[str, Any]
) -> None:
    def found() -> list[Any]:
        department = made(powers, unit, other, NORMS).asked(Profile.常态)
        results: list[Any] = []
        for module in RULES:
            if module.RULE.scope is Scope.POWER:
                for power in department.all(Power):
                    results += module.check(power, department)
            elif module.RULE.scope is Scope.DEPARTMENT:
                results += module.check(department)
        return results

    assert found() == found()

"""Departments to draw in tests, made of plain values."""

from datetime import date
from typing import Any

import msgspec

from liuquan_cli.model.config import ConfigFile
from liuquan_cli.model.department import Department
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.scheme import SchemeFile
from liuquan_cli.model.unit import Body, Post, UnitFile

LEVELS = {
    "种类": "风险等级",
    "名称": "三级",
    "成员": [
        {"名称": "高风险", "级": 1, "别名": ["高"]},
        {"名称": "一般风险", "级": 2},
        {"名称": "低风险", "级": 3},
    ],
}
DISPOSITIONS = {"种类": "处置", "名称": "处置", "成员": [{"名称": "取消", "退出": "是"}]}
_TYPES: dict[str, type] = {
    "单位": UnitFile,
    "配置": ConfigFile,
    "岗位": Post,
    "集体": Body,
    "权力": Power,
    "流程": Flow,
    "风险": Risk,
}


def department(**objects: list[dict[str, Any]]) -> Department:
    """A department of these objects, by their kind."""
    held = {
        _TYPES[kind]: tuple(msgspec.convert(value, _TYPES[kind]) for value in values)
        for kind, values in objects.items()
    }
    schemes = msgspec.convert([LEVELS, DISPOSITIONS], list[SchemeFile])
    return Department(lambda kind: held.get(kind, ()), {}, schemes, date(2026, 6, 1))


def big(posts: int, powers: int) -> Department:
    """A head, some deputies with offices of four, and powers spread over all of them."""
    made = [{"名称": "局长"}]
    made += [{"名称": f"副局长（第{n}领域）", "上级": "局长"} for n in range(min(7, posts - 1))]
    for n in range(posts - len(made)):
        office, head = f"第{n // 4}科（综合管理与监督检查）", f"第{n // 4}科科长"
        above = f"副局长（第{n // 4 % 7}领域）" if n % 4 == 0 else head
        name = head if n % 4 == 0 else f"第{n // 4}科岗位{n % 4}"
        made.append({"名称": name, "机构": office, "上级": above})
    names = [post["名称"] for post in made]

    def one(k: int) -> str:
        return names[k % len(names)]

    return department(
        单位=[{"名称": "某局"}],
        岗位=made,
        权力=[
            {
                "编号": f"QL-{k:03}",
                "名称": f"对违反市场监督管理规定的行为的处罚（{k}）",
                "类别": f"类别{k * 5 // powers}",
                "分权": {"决策": one(k), "执行": [one(k + 3), one(k + 5)], "监督": one(k + 9)},
            }
            for k in range(powers)
        ],
        风险=[
            {
                "编号": f"FX-{k}-{j}",
                "权力": f"QL-{k:03}",
                "岗位": one(k + j),
                "等级": ("高风险", "一般风险", "低风险")[(k + j) % 3],
            }
            for k in range(powers)
            for j in range(k % 3)
        ],
    )

"""One slip is told by one rule: of several that could speak, the one that knows most does."""

import pytest

from liuquan_cli.model.rule import Profile

from .harness import findings

SIX = """
文档: 配置
方案:
  - {种类: 标准环节, 采用: 六个标准环节}
---
文档: 流程
流程:
  - 编号: LC-1
"""
CUT_OFF = """
    环节:
      - {名称: 申请, 去向: [{条件: 齐全, 到: 法制审核}]}
"""
NO_DELIVERY = """
    环节:
      - {名称: 送达, 种类: 归档}
"""
TURNED = """
    环节:
      - {名称: 审查, 种类: 决定, 岗位: 法制岗, 职能: 决策}
      - {名称: 法制审核, 种类: 归档}
      - {名称: 决定, 种类: 审查, 岗位: 科长, 职能: 执行}
"""
NO_UNIT = """
    办结时限: {法定: 90, 承诺: 10, 单位: ~}
"""


@pytest.mark.parametrize(
    ("slip", "rule"),
    [(CUT_OFF, "LQ303"), (NO_DELIVERY, "LQ376"), (TURNED, "LQ376"), (NO_UNIT, "LQ388")],
    ids=["cut off", "no delivery", "turned", "no unit"],
)
def test_a_slip_in_a_flow_is_told_by_one_rule(slip: str, rule: str) -> None:
    found = {f.rule for f in findings(SIX + slip, Profile.公开) if f.rule.startswith("LQ3")}
    assert found == {rule}

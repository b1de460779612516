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


def test_one_person_in_two_posts_does_not_watch_himself() -> None:
    row = "  - {人员: 张三, 岗位: %s, 自: 2026-01-01}\n"
    same = "文档: 单位\n任职:\n" + row + row

    def found(one: str, other: str) -> list[str]:
        every = findings(same % (one, other), Profile.公开)
        return [str(f.message) for f in every if f.rule == "LQ325"]

    assert found("审查岗", "法制岗") == []
    (told,) = found("审查岗", "监察岗")
    assert told.endswith("由「审查岗」承担，「监控岗位」「监察岗」是同一个人")
    (told,) = found("审查岗", "科长")
    assert "「责任岗位」「科长」是同一个人" in told


ONE_NOTICE = """
文档: 制度
编号: ZD-2
名称: 一次告知制度
状态: 保留
种类: 一次告知
约束: {%s}
---
文档: 权力清单
事项:
  - {编号: QL-1, 申请材料: [{名称: 申请书}]}
---
文档: 流程
流程:
  - {编号: LC-1, 一次告知: ~}
"""


@pytest.mark.parametrize(("binding", "rule"), [("全单位: 是", "LQ353"), ("权力: [QL-9]", "LQ377")])
def test_the_institution_is_named_where_there_is_one(binding: str, rule: str) -> None:
    every = findings(ONE_NOTICE % binding, Profile.公开)
    assert {f.rule for f in every if f.rule in ("LQ353", "LQ377")} == {rule}

"""法定程序缺少环节或者先后颠倒

## 检查什么
「程序来源」为法定的流程，按「法定程序」方案，有这一类权力必经的各个环节（按「种类」，没有种类的
按名称），并且按先后走得到。默认的方案：行政许可有申请、受理、审查、决定、送达；行政处罚有立案、
调查、告知、决定、送达，有听证、法制审核的在决定以前；行政强制有批准或者决定，之后交付文书。
当场办结的处罚（行政处罚法第五十一条）不要求立案和调查。
走不通的流程，先由 LQ303 检查。
## 为什么
孝义方案 四(三)3「法律法规明确规定程序的,要按照法定程序制定」。各个环节的条款：
行政许可法第二十九条、第三十二条、第三十四条、第三十七条、第四十四条；
行政处罚法第四十四条、第五十四条、第五十七条、第五十八条、第六十一条、第六十三条；
行政强制法第十八条、第二十四条、第三十七条、第三十八条。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 种类: 办理}
      - {名称: 法制审核, 种类: 集体讨论, 职能: 决策}
```
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 受理, 种类: 送达}
      - {名称: 批复, 种类: 备案}
      - {名称: 送达, 种类: 受理}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    程序来源: 便民
    环节:
      - {名称: 审查, 种类: 办理}
      - {名称: 法制审核, 种类: 集体讨论, 职能: 决策}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.part import YesNo
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.process import StatutoryStep, StepKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.flow_not_sound import is_sound
from liuquan_cli.rules.constrain.held import flows_of
from liuquan_cli.rules.constrain.sequence import (
    Station,
    absent,
    is_plainly_met,
    misplaced,
    order_of,
)
from liuquan_cli.rules.constrain.statute import members_for
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ376",
    "statutory-step-missing",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)3", "襄垣方案 四(二)1(1)"),
    serves=("CH-07", "CH-15"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find statutory procedures that lack a step of the statute, or take it out of turn."""
    flows = [flow for flow in flows_of(power, department) if flow.origin == "法定"]
    if not flows:
        return
    members = members_for(StatutoryStep, power, department, "")
    if not members:
        return
    kinds = department.scheme(StepKind)
    for flow in flows:
        spared = _on_the_spot(flow)
        asked = [m for m in members if not (spared and m.spared_on_the_spot)]
        needed = sorted(
            (_station(m) for m in asked if m.obligatory is not YesNo.NO), key=lambda s: s.turn
        )
        if len(needed) == len(asked) and is_plainly_met(needed, flow, kinds):
            continue
        clauses = {member.name: member.clause for member in members}
        order = order_of(flow, kinds)
        for station in absent(needed, order):
            yield RULE.at(
                flow,
                "环节",
                message=say(
                    "「{power}」是法定程序，流程里没有{step}（{clause}）",
                    power=power.name, step=station.name, clause=clauses[station.name],
                ),
                remedy=say("补上这个环节，「种类」写{kinds}", kinds=quoted(station.kinds)),
            )  # fmt: skip
        turned = misplaced([_station(m) for m in asked], order)
        if turned and not is_sound(flow):
            continue  # what no run reaches comes after nothing: LQ303 tells of it
        for late, early in turned:
            yield RULE.at(
                flow,
                "环节",
                message=say(
                    "「{power}」是法定程序，流程里{early}以后走不到{late}（{clause}）",
                    power=power.name, early=early.name, late=late.name, clause=clauses[late.name],
                ),
                remedy=say("按法定的先后排列环节；种类写错的，改正环节的「种类」"),
            )  # fmt: skip


def _on_the_spot(flow: Flow) -> bool:
    return flow.limit is not None and (flow.limit.kind == "当场办结" or flow.limit.promised == 0)


def _station(member: StatutoryStep) -> Station:
    return Station(member.name, member.rank or 0, member.stages)

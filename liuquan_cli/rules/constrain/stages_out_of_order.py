"""标准环节的先后颠倒

## 检查什么
单位在配置里采用了「标准环节」方案的，流程里有的各个标准环节按方案的「级」先后走得到：从前一个
标准环节出发，走得到后一个。缺少的标准环节由 LQ307 检查，
法定程序的先后由 LQ376 检查，走不通的流程由 LQ303 检查。
## 为什么
襄垣方案 四(二)1(1)「权力运行流程图要细化到申请、受理、审查、决定、批复、送达等具体环节」。
先决定、后审查的流程，审查就成了补手续。
## 反例
```yaml
文档: 配置
方案:
  - {种类: 标准环节, 采用: 六个标准环节}
---
文档: 流程
流程:
  - 编号: LC-1
    程序来源: 便民
    环节:
      - {名称: 审查, 种类: 决定, 岗位: 审查岗}
      - {名称: 决定, 种类: 审查, 岗位: 科长}
```
## 正例
```yaml
文档: 配置
方案:
  - {种类: 标准环节, 采用: 六个标准环节}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.process import StandardStage, StatutoryStep, StepKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.flow_not_sound import is_sound
from liuquan_cli.rules.constrain.held import flows_of
from liuquan_cli.rules.constrain.sequence import Station, misplaced, order_of
from liuquan_cli.rules.constrain.statute import members_for

RULE = Rule(
    "LQ375",
    "stages-out-of-order",
    Severity.ERROR,
    Scope.POWER,
    basis=("襄垣方案 四(二)1(1)",),
    serves=("CH-15",),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find standard stages that can't be met in the order of the scheme."""
    if all(choice.kind != "标准环节" for choice in department.config.schemes):
        return
    stations = department.derived(_stations)
    for flow in flows_of(power, department):
        turned = misplaced(stations, order_of(flow, department.scheme(StepKind)))
        if not turned or not is_sound(flow):
            continue
        asked = members_for(StatutoryStep, power, department, "") if flow.origin == "法定" else ()
        told = {stage for member in asked for stage in member.stages}
        for late, early in turned:
            if {late.name, early.name} <= told:
                continue
            yield RULE.at(
                flow,
                "环节",
                message=say(
                    "「{power}」的流程里，「{early}」以后走不到「{late}」，两个标准环节先后颠倒",
                    power=power.name, early=early.name, late=late.name,
                ),
                remedy=say("把「{late}」排到「{early}」后面；种类写错的，改正环节的「种类」",
                           late=late.name, early=early.name),
            )  # fmt: skip


def _stations(department: Department) -> tuple[Station, ...]:
    stages = department.scheme(StandardStage).members
    return tuple(
        Station(member.name, member.rank or index, (member.name,))
        for index, member in enumerate(stages, start=1)
    )

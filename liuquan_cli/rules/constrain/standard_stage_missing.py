"""流程缺少标准环节

## 检查什么
单位在配置里采用了「标准环节」方案的，每个流程的环节（按「种类」，
没有种类的按名称）覆盖方案的各个标准环节；没有的，在「缺少环节理由」里写明。
法定程序必经的环节由 LQ376 检查。
没有采用这个方案的单位不检查。
## 为什么
襄垣方案 四(二)1(1)「权力运行流程图要细化到申请、受理、审查、决定、批复、送达等具体环节」。
## 反例
```yaml
文档: 配置
方案:
  - {种类: 标准环节, 采用: 六个标准环节}
---
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 批复, 种类: 办理}
```
## 正例
```yaml
文档: 配置
方案:
  - {种类: 标准环节, 采用: 六个标准环节}
---
文档: 流程
流程:
  - 编号: LC-1
    缺少环节理由: [{环节: 批复, 理由: 决定书当场制作，不另行批复}]
    环节:
      - {名称: 批复, 种类: 办理}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.part import YesNo
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.process import StandardStage, StatutoryStep, StepKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import every_step, flows_of
from liuquan_cli.rules.constrain.statute import members_for
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ307",
    "standard-stage-missing",
    Severity.ERROR,
    Scope.POWER,
    basis=("襄垣方案 四(二)1(1)",),
    serves=("CH-15",),
    since=Profile.公开,
)


def _by_statute(
    flow: Flow, power: Power, department: Department, covered: set[str]
) -> Iterator[str]:
    """The stages that LQ376 misses, because a statute asks for them."""
    if flow.origin == "法定":
        for member in members_for(StatutoryStep, power, department, ""):
            if member.obligatory is not YesNo.NO and covered.isdisjoint(member.stages):
                yield from member.stages


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find the flows that leave out a standard stage and give no reason."""
    if all(choice.kind != "标准环节" for choice in department.config.schemes):
        return
    kinds = department.scheme(StepKind)
    stages = department.scheme(StandardStage)
    for flow in flows_of(power, department):
        covered = {kinds.canonical(step.kind or step.name) for step in every_step(flow)}
        covered.update(stages.canonical(missing.stage) for missing in flow.missing_stages)
        absent = [name for name in stages.names if name not in covered]
        if absent:
            told = set(_by_statute(flow, power, department, covered))
            absent = [name for name in absent if name not in told]
        if absent:
            yield RULE.at(
                flow,
                "环节",
                message=say(
                    "「{power}」的流程没有标准环节{stages}，也没有写理由",
                    power=power.name, stages=quoted(absent),
                ),
                remedy=say("给承担它的环节写上「种类」；确实没有的，在「缺少环节理由」里写明理由"),
            )  # fmt: skip

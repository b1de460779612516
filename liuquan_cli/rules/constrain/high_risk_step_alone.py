"""高风险环节只有一个人办

## 检查什么
有最高一级风险点的环节（「风险等级」方案中「级」为 1 的），由集体承办，或者写明「协办岗位」或
「监督岗位」。由外单位、申请人办的环节不检查。
## 为什么
长治方案 三·首「严格监控权力运行的“关键点、缺失点、风险点”」，
三(二)「有效拆分高廉政风险岗位决策权、执行权、和监督权」的意思落到环节上，就是不由一个人单独办。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 监督岗位: ~}
---
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 3, 国家集体危害: 3, 谋取私利: 3, 信访举报: 2}
    等级: 高风险
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 协办岗位: [经办岗], 监督岗位: ~}
---
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 3, 国家集体危害: 3, 谋取私利: 3, 信访举报: 2}
    等级: 高风险
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import flows_of, risks_of

RULE = Rule(
    "LQ372",
    "high-risk-step-alone",
    Severity.WARNING,
    Scope.POWER,
    basis=("长治方案 三·首", "长治方案 三(二)"),
    serves=("X-24", "RK-14", "RK-21"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find steps of the highest risk that one post carries out with no other taking part."""
    levels = department.scheme(RiskLevel)
    stages = {
        risk.stage: risk.id
        for risk in risks_of(power, department)
        if risk.stage and (member := levels.member(risk.level)) and member.rank == 1
    }
    if not stages:
        return
    for flow in flows_of(power, department):
        for step, path in walk(flow):
            if step.name not in stages or not step.post or step.post in department.bodies:
                continue
            if not step.assisting and not step.overseer:
                yield RULE.at(
                    flow,
                    *path,
                    message=say(
                        "「{power}」的环节「{step}」有高风险点 {risk}，只由「{post}」一个岗位办",
                        power=power.name, step=step.name, risk=stages[step.name], post=step.post,
                    ),
                    remedy=say("写明一同办理的「协办岗位」，或者当场监督的「监督岗位」"),
                )  # fmt: skip

"""有一条走法没有人监督

## 检查什么
从第一个环节到办结，不管走哪个分支，都要经过至少一个监督环节：「职能」是监督的环节，动作是监督的环节，
或者写了「监督岗位」的环节；监督的岗位不能就是决策岗位，「监督岗位」也不能就是承办岗位。
并行的各支都要走，有一支受监督即可。找到的问题写出最短的一条走法。
## 为什么
长治方案 四(二)5「探索权力运行全程嵌入监督的有效办法」；孝义方案 三(二)「承办与监督相分离」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - 名称: 审查
        监督岗位: ~
        去向:
          - {条件: 情况简单, 到: 决定}
          - {条件: 情况复杂, 到: 法制审核}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - 名称: 审查
        监督岗位: 监察岗
        去向:
          - {条件: 情况简单, 到: 决定}
          - {条件: 情况复杂, 到: 法制审核}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Step
from liuquan_cli.model.flow_graph import graph_of, is_straight
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.separation import kept_flows, rules_of
from liuquan_cli.rules.allocate.unseen_ways import unseen_way

RULE = Rule(
    "LQ208",
    "path-without-oversight",
    Severity.ERROR,
    Scope.POWER,
    basis=("长治方案 四(二)5", "孝义方案 三(二)"),
    serves=("X-18", "P2-06", "P5-16"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find flows with a way to the end that passes no oversight, and the shortest such way."""
    acts = rules_of(department).acts
    deciders = power.split.deciders if power.split else ()

    def sees(step: Step) -> bool:
        if step.overseer and step.overseer != step.post and step.overseer not in deciders:
            return True
        oversees = step.function == "监督" or acts.get(step.kind) == "监督"
        return oversees and step.post not in deciders

    for flow in kept_flows(power, department):
        straight = is_straight(flow)
        if straight and any(map(sees, flow.steps)):
            continue
        graph = graph_of(flow)
        way = unseen_way(graph, sees)
        if way is None:
            continue
        names = " → ".join(graph.nodes[key].step.name for key in way)
        yield RULE.at(
            flow,
            *(("环节",) if straight or not way else graph.nodes[way[-1]].path),
            message=say("「{power}」有一条走法没有人监督：{way}", power=power.name, way=names),
            remedy=say(
                "在这条走法上设一个监督环节（「职能: 监督」），或者给其中的环节写「监督岗位」；"
                "监督的岗位不能是决策岗位"
            ),
        )

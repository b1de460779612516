"""两个人联手能把高风险权力办到底

## 检查什么
有最高一级廉政风险的权力，没有哪一天、哪两个人所任的岗位加起来够走完流程的一条走法：走法从第一个环节
到办结，经过决定；每个环节的承办岗位、「协办岗位」和「监督岗位」都算在内。由集体承担的、
由外单位决定的，两个人办不了。逐条走法、逐对人员、逐段任期核对，写出联手的两个人、他们的岗位、
日期和环节。
## 为什么
长治方案 三(二)「有效拆分高廉政风险岗位决策权、执行权、和监督权」；
孝义方案 三(二)「解决权力过分集中问题」。县级单位人少，一时分不开的只作警告，但要知道是哪两个人。
## 反例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 3, 国家集体危害: 3, 谋取私利: 3, 信访举报: 2}
    等级: 高风险
    防控频率: 每月
---
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 监督岗位: ~, 协办岗位: [经办岗]}
      - {名称: 法制审核, 岗位: ~, 办理人: 县司法局}
---
文档: 单位
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 经办岗, 自: 2026-05-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
```
## 正例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 3, 国家集体危害: 3, 谋取私利: 3, 信访举报: 2}
    等级: 高风险
    防控频率: 每月
---
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 监督岗位: ~, 协办岗位: [经办岗]}
      - {名称: 法制审核, 岗位: ~, 办理人: 县司法局}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import steps_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.carrying import Carriers, carriers, ways_of
from liuquan_cli.rules.allocate.high_risk import grave_risks
from liuquan_cli.rules.allocate.separation import kept_flows, rules_of
from liuquan_cli.rules.allocate.terms import days, in_force, terms_behind, terms_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ224",
    "two-persons-carry-power",
    Severity.WARNING,
    Scope.POWER,
    basis=("长治方案 三(二)", "孝义方案 三(二)"),
    serves=("P2-02", "P2-08", "P2-20"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find two persons, or one, who can walk a way through a flow of a power of high risk."""
    if not department.risks_of.get(power.id) or not grave_risks(power, department):
        return
    for flow in kept_flows(power, department):
        found = list(_carriers(flow, power, department))
        if not found:
            continue
        first = found[0]
        steps = " → ".join(first.needs.steps)
        held = "、".join(f"{person}{quoted(posts)}" for person, posts in first.people)
        yield RULE.at(
            flow,
            "环节",
            message=say(
                "「{power}」有高风险，{days} 两个人联手就能走完：{held}，{way}",
                power=power.name, days=days(first.spans), held=held, way=steps,
            )
            if len(first.people) == 2
            else say(
                "「{power}」有高风险，{days} 一个人就能走完：{held}，{way}",
                power=power.name, days=days(first.spans), held=held, way=steps,
            ),
            remedy=say(
                "在这条走法上加一个由第三个人承担或监督的环节，或者改由集体决定；"
                "这样的组合共 {count} 组",
                count=len(found),
            ),
            related=tuple(
                related
                for person, posts in first.people
                for related in terms_behind(department, person, posts, first.spans)
            ),
        )  # fmt: skip


def _carriers(flow: Flow, power: Power, department: Department) -> Iterator[Carriers]:
    terms = terms_of(department)
    everything = frozenset(step.post for step in steps_of(flow) if step.post)
    for needs in ways_of(flow, rules_of(department).acts):
        for found in carriers(needs, terms):
            spans = in_force(found.spans, power)
            alone = len(found.people) == 1
            if spans and not (alone and everything <= needs.posts):  # LQ206 finds that one
                yield Carriers(found.needs, found.people, spans)

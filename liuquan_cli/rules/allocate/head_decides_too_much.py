"""一把手个人拍板的事项太多

## 检查什么
正职以个人名义决策的事项（「分权」的决策岗位里有正职，或者流程里由正职作决定的环节），占留在清单里的
事项的比例，不超过「权力集中」方案里正职的「占比上限」；事项不到「起算数」的不量。写出有多少项、占多少、
是哪些环节。由正职召集的集体决定的不算个人决策。
## 为什么
长治方案 三(二)「着重解决一把手权力过分集中的问题,将一把手权力分解到班子成员」。
## 反例
```yaml
文档: 方案
种类: 权力集中
名称: 本局权力集中
扩展: 权力集中
成员:
  - {名称: 一把手决策占比从严, 集中对象: 正职, 占比上限: 10, 起算数: 1}
---
文档: 权力清单
事项:
  - 编号: QL-1
    分权: {决策: [科长, 局长]}
```
## 正例
```yaml
文档: 方案
种类: 权力集中
名称: 本局权力集中
扩展: 权力集中
成员:
  - {名称: 一把手决策占比从严, 集中对象: 正职, 占比上限: 10, 起算数: 1}
---
文档: 权力清单
事项:
  - 编号: QL-1
    分权: {决策: 局务会}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow_graph import steps_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post
from liuquan_cli.rules.allocate.concentration import limit_of, measure_of, shares
from liuquan_cli.rules.allocate.separation import kept_flows, rules_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ236",
    "head-decides-too-much",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(二)",),
    serves=("P2-09", "P2-08"),
    since=Profile.公开,
    reads=("权力清单", "流程"),
)
_SHOWN = 5  # how many of the steps a message lists


def check(department: Department) -> Iterator[Finding]:
    """Find heads who decide, in person, more of the powers than the measure allows."""
    measure = measure_of(department, "正职")
    if measure is None or len(department.retained) < max(measure.least or 1, 1):
        return
    decided = {power.id: _decided(power, department) for power in department.retained}
    held = ((power, decided[power.id]) for power in department.retained)
    for share in shares(held, department, weighted=False):
        post = department.posts.get(share.name)
        if isinstance(post, Post) and share.exceeds(measure):
            steps = [decided[power.id][share.name] for power in share.powers]
            yield RULE.at(
                post,
                "名称",
                message=say(
                    "正职「{post}」个人决定 {count} 项，占 {total} 项的 {percent}%，"
                    "超过 {limit}%：{steps}",
                    post=share.name, count=len(share.powers), total=share.total,
                    percent=share.percent, limit=limit_of(measure),
                    steps=quoted(steps[:_SHOWN]) + ("…" if len(steps) > _SHOWN else ""),
                ),
                remedy=say("把其中一部分交给分管的副职决定，重大的改由集体决定"),
            )  # fmt: skip


def _decided(power: Power, department: Department) -> dict[str, str]:
    """The heads who decide `power` in person, and in which step."""
    acts = rules_of(department).acts
    heads = department.heads
    decided: dict[str, str] = {}
    for flow in kept_flows(power, department):
        for step in steps_of(flow):
            if step.post in heads and (step.function == "决策" or acts.get(step.kind) == "批准"):
                decided.setdefault(step.post, f"{power.name}·{step.name}")
    for post in power.split.deciders if power.split is not None else ():
        if post in heads:
            decided.setdefault(post, power.name)
    return decided

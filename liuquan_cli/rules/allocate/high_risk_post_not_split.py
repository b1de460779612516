"""高风险岗位兼行两种职能

## 检查什么
权力的廉政风险点是最高一级的，风险点所在的岗位对这项权力，把「分权」和流程各环节的「职能」合起来看，
决策、执行、监督三样只占一样。分权里已经冲突的看 LQ201，同一流程里冲突的看 LQ203、LQ204，
这里看分权写一样、流程里做另一样，和几个流程之间的，也看「分离规则」没有禁止的。
## 为什么
长治方案 三(二)「有效拆分高廉政风险岗位决策权、执行权、和监督权」：
比一般岗位更严，不分程度一律不许。
## 反例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 3, 国家集体危害: 3, 谋取私利: 3, 信访举报: 2}
    等级: 高风险
    防控频率: 每月
---
文档: 权力清单
事项:
  - 编号: QL-1
    分权: {监督: [法制岗, 审查岗]}
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
文档: 权力清单
事项:
  - 编号: QL-1
    分权: {执行: [经办岗, 审查岗]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Related, Severity
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.high_risk import grave_risks
from liuquan_cli.rules.allocate.separation import kept_flows, rules_of, split_path
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ225",
    "high-risk-post-not-split",
    Severity.ERROR,
    Scope.POWER,
    basis=("长治方案 三(二)",),
    serves=("P2-20", "P2-02"),
    since=Profile.确权,
)
_Where = tuple[Power | Flow, KeyPath]


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find posts with a grave risk that have two functions between 分权 and the flows."""
    if not department.risks_of.get(power.id) or department.leaves(power):
        return
    rules = rules_of(department).of_power
    forbidden = [{rule.left, rule.right} for rule in rules if rule.force != "提醒"]
    for post in dict.fromkeys(risk.post for risk in grave_risks(power, department)):
        if not post:
            continue
        where = _functions(post, power, department)
        items = {id(item): item for things in where.values() for item, _path in things}
        held = [
            {
                function
                for function, things in where.items()
                if any(one is item for one, _ in things)
            }
            for item in items.values()
        ]
        # the findings of LQ201, LQ203 and LQ204
        if len(where) < 2 or any(pair <= functions for pair in forbidden for functions in held):
            continue
        (_first, (there, *_)), (_second, (here, *_)) = list(where.items())[:2]
        yield RULE.at(
            here[0],
            *here[1],
            message=say(
                "「{post}」在「{power}」上有高风险，却兼行{functions}",
                post=post, power=power.name, functions=quoted(where),
            ),
            remedy=say("这个岗位只留一样，其余的交给别的岗位；写错的改正「分权」或环节的「职能」"),
            related=(Related(there[0].place(*there[1]), say("另一种职能写在这里")),),
        )  # fmt: skip


def _functions(post: str, power: Power, department: Department) -> dict[str, list[_Where]]:
    """Each function that `post` has on `power`, and where that is written."""
    where: dict[str, list[_Where]] = {}
    if power.split is not None:
        for function, posts in power.split.by_function.items():
            if post in posts:
                where.setdefault(function, []).append((power, split_path(power, function, post)))
    for flow in kept_flows(power, department):
        for step, path in walk(flow):
            if step.post == post and step.function:
                where.setdefault(step.function, []).append((flow, (*path, "职能")))
    return where

"""一个岗位在流程里身兼两种职能

## 检查什么
同一流程里，写明「职能」的环节按「分离规则」中「同一事项」的各条分给不同的岗位：
做决策环节的岗位不做执行、监督环节，做执行环节的岗位不做监督环节。
这个岗位的环节按动作也应当分离的，由 LQ203 检查，不报两次。
## 为什么
孝义方案 一「探索建立规范决策权、执行权、监督权的运行机制」，
三(二)「不同性质的权力由不同岗位行使」：清单上分开了，流程里也要分开。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 送达, 岗位: 科长}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 送达, 岗位: 审查岗}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.separation import Rules, clashes, graded, kept_flows, rules_of

RULE = Rule(
    "LQ204",
    "step-functions-on-one-post",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 一", "孝义方案 三(二)"),
    serves=("P2-01", "P2-02", "X-09"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a post whose steps in one flow have functions that are kept apart."""
    rules = rules_of(department)
    for flow in kept_flows(power, department):
        found = list(clashes(flow, rules.of_power, _done))
        by_act = _by_act(flow, rules) if found else set()
        for clash in found:
            if (clash.post, frozenset((clash.rule.left, clash.rule.right))) in by_act:
                continue
            (earlier, there), (later, here) = clash.earlier, clash.later
            finding = RULE.at(
                flow,
                *here,
                "岗位",
                message=say(
                    "「{post}」在「{power}」的「{earlier}」{first}，在「{later}」又{second}，"
                    "违反「{rule}」",
                    post=clash.post, power=power.name, earlier=earlier.name,
                    first=earlier.function, later=later.name, second=later.function,
                    rule=clash.rule.name,
                ),
                remedy=say(
                    "把「{earlier}」或「{later}」交给另一个岗位",
                    earlier=earlier.name, later=later.name,
                ),
                related=(Related(flow.place(*there, "岗位"), say("另一个环节在这里")),),
            )  # fmt: skip
            yield graded(finding, clash.rule)


def _by_act(flow: Flow, rules: Rules) -> set[tuple[str, frozenset[str]]]:
    """The posts, and the functions of their steps, that LQ203 keeps apart by what is done."""
    return {
        (clash.post, frozenset((clash.earlier[0].function, clash.later[0].function)))
        for clash in clashes(flow, rules.of_flow, rules.done_in)
        if clash.rule.force != "提醒"
    }


def _done(step: Step) -> tuple[str, ...]:
    return (step.function,) if step.function else ()

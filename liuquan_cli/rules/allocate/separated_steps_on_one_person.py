"""应当分离的环节在同一个人

## 检查什么
同一个流程里应当分离的环节（审查与批准、办理与监督等），承担它们的两个岗位在同一天不由同一个人担任；
写明「职能」的环节，决策、执行、监督也是这样。
两个岗位在「分权」里就应当分离的，由 LQ205 检查，不报两次。
## 为什么
孝义方案 三(二)「实行审查与批准相分离、定事与办事相分离、承办与监督相分离」：
岗位分开而人不分开，等于没有分开。
## 反例
```yaml
文档: 单位
任职:
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 科长, 自: 2026-01-01}
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
---
文档: 风险
风险点: [{编号: FX-1, 责任岗位: 副局长}]
```
## 正例
```yaml
文档: 单位
任职:
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
```
"""

from collections.abc import Callable, Iterable, Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Severity
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.separation import (
    Rules,
    graded,
    kept_flows,
    rules_of,
    separated_in_power,
)
from liuquan_cli.rules.allocate.terms import Terms, days, in_force, terms_behind, terms_of

RULE = Rule(
    "LQ218",
    "separated-steps-on-one-person",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-04", "P2-05", "P2-06", "P2-07"),
    since=Profile.确权,
)
_Doing = dict[str, dict[str, tuple[Step, KeyPath]]]  # what is done → post → its first step


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a person who on some day holds the posts of two steps that must be kept apart."""
    terms = terms_of(department)
    if not terms.anyone_twice:
        return
    rules = rules_of(department)
    for flow in kept_flows(power, department):
        yield from _in_flow(flow, power, department, rules, terms)


def _doing(flow: Flow, done: Callable[[Step], Iterable[str]]) -> _Doing:
    """What is done in the steps of `flow`, and by which posts."""
    doing: _Doing = {}
    for step, path in walk(flow):
        for what in done(step) if step.post else ():
            doing.setdefault(what, {}).setdefault(step.post, (step, path))
    return doing


def _apart_in_split(power: Power, department: Department) -> set[frozenset[str]]:
    """The pairs of posts that LQ205 keeps apart at all times."""
    return {
        frozenset((left, right))
        for pair in separated_in_power(power, department, ever=True)
        if pair.rule.force != "提醒" and not (pair.rule.since or pair.rule.until)
        for left in pair.left_posts
        for right in pair.right_posts
    }


def _in_flow(
    flow: Flow, power: Power, department: Department, rules: Rules, terms: Terms
) -> Iterator[Finding]:
    acts, functions = _doing(flow, rules.done_in), _doing(flow, lambda step: (step.function,))
    told = _apart_in_split(power, department)
    judged = [(rule, acts) for rule in rules.ever_of_flow]
    judged += ((rule, functions) for rule in rules.ever_of_power)
    for rule, doing in judged:
        for left, (earlier, _path) in doing.get(rule.left, {}).items():
            for right, (later, here) in doing.get(rule.right, {}).items():
                posts = frozenset((left, right))
                if left == right or posts in told:  # one post on both sides is LQ203's
                    continue
                for both in terms.together(posts):
                    spans = in_force(both.spans, power, rule)
                    if not spans:
                        continue
                    told.add(posts)
                    finding = RULE.at(
                        flow,
                        *here,
                        "岗位",
                        message=say(
                            "{person}在 {days} 兼任「{first}」和「{second}」，"
                            "「{power}」的「{earlier}」和「{later}」都由一人承担，违反「{rule}」",
                            person=both.person, days=days(spans), first=left, second=right,
                            power=power.name, earlier=earlier.name, later=later.name,
                            rule=rule.name,
                        ),
                        remedy=say("让另一个人担任其中一个岗位，或者把其中一个环节交给别的岗位"),
                        related=terms_behind(department, both.person, (left, right), spans),
                    )  # fmt: skip
                    yield graded(finding, rule)

"""一组应当分散的职能归到了一处

## 检查什么
「分离规则」里写「集合」的各条：范围是「同一事项」的看一项权力的「分权」，「同一流程」的看一个流程的
各个环节，同一个岗位占集合里的职能或动作不超过「至多」的个数，任何一天同一个人所任的岗位加起来也
不超过。
## 为什么
孝义方案 三(二)「科学分解与平衡决策权、执行权、监督权」，「分级授权、分事行权、分岗设权」：
两两可以兼的，三样归到一人就没有制约了。
## 反例
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 受理和审查不归一岗, 集合: [受理, 审查, 采购], 至多: 1, 范围: 同一流程}
---
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 受理, 岗位: 审查岗}
```
## 正例
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 受理和审查不归一岗, 集合: [受理, 审查, 采购], 至多: 2, 范围: 同一流程}
---
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 受理, 岗位: 审查岗}
```
"""

from collections.abc import Iterator, Mapping, Sequence

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Severity
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.allocate import SeparationRule
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.groups import Excess, limit, on_one_person, on_one_post
from liuquan_cli.rules.allocate.separation import applies, graded, kept_flows, rules_of, split_path
from liuquan_cli.rules.allocate.terms import days, in_force, terms_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ223",
    "too-many-of-a-set",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-01", "P2-02", "P2-07"),
    since=Profile.确权,
)
_Where = Mapping[str, Mapping[str, KeyPath]]  # what is done → post → where it stands


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find posts and persons that do more of a set, in one power or flow, than they may."""
    groups = rules_of(department).groups
    if not groups or department.leaves(power):
        return
    split = power.split
    if split is not None and groups.get("同一事项"):
        where = {
            function: {post: split_path(power, function, post) for post in posts}
            for function, posts in split.by_function.items()
        }
        yield from _judge(power, power, groups["同一事项"], where, department)
    for flow in kept_flows(power, department) if groups.get("同一流程") else ():
        yield from _judge(flow, power, groups["同一流程"], _in_flow(flow, department), department)


def _in_flow(flow: Flow, department: Department) -> _Where:
    acts = rules_of(department).acts
    where: dict[str, dict[str, KeyPath]] = {}
    for step, path in walk(flow):
        for what in (acts.get(step.kind), step.function):
            if what and step.post:
                where.setdefault(what, {}).setdefault(step.post, (*path, "岗位"))
    return where


def _judge(
    item: Power | Flow,
    power: Power,
    rules: Sequence[SeparationRule],
    where: _Where,
    department: Department,
) -> Iterator[Finding]:
    terms = terms_of(department)
    for rule in rules:
        found: list[Excess] = []
        if applies(rule, department.day):
            found += on_one_post(rule, where)
        if terms.anyone_twice:
            found += on_one_person(rule, where, terms)
        for excess in found:
            spans = in_force(excess.spans, power, rule)
            if excess.person and not spans:
                continue
            thing = excess.things[-1]
            post = next(post for post in where[thing] if post in excess.posts)
            finding = RULE.at(
                item,
                *where[thing][post],
                message=say(
                    "{person}在 {days} 兼任{posts}，在「{power}」里兼有{things}，违反「{rule}」",
                    person=excess.person, days=days(spans), posts=quoted(excess.posts),
                    power=power.name, things=quoted(excess.things), rule=rule.name,
                )
                if excess.person
                else say(
                    "「{post}」在「{power}」里兼有{things}，至多可以占 {most} 个，违反「{rule}」",
                    post=excess.posts[0], power=power.name, things=quoted(excess.things),
                    most=limit(rule), rule=rule.name,
                ),
                remedy=say("把其中一样交给另一个岗位、另一个人"),
            )  # fmt: skip
            yield graded(finding, rule)

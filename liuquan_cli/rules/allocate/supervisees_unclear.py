"""监督对象没有分清

## 检查什么
写了「监督对象」的事项，一把手、岗位负责人、承办人三个都写明，是三个不同的岗位，检查的这一天不是同一个人；
一把手写的是正职；承办人在「分权」里执行，或者承担流程的环节。
## 为什么
长治方案 三(五)「重点对重点单位“一把手”、重点岗位负责人、具体承办人进行监督」。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    监督对象: {一把手: 副局长, 岗位负责人: 科长, 承办人: 经办岗}
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    监督对象: {一把手: 局长, 岗位负责人: 经办岗, 承办人: 经办岗}
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    监督对象: {一把手: 局长, 岗位负责人: 科长, 承办人: 监察岗}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    监督对象: {一把手: 局长, 岗位负责人: 科长, 承办人: 经办岗}
```
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow_graph import steps_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.separation import kept_flows
from liuquan_cli.rules.allocate.terms import terms_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ244",
    "supervisees-unclear",
    Severity.WARNING,
    Scope.POWER,
    basis=("长治方案 三(五)",),
    serves=("P5-13",),
    since=Profile.常态,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find powers whose three supervised posts are incomplete, the same, or not what they say."""
    people = power.supervisees
    if people is None or department.leaves(power):
        return
    roles = {"一把手": people.head, "岗位负责人": people.lead, "承办人": people.handler}
    missing = [role for role, post in roles.items() if not post]
    if missing:
        yield RULE.at(
            power,
            "监督对象",
            message=say(
                "「{power}」的监督对象没有写{missing}", power=power.name, missing=quoted(missing)
            ),
            remedy=say("三个都写明岗位"),
        )
    if people.head and department.heads and people.head not in department.heads:
        yield RULE.at(
            power,
            "监督对象",
            "一把手",
            message=say(
                "「{power}」的监督对象里，一把手写的是「{post}」，不是正职",
                power=power.name, post=people.head,
            ),
            remedy=say("写正职的岗位"),
        )  # fmt: skip
    yield from _same(power, roles, department)
    yield from _handler(power, people.handler, department)


def _same(power: Power, roles: Mapping[str, str], department: Department) -> Iterator[Finding]:
    """Two of the three that are one post, or one person on the day."""
    terms = terms_of(department)
    for (_one, first), (role, second) in combinations(roles.items(), 2):
        same = first and first == second
        if same or any(
            start <= department.day <= end
            for both in terms.together(frozenset((first, second)))
            for start, end in both.spans
        ):
            yield RULE.at(
                power,
                "监督对象",
                role,
                message=say(
                    "「{power}」的监督对象「{first}」和「{second}」是同一个岗位或同一个人",
                    power=power.name, first=first, second=second,
                ),
                remedy=say("承办人写具体办的人，岗位负责人写管他的人"),
            )  # fmt: skip


def _handler(power: Power, handler: str, department: Department) -> Iterator[Finding]:
    """A handler who has no part in carrying the power out."""
    doing = set(power.split.executors) if power.split is not None else set()
    for flow in kept_flows(power, department):
        for step in steps_of(flow):
            doing.update((step.post, *step.assisting))
    if handler and doing - {""} and handler not in doing:
        yield RULE.at(
            power,
            "监督对象",
            "承办人",
            message=say(
                "「{power}」的承办人写的是「{post}」，它既不执行这项权力，也不承担流程的环节",
                power=power.name, post=handler,
            ),
            remedy=say("写实际承办的岗位"),
        )  # fmt: skip

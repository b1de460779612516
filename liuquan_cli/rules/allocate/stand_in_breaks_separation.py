"""顶岗以后两权归一

## 检查什么
决策、执行、监督岗位的 B角，本身不在同一事项的另一方；流程里一个环节的承办岗位的 B角，
不承担按「分离规则」应当与它分离的环节，例如审查岗的 B角不是批准岗；
一个环节的承办岗位和监督岗位，不互为 B角。
## 为什么
孝义方案 三(二)「实行审查与批准相分离、定事与办事相分离、承办与监督相分离」：
主岗一天不在，分离也一天不能少。
## 反例
```yaml
文档: 单位
AB角:
  - {岗位: 经办岗, 代理岗位: 科长}
```
```yaml
文档: 单位
AB角:
  - {岗位: 审查岗, 代理岗位: 科长}
```
```yaml
文档: 单位
AB角:
  - {岗位: 法制岗, 代理岗位: 审查岗}
---
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 监督岗位: 法制岗}
```
## 正例
```yaml
文档: 单位
AB角:
  - {岗位: 经办岗, 代理岗位: 审查岗}
  - {岗位: 科长, 代理岗位: 副局长}
```
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from liuquan_cli.model.department import Department, grouped
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.flow_graph import steps_of, walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.scheme import SchemeMember
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import StandIn
from liuquan_cli.rules.allocate.separation import (
    Rules,
    graded,
    kept_flows,
    rules_of,
    separated_in_power,
    split_path,
)

RULE = Rule(
    "LQ210",
    "stand-in-breaks-separation",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)",),
    serves=("P2-04", "P2-05", "P2-06"),
    since=Profile.确权,
)
_StandIns = Mapping[str, Sequence[StandIn]]


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find stand-ins that are on the other side of a separation rule themselves."""
    stand_ins = department.derived(_stand_ins)
    if not stand_ins:
        return
    split = power.split
    if split is not None and _may_matter(
        (*split.deciders, *split.executors, *split.overseers), stand_ins
    ):
        yield from _in_split(power, department, stand_ins)
    rules = rules_of(department)
    for flow in kept_flows(power, department):
        does: dict[str, dict[str, Step]] = {}
        for step in steps_of(flow):
            if step.post:
                for act in rules.done_in(step):
                    does.setdefault(step.post, {}).setdefault(act, step)
        if _may_matter(does, stand_ins):
            yield from _in_flow(flow, power, rules, stand_ins, does)
        yield from _watching(flow, power, stand_ins)


def _may_matter(posts: Collection[str], stand_ins: _StandIns) -> bool:
    """Whether one of `posts` stands in for another of them."""
    return any(line.stand_in in posts for post in posts for line in stand_ins.get(post, ()))


def _stand_ins(department: Department) -> dict[str, list[StandIn]]:
    pairs = (pair for pair in department.all(StandIn) if pair.post != pair.stand_in)
    return grouped(pairs, lambda pair: pair.post)


def _in_split(power: Power, department: Department, stand_ins: _StandIns) -> Iterator[Finding]:
    for pair in separated_in_power(power, department):
        for mine, posts, other, others in (
            (pair.left, pair.left_posts, pair.right, pair.right_posts),
            (pair.right, pair.right_posts, pair.left, pair.left_posts),
        ):
            for post in posts:
                for line in stand_ins.get(post, ()):
                    if line.stand_in in others and post not in others:
                        finding = RULE.at(
                            power,
                            *split_path(power, mine, post),
                            message=say(
                                "「{post}」对「{power}」{mine}，不在时由{other}岗位「{stand_in}」代理，"
                                "违反「{rule}」",
                                post=post, power=power.name, mine=mine, other=other,
                                stand_in=line.stand_in, rule=pair.rule.name,
                            ),
                            remedy=say("给「{post}」换一个 B角", post=post),
                            related=(Related(line.place("代理岗位"), say("AB角 写在这里")),),
                        )  # fmt: skip
                        yield graded(finding, pair.rule)


def _in_flow(
    flow: Flow,
    power: Power,
    rules: Rules,
    stand_ins: _StandIns,
    does: Mapping[str, Mapping[str, Step]],
) -> Iterator[Finding]:
    """One finding for each step whose stand-in does a step it must be kept apart from."""
    for step, path in walk(flow):
        for line in stand_ins.get(step.post, ()):
            found = _broken(
                rules.done_in(step),
                does.get(line.stand_in, {}),
                does.get(step.post, {}),
                rules.of_flow,
            )
            if found is not None:
                rule, other = found
                finding = RULE.at(
                    flow,
                    *path,
                    "岗位",
                    message=say(
                        "「{power}」的「{step}」由「{post}」承担，不在时由承担「{other}」的"
                        "「{stand_in}」代理，违反「{rule}」",
                        power=power.name, step=step.name, post=step.post, other=other.name,
                        stand_in=line.stand_in, rule=rule.name,
                    ),
                    remedy=say("给「{post}」换一个 B角", post=step.post),
                    related=(Related(line.place("代理岗位"), say("AB角 写在这里")),),
                )  # fmt: skip
                yield graded(finding, rule)


def _watching(flow: Flow, power: Power, stand_ins: _StandIns) -> Iterator[Finding]:
    """One finding for each step whose overseer and handler stand in for one another."""
    for step, path in walk(flow):
        if not step.overseer or step.overseer == step.post:
            continue
        for post, other in ((step.overseer, step.post), (step.post, step.overseer)):
            for line in stand_ins.get(post, ()):
                if line.stand_in == other:
                    yield RULE.at(
                        flow,
                        *path,
                        "监督岗位",
                        message=say(
                            "「{power}」的「{step}」由「{handler}」承担、「{overseer}」监督，"
                            "而「{post}」不在时由「{other}」代理",
                            power=power.name, step=step.name, handler=step.post,
                            overseer=step.overseer, post=post, other=other,
                        ),
                        remedy=say("给「{post}」换一个 B角", post=post),
                        related=(Related(line.place("代理岗位"), say("AB角 写在这里")),),
                    )  # fmt: skip


def _broken(
    acts: Sequence[str],
    theirs: Mapping[str, Step],
    own: Mapping[str, Step],
    rules: Sequence[SchemeMember],
) -> tuple[SchemeMember, Step] | None:
    """The first rule with one of `acts` on one side and an act of `theirs` on the other.

    Where the post itself is on both sides already (`own`), LQ203 finds it.
    """
    for rule in rules:
        for mine, other in ((rule.left, rule.right), (rule.right, rule.left)):
            if mine in acts and other in theirs and other not in own:
                return rule, theirs[other]
    return None

"""顶岗以后两权归一

## 检查什么
决策、执行、监督岗位的 B角，本身不在同一事项的另一方；流程里一个环节的承办岗位的 B角，
不承担按「分离规则」应当与它分离的环节，例如审查岗的 B角不是批准岗；
一个环节的承办岗位和监督岗位，不互为 B角。
B角 从检查的这一天起有几天只由一个人担任的，这个人所任的别的岗位也算。
分权里已经查出的，流程里不再报。
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
```yaml
文档: 单位
岗位:
  - {名称: 顶岗, 级别: 一般干部, 职责: [顶岗], 无职权: 只顶岗}
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 顶岗, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
AB角:
  - {岗位: 审查岗, 代理岗位: 顶岗}
---
文档: 风险
排查:
  - 日期: 2026-03-02
    岗位: [局长, 副局长, 科长, 审查岗, 经办岗, 法制岗, 监察岗, 局务会, 顶岗]
    未发现: [局长, 副局长, 局务会, 顶岗]
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

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.flow_graph import steps_of, walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.allocate import SeparationRule
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.allocate.separation import (
    Rules,
    graded,
    kept_flows,
    rules_of,
    separated_in_power,
    split_path,
)
from liuquan_cli.rules.allocate.standing_in import Acting, acting_for
from liuquan_cli.rules.allocate.terms import days, in_force

RULE = Rule(
    "LQ210",
    "stand-in-breaks-separation",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)",),
    serves=("P2-04", "P2-05", "P2-06"),
    since=Profile.确权,
)
_Acting = Mapping[str, Sequence[Acting]]


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find stand-ins that are on the other side of a separation rule themselves."""
    acting = acting_for(department)
    if not acting:
        return
    split = power.split
    told: set[int] = set()  # the lines of AB角 that 分权 tells of
    if split is not None and _may_matter(split.everyone, acting):
        for one, finding in _in_split(power, department, acting):
            told.add(id(one.line))
            yield finding
    rules = rules_of(department)
    for flow in kept_flows(power, department):
        does: dict[str, dict[str, Step]] = {}
        for step in steps_of(flow):
            if step.post:
                for act in rules.done_in(step):
                    does.setdefault(step.post, {}).setdefault(act, step)
        if _may_matter(does, acting):
            for one, finding in _in_flow(flow, power, rules, acting, does):
                if id(one.line) not in told:
                    yield finding
        yield from _watching(flow, power, acting, told)


def _may_matter(posts: Collection[str], acting: _Acting) -> bool:
    """Whether one of `posts` acts for another of them."""
    return any(one.post in posts for post in posts for one in acting.get(post, ()))


def _in_split(
    power: Power, department: Department, acting: _Acting
) -> Iterator[tuple[Acting, Finding]]:
    for pair in separated_in_power(power, department):
        for mine, posts, other, others in (
            (pair.left, pair.left_posts, pair.right, pair.right_posts),
            (pair.right, pair.right_posts, pair.left, pair.left_posts),
        ):
            for post in posts:
                for one in acting.get(post, ()):
                    spans = in_force(one.spans, power, pair.rule)
                    if one.post not in others or post in others or not spans:
                        continue
                    finding = RULE.at(
                        power,
                        *split_path(power, mine, post),
                        message=say(
                            "「{post}」对「{power}」{mine}，不在时由{other}岗位「{stand_in}」代理，"
                            "违反「{rule}」",
                            post=post, power=power.name, mine=mine, other=other,
                            stand_in=one.post, rule=pair.rule.name,
                        )
                        if not one.person
                        else say(
                            "「{post}」对「{power}」{mine}，不在时由「{stand_in}」代理，"
                            "而{person}在 {days} 一个人任「{stand_in}」，"
                            "又任{other}岗位「{also}」，违反「{rule}」",
                            post=post, power=power.name, mine=mine, other=other, also=one.post,
                            stand_in=one.line.stand_in, person=one.person, days=days(spans),
                            rule=pair.rule.name,
                        ),
                        remedy=_remedy(post),
                        related=_written(one),
                    )  # fmt: skip
                    yield one, graded(finding, pair.rule)


def _in_flow(
    flow: Flow, power: Power, rules: Rules, acting: _Acting, does: Mapping[str, Mapping[str, Step]]
) -> Iterator[tuple[Acting, Finding]]:
    """One finding for each step whose stand-in does a step it must be kept apart from."""
    for step, path in walk(flow):
        for one in acting.get(step.post, ()):
            found = _broken(
                rules.done_in(step), does.get(one.post, {}), does.get(step.post, {}), rules.of_flow
            )
            if found is None:
                continue
            rule, other = found
            spans = in_force(one.spans, power, rule)
            if not spans:
                continue
            finding = RULE.at(
                flow,
                *path,
                "岗位",
                message=say(
                    "「{power}」的「{step}」由「{post}」承担，不在时由承担「{other}」的"
                    "「{stand_in}」代理，违反「{rule}」",
                    power=power.name, step=step.name, post=step.post, other=other.name,
                    stand_in=one.post, rule=rule.name,
                )
                if not one.person
                else say(
                    "「{power}」的「{step}」由「{post}」承担，不在时由「{stand_in}」代理，"
                    "而{person}在 {days} 一个人任「{stand_in}」，又以「{also}」承担「{other}」，"
                    "违反「{rule}」",
                    power=power.name, step=step.name, post=step.post, other=other.name,
                    stand_in=one.line.stand_in, person=one.person, also=one.post,
                    days=days(spans), rule=rule.name,
                ),
                remedy=_remedy(step.post),
                related=_written(one),
            )  # fmt: skip
            yield one, graded(finding, rule)


def _watching(
    flow: Flow, power: Power, acting: _Acting, told: Collection[int]
) -> Iterator[Finding]:
    """One finding for each step whose overseer and handler stand in for one another."""
    for step, path in walk(flow):
        if not step.overseer or step.overseer == step.post:
            continue
        for post, other in ((step.overseer, step.post), (step.post, step.overseer)):
            for one in acting.get(post, ()):
                if one.line.stand_in == one.post == other and id(one.line) not in told:
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
                        remedy=_remedy(post),
                        related=_written(one),
                    )  # fmt: skip


def _remedy(post: str) -> Text:
    return say("给「{post}」换一个 B角", post=post)


def _written(one: Acting) -> tuple[Related, ...]:
    return (Related(one.line.place("代理岗位"), say("AB角 写在这里")),)


def _broken(
    acts: Sequence[str],
    theirs: Mapping[str, Step],
    own: Mapping[str, Step],
    rules: Sequence[SeparationRule],
) -> tuple[SeparationRule, Step] | None:
    """The first rule with one of `acts` on one side and an act of `theirs` on the other.

    Where the post itself is on both sides already (`own`), LQ203 finds it.
    """
    for rule in rules:
        for mine, other in ((rule.left, rule.right), (rule.right, rule.left)):
            if mine in acts and other in theirs and other not in own:
                return rule, theirs[other]
    return None

"""授权以后两权归一

## 检查什么
授权期间，受权人得到的职能与他自己在这项权力上的职能不违反「分离规则」：受权的岗位不在另一方；
任受权岗位的人在授权期间不兼另一方的岗位；得到的环节（授权写明的，授出的职能里授权人承担的），
与他在同一流程里承担的环节不是应当分离的两方。
## 为什么
孝义方案 三(二)「不同性质的权力由不同岗位行使」，
「实行审查与批准相分离、定事与办事相分离、承办与监督相分离」：授权不能绕过分权。
## 反例
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 科长, 受权人: 法制岗, 权力: [QL-1], 职能: [决策], 自: 2026-01-01}
```
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 科长, 受权人: 审查岗, 权力: [QL-1], 职能: [决策], 自: 2026-01-01}
```
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 科长, 受权人: 审查岗, 权力: [QL-1], 环节: [决定], 自: 2026-01-01}
```
## 正例
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 科长, 受权人: 副局长, 权力: [QL-1], 职能: [决策], 自: 2026-01-01}
```
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import product

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.flow_graph import steps_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.allocate import SeparationRule
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Delegation
from liuquan_cli.rules.allocate.delegated import Things, delegations_of, gives, span_of, things_of
from liuquan_cli.rules.allocate.separation import (
    graded,
    kept_flows,
    rules_of,
    separated_in_power,
    split_path,
)
from liuquan_cli.rules.allocate.terms import Span, common, days, in_force, terms_behind, terms_of

RULE = Rule(
    "LQ234",
    "delegation-breaks-separation",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-01", "P2-02", "P2-04", "P2-05", "P2-06"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find delegates who, by what they are given, come to stand on both sides of a rule."""
    given = delegations_of(power, department)
    if not given or department.leaves(power):
        return
    things = things_of(power, department)
    for one in given:
        if one.delegate in department.posts and one.delegate != one.grantor:
            found = list(_in_split(one, power, things, department))
            yield from found or _in_flows(one, power, things, department)


def _in_split(
    one: Delegation, power: Power, things: Things, department: Department
) -> Iterator[Finding]:
    own = things.functions.get(one.grantor, frozenset())
    got = {*one.functions, *(things.function_of.get(step, "") for step in one.steps)} - {""}
    if not one.functions and not one.steps:
        got = set(own)
    for pair in separated_in_power(power, department, ever=True):
        term = in_force((span_of(one),), power, pair.rule)
        for mine, posts, other, others in (
            (pair.left, pair.left_posts, pair.right, pair.right_posts),
            (pair.right, pair.right_posts, pair.left, pair.left_posts),
        ):
            if term and mine in got and one.delegate not in posts:
                for found in _against(one, mine, other, others, term, power, pair.rule, department):
                    yield graded(found, pair.rule)


def _against(
    one: Delegation,
    mine: str,
    other: str,
    others: Sequence[str],
    term: Sequence[Span],
    power: Power,
    rule: SeparationRule,
    department: Department,
) -> Iterator[Finding]:
    """The delegate, or who holds its post, among the `others`, who do what `mine` forbids."""
    if one.delegate in others:
        yield RULE.at(
            one,
            "受权人",
            message=say(
                "授权「{id}」以后，「{post}」对「{power}」既{other}又{mine}，违反「{rule}」",
                id=one.id, post=one.delegate, power=power.name, other=other, mine=mine,
                rule=rule.name,
            ),
            remedy=say("授给不在另一方的岗位"),
            related=(
                Related(
                    power.place(*split_path(power, other, one.delegate)), say("另一种职能写在这里")
                ),
            ),
        )  # fmt: skip
    for post in others:
        if post in (one.delegate, one.grantor):
            continue
        for both in terms_of(department).together(frozenset((post, one.delegate))):
            spans = common(term, both.spans)
            if spans:
                yield RULE.at(
                    one,
                    "受权人",
                    message=say(
                        "授权「{id}」以后，{person}在 {days} 以「{post}」{mine}，"
                        "又以「{another}」{other}「{power}」，违反「{rule}」",
                        id=one.id, person=both.person, days=days(spans), post=one.delegate,
                        mine=mine, another=post, other=other, power=power.name, rule=rule.name,
                    ),
                    remedy=say("授给由别人担任、不在另一方的岗位"),
                    related=terms_behind(department, both.person, (post, one.delegate), spans),
                )  # fmt: skip


def _in_flows(
    one: Delegation, power: Power, things: Things, department: Department
) -> Iterator[Finding]:
    """The first step that is given and one of the delegate's own that are to be kept apart."""
    rules = rules_of(department)
    for flow in kept_flows(power, department):
        steps = list(steps_of(flow))
        given = [
            step for step in steps
            if step.post != one.delegate  # else LQ203 finds it
            and (
                step.name in one.steps
                or (step.post == one.grantor and gives(one, step.name, things))
            )
        ]  # fmt: skip
        own = [step for step in steps if step.post == one.delegate]
        for got, mine in product(given, own):
            rule = next(
                (
                    rule for rule in rules.ever_of_flow
                    if _apart(rules.done_in(got), rules.done_in(mine), rule)
                    and in_force((span_of(one),), power, rule)
                ),
                None,
            )  # fmt: skip
            if rule is not None:
                finding = RULE.at(
                    one,
                    "受权人",
                    message=say(
                        "授权「{id}」以后，「{post}」既承担「{power}」的「{own}」，"
                        "又承担「{got}」，违反「{rule}」",
                        id=one.id, post=one.delegate, power=power.name, own=mine.name,
                        got=got.name, rule=rule.name,
                    ),
                    remedy=say("授给不承担另一方环节的岗位"),
                )  # fmt: skip
                yield graded(finding, rule)
                return


def _apart(mine: Collection[str], theirs: Collection[str], rule: SeparationRule) -> bool:
    """Whether `rule` keeps something of `mine` apart from something of `theirs`."""
    return (rule.left in mine and rule.right in theirs) or (
        rule.right in mine and rule.left in theirs
    )

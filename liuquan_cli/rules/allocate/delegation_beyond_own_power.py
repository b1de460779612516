"""授出去的权超出了自己的权

## 检查什么
「授权」里授权人授出的职能、环节，授权人自己在这项权力上有：「分权」里有、流程里由他承担，或者是别人
授给他而且还在期限以内的。没有写职能、环节的，授权人在这项权力上总要有一样。授出的期限不长于他自己
得到授权的期限。授出的环节在流程里有。单位和承办机构授出的，视为有全部职能；
正职视为有决策的职能。
## 为什么
孝义方案 三(二)「分级授权、分事行权、分岗设权」；长治方案 三(二)「横向分权、纵向放权」：
只能授出自己有的权。
## 反例
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 经办岗, 受权人: 副局长, 权力: [QL-1], 职能: [决策], 自: 2026-01-01}
```
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 科长, 受权人: 副局长, 权力: [QL-1], 环节: [审批], 自: 2026-01-01}
```
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 科长, 受权人: 副局长, 权力: [QL-1], 职能: [决策], 可转授: 是,
     自: 2026-01-01, 至: 2026-12-31}
  - {编号: SQ-2, 授权人: 副局长, 受权人: 局长, 权力: [QL-1], 职能: [决策], 自: 2026-02-01}
```
## 正例
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 科长, 受权人: 副局长, 权力: [QL-1], 职能: [决策], 可转授: 是,
     自: 2026-01-01, 至: 2026-12-31}
  - {编号: SQ-2, 授权人: 副局长, 受权人: 局长, 权力: [QL-1], 环节: [决定],
     自: 2026-02-01, 至: 2026-12-31}
```
"""

from collections.abc import Iterator, Sequence

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Delegation
from liuquan_cli.rules.allocate.delegated import (
    Things,
    asked,
    delegations_of,
    held_days,
    span_of,
    things_of,
)
from liuquan_cli.rules.allocate.terms import days, without

RULE = Rule(
    "LQ230",
    "delegation-beyond-own-power",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-03", "P2-18"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find what is delegated on days on which the grantor does not have it."""
    given = delegations_of(power, department)
    if not given or department.leaves(power):
        return
    things = things_of(power, department)
    for one in given:
        if one.grantor and one.grantor != one.delegate:
            for thing in asked(one):
                yield from _judge(one, thing, power, things, given)


def _judge(
    one: Delegation, thing: str, power: Power, things: Things, given: Sequence[Delegation]
) -> Iterator[Finding]:
    if thing in one.steps and thing not in things.function_of:
        yield RULE.at(
            one,
            "环节",
            one.steps.index(thing),
            message=say(
                "授权「{id}」授出「{power}」的环节「{step}」，流程里没有这个环节",
                id=one.id, power=power.name, step=thing,
            ),
            remedy=say("照流程里的环节名称写"),
        )  # fmt: skip
        return
    beyond = without((span_of(one),), held_days(one.grantor, thing, things, given))
    if beyond:
        yield RULE.at(
            one,
            "授权人",
            message=say(
                "授权「{id}」：「{grantor}」在 {days} 对「{power}」没有「{thing}」，授不出去",
                id=one.id, grantor=one.grantor, days=days(beyond), power=power.name, thing=thing,
            )
            if thing
            else say(
                "授权「{id}」：「{grantor}」在 {days} 对「{power}」没有任何职能，授不出去",
                id=one.id, grantor=one.grantor, days=days(beyond), power=power.name,
            ),
            remedy=say("由有这项职能的岗位或集体授权；期限不长于授权人自己的期限"),
        )  # fmt: skip

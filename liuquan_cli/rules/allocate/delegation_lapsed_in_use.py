"""授权到期了还在用

## 检查什么
「授权」在检查的这一天已经到期或者还没有开始的，受权人不再承担授出的环节、不再行使授出的职能：
流程里由他承担的环节，「分权」里没有他的职能，也没有另一份在期限以内的授权。
没有写职能、环节的授权，只看授权人自己有的环节；受外单位委托的权力，委托书到期由 LQ235 检查。
## 为什么
孝义方案 三(二)「分级授权、分事行权、分岗设权」；长治方案 二(一)「坚持职权法定」：
授权有期限，过了期限再办就是没有权。
## 反例
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 经办岗, 受权人: 审查岗, 权力: [QL-1], 环节: [审查],
     自: 2026-01-01, 至: 2026-05-31}
```
## 正例
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 经办岗, 受权人: 审查岗, 权力: [QL-1], 环节: [审查],
     自: 2026-01-01, 至: 2026-12-31}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.delegated import (
    COMMISSIONED,
    delegations_of,
    gave,
    gives,
    things_of,
)
from liuquan_cli.rules.allocate.separation import kept_flows

RULE = Rule(
    "LQ231",
    "delegation-lapsed-in-use",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)", "长治方案 二(一)"),
    serves=("P2-03", "P2-18"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find steps taken by a delegate whose delegation is not in force on the day."""
    given = delegations_of(power, department)
    lapsed = [
        one for one in given
        if one.delegate and not one.covers(department.day)
        and not (one.principal and power.origin == COMMISSIONED)
    ]  # fmt: skip
    if not lapsed or department.leaves(power):
        return
    things = things_of(power, department)
    sides = power.split.by_function if power.split else {}
    standing = [one for one in given if one.covers(department.day)]
    for one in lapsed:
        held = [other for other in standing if other.delegate == one.delegate]
        for flow in kept_flows(power, department):
            found = next(
                (
                    (step, path)
                    for step, path in walk(flow)
                    if step.post == one.delegate
                    and gave(one, step.name, things)
                    and one.delegate not in sides.get(step.function, ())
                    and not any(gives(other, step.name, things) for other in held)
                ),
                None,
            )
            if found is not None:
                step, path = found
                yield RULE.at(
                    flow,
                    *path,
                    "岗位",
                    message=say(
                        "「{power}」的「{step}」由「{post}」凭授权「{id}」承担，而这份授权在 {day} "
                        "不在期限以内",
                        power=power.name, step=step.name, post=one.delegate, id=one.id,
                        day=department.day.isoformat(),
                    ),
                    remedy=say("续授权，或者把环节交回「{grantor}」", grantor=one.grantor)
                    if one.grantor
                    else say("续签委托书，或者不再办理"),
                    related=(Related(one.place(), say("授权写在这里")),),
                )  # fmt: skip

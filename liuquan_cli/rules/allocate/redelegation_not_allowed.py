"""得来的授权又转授给别人

## 检查什么
授权人自己在这项权力上没有这一职能、环节，是别人授给他的，他再授出去的，他得到的那份授权写明
「可转授: 是」；外单位委托本单位办理的，不再委托别的单位。
## 为什么
孝义方案 三(二)「分级授权、分事行权、分岗设权」；行政许可法第二十四条第三款
「不得再委托其他组织或者个人实施行政许可」，行政处罚法第二十条第四款
「不得再委托其他组织或者个人实施行政处罚」。
## 反例
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 科长, 受权人: 副局长, 权力: [QL-1], 职能: [决策], 自: 2026-01-01}
  - {编号: SQ-2, 授权人: 副局长, 受权人: 局长, 权力: [QL-1], 职能: [决策], 自: 2026-02-01}
```
## 正例
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 科长, 受权人: 副局长, 权力: [QL-1], 职能: [决策],
     自: 2026-01-01, 可转授: 是}
  - {编号: SQ-2, 授权人: 副局长, 受权人: 局长, 权力: [QL-1], 职能: [决策], 自: 2026-02-01}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.delegated import (
    asked,
    delegations_of,
    gives,
    held_days,
    span_of,
    things_of,
)
from liuquan_cli.rules.allocate.terms import common, days, without

RULE = Rule(
    "LQ233",
    "redelegation-not-allowed",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)", "行政许可法 第二十四条", "行政处罚法 第二十条"),
    serves=("P2-03", "P2-18"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find what is delegated by somebody who has it by a delegation that may not be passed on."""
    given = delegations_of(power, department)
    if not given or department.leaves(power):
        return
    things = things_of(power, department)
    commissions = [one for one in given if one.principal]
    for one in given:
        received = next(
            (other for other in commissions if common((span_of(one),), (span_of(other),))), None
        )
        if one.agent and received is not None:
            yield RULE.at(
                one,
                "受托单位",
                message=say(
                    "「{power}」是{principal}委托的，又委托给了{agent}",
                    power=power.name, principal=received.principal, agent=one.agent,
                ),
                remedy=say("受委托办理的由本单位办理；确需别的单位办的，由委托机关委托"),
                related=(Related(received.place(), say("受委托写在这里")),),
            )  # fmt: skip
            continue
        if not one.grantor or one.grantor == one.delegate:
            continue
        for thing in asked(one):
            own = common((span_of(one),), held_days(one.grantor, thing, things, given))
            barred = without(own, held_days(one.grantor, thing, things, given, passable=True))
            if barred:
                sources = [
                    other for other in given
                    if other.delegate == one.grantor and gives(other, thing, things)
                ]  # fmt: skip
                yield RULE.at(
                    one,
                    "授权人",
                    message=say(
                        "授权「{id}」：「{grantor}」对「{power}」的权是别人授的，"
                        "在 {days} 不可转授",
                        id=one.id, grantor=one.grantor, power=power.name, days=days(barred),
                    ),
                    remedy=say("由原来的授权人直接授权，或者在原来那份授权里写「可转授: 是」"),
                    related=tuple(
                        Related(other.place(), say("得到的授权写在这里")) for other in sources[:1]
                    ),
                )  # fmt: skip
                break

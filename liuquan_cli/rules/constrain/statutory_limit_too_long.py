"""写的法定时限比法律规定的长

## 检查什么
流程「办结时限」的「法定」不长于「法定期限」方案：行政许可 20 个工作日，有本单位以外的部门配合的
45 个工作日；行政处罚 90 日；查封扣押 30 日；政府信息公开 20 个工作日；信访事项 60 日。
时限的「依据」是另一部法的，从其规定，不检查；
数不多而单位写错的由 LQ386 检查。单位不同的，按最不利的折算：写的按最长的日历天数，
法律的按最短的。
## 为什么
行政许可法第四十二条、行政处罚法第六十条、行政强制法第二十五条、政府信息公开条例第三十三条、
信访工作条例第三十四条。经批准的延长不是通常的时限，不写进「法定」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    办结时限: {法定: 30, 承诺: 10, 单位: 工作日, 依据: 行政许可法第四十二条}
```
```yaml
文档: 流程
流程:
  - 编号: LC-1
    办结时限: {法定: 2, 承诺: ~, 单位: 月}
    环节:
      - {名称: 审查, 时限: 0}
      - {名称: 受理, 时限: 0}
      - {名称: 法制审核, 时限: 0}
      - {名称: 决定, 时限: 1}
      - {名称: 批复, 时限: 0}
      - {名称: 送达, 时限: 0}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    办结时限: {法定: 30, 承诺: 10, 单位: 工作日, 依据: 某条例第九条}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.process import StatutoryLimit
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import flows_of
from liuquan_cli.rules.constrain.lengths import exceeds
from liuquan_cli.rules.constrain.statute import members_for, unit_by_law

RULE = Rule(
    "LQ387",
    "statutory-limit-too-long",
    Severity.ERROR,
    Scope.POWER,
    basis=("行政许可法第四十二条", "行政处罚法第六十条", "行政强制法第二十五条"),
    serves=("TM-03", "CH-07"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find limits said to be statutory that are longer than the statute allows."""
    for flow in flows_of(power, department):
        limit = flow.limit
        if limit is None or limit.statutory is None or not limit.unit:
            continue
        unit = limit.unit
        joint = any(name not in department.organisations for name in power.cooperating)
        members = [
            m for m in members_for(StatutoryLimit, power, department, limit.basis, by_article=True)
            if m.days is not None and (joint or not m.joint)
        ]  # fmt: skip
        allowed = max(members, key=lambda m: m.days or 0, default=None)
        if allowed is None or allowed.days is None:
            continue
        wrong = unit_by_law(power, department, limit)
        if wrong and wrong[1] == allowed.unit and limit.statutory <= allowed.days:
            continue  # the number is right, the unit is not: LQ386 says so
        if exceeds(limit.statutory, unit, allowed.days, allowed.unit):
            yield RULE.at(
                flow,
                "办结时限",
                "法定",
                message=say(
                    "「{power}」写的法定时限 {number} {unit}，{clause}规定的是 {most} {most_unit}",
                    power=power.name, number=limit.statutory, unit=unit, clause=allowed.clause,
                    most=allowed.days, most_unit=allowed.unit,
                )
                if unit == allowed.unit
                else say(
                    "「{power}」写的法定时限 {number} {unit}，按最不利的折算，长于{clause}规定的"
                    " {most} {most_unit}",
                    power=power.name, number=limit.statutory, unit=unit, clause=allowed.clause,
                    most=allowed.days, most_unit=allowed.unit,
                ),
                remedy=say("照条文改正；法律、法规另有规定的，在「依据」写明是哪一条"),
            )  # fmt: skip

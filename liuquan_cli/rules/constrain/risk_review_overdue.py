"""风险点逾期没有复核

## 检查什么
写了「防控频率」的风险点写明「上次复核」，从那天起到审查这一天没有超过一个周期。
周期的最后一天是休息日的，顺延到下一个工作日。措施写了「期限」的，期限过后复核过。
## 为什么
孝义方案 四(四)3「实现动态防控」，「防控力度和防控频率要有所侧重」。写了频率而不复核，频率就是空的。
## 反例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    防控频率: 每月
    上次复核: 2026-05-20
```
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    上次复核: ~
```
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    措施: {事前: [{内容: 上线审查系统, 岗位: 科长, 期限: 2026-06-25}]}
```
## 正例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    防控频率: 每季
    上次复核: 2026-03-31
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.frequencies import next_due
from liuquan_cli.rules.constrain.held import risks_of
from liuquan_cli.rules.constrain.measures import measures_of

RULE = Rule(
    "LQ362",
    "risk-review-overdue",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(四)3", "襄垣方案 四(二)2(3)"),
    serves=("RK-12", "RK-14", "RK-16"),
    since=Profile.常态,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find risks whose next review is past due."""
    for risk in risks_of(power, department):
        last = risk.reviewed_on
        for path, measure in measures_of(risk):
            deadline = measure.due
            if deadline and deadline < department.day and (last is None or last < deadline):
                yield RULE.at(
                    risk,
                    *path,
                    "期限",
                    message=say(
                        "「{power}」的风险点 {risk} 有一条措施 {due} 到期，到期以后没有复核过",
                        power=power.name, risk=risk.id, due=deadline.isoformat(),
                    ),
                    remedy=say("核对措施做到了没有，更新「上次复核」；没有做到的，另定「期限」"),
                )  # fmt: skip
        if not risk.frequency:
            continue
        if risk.reviewed_on is None:
            yield RULE.at(
                risk,
                message=say(
                    "「{power}」的风险点 {risk} 应当{frequency}防控一次，没有复核过",
                    power=power.name, risk=risk.id, frequency=risk.frequency,
                ),
                remedy=say("复核等级和措施，在「上次复核」写明日期"),
            )  # fmt: skip
            continue
        due = next_due(risk.reviewed_on, risk.frequency, department.calendar)
        if due is not None and due < department.day:
            yield RULE.at(
                risk,
                "上次复核",
                message=say(
                    "「{power}」的风险点 {risk} {frequency}防控一次，上次复核是 {last}，"
                    "到 {due} 就应当再复核",
                    power=power.name, risk=risk.id, frequency=risk.frequency,
                    last=risk.reviewed_on.isoformat(), due=due.isoformat(),
                ),
                remedy=say("由「{owner}」复核，更新「上次复核」", owner=risk.owner or risk.post),
            )  # fmt: skip

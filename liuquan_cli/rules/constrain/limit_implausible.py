"""办结时限自相矛盾

## 检查什么
「办结时限」的「种类」与数字一致：「当场办结」的承诺为 0（不写也可以），「无法定时限」的不写
「法定」，「有时限」的写了「法定」。写了数字的写明「单位」。
数字不是 99、999 一类占位的数，也不长过三年；环节的时限同样。0 就是当场办结。
## 为什么
孝义方案 四(三)3 要求标明「办理时限」。用 999 表示没有时限的，倒查时会当真。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    办结时限: {法定: ~, 承诺: 999, 单位: 工作日, 种类: 无法定时限}
```
```yaml
文档: 流程
流程:
  - 编号: LC-1
    办结时限: {法定: 20, 承诺: 10, 单位: 工作日, 种类: 当场办结}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    办结时限: {法定: 20, 承诺: 10, 单位: 工作日, 种类: 有时限}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.shared import TimeLimit
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.constrain.held import every_step, flows_of
from liuquan_cli.rules.constrain.lengths import shortest

RULE = Rule(
    "LQ388",
    "limit-implausible",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(三)3",),
    serves=("TM-03", "TM-04"),
    since=Profile.确权,
)
_LONGEST = 3 * 366  # days: no matter of a county unit is promised for longer


def _is_placeholder(number: int, unit: str) -> bool:
    if number < 37:  # not even three years of months
        return False
    text = str(number)
    return (len(text) > 1 and set(text) == {"9"}) or shortest(number, unit) > _LONGEST


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find limits that contradict themselves or stand for having none."""
    for flow in flows_of(power, department):
        limit = flow.limit
        unit = limit.unit if limit else ""
        for field, message in _amiss(limit, power.name) if limit else ():
            yield RULE.at(
                flow,
                "办结时限",
                *((field,) if field else ()),
                message=message,
                remedy=say(
                    "当场办结的承诺写 0；没有法定时限的写「种类: 无法定时限」，再写承诺的数"
                ),
            )
        if not any([s.limit and _is_placeholder(s.limit, unit) for s in every_step(flow)]):
            continue
        for step, path in walk(flow):
            if step.limit and _is_placeholder(step.limit, unit):
                yield RULE.at(
                    flow,
                    *path,
                    "时限",
                    message=say(
                        "「{power}」的环节「{step}」时限写 {number}，像是占位的数",
                        power=power.name, step=step.name, number=step.limit,
                    ),
                    remedy=say("写真实的时限；依法不计入的，写「计入时限: 否」"),
                )  # fmt: skip


def _amiss(limit: TimeLimit, power: str) -> Iterator[tuple[str, Text]]:
    for field, number in (("法定", limit.statutory), ("承诺", limit.promised)):
        if number and _is_placeholder(number, limit.unit):
            yield (
                field,
                say(
                    "「{power}」的{field}时限写 {number}，像是占位的数",
                    power=power, field=field, number=number,
                ),
            )  # fmt: skip
    if limit.kind == "当场办结" and limit.promised:
        yield (
            "种类",
            say("「{power}」写当场办结，又承诺 {number} {unit}",
                power=power, number=limit.promised, unit=limit.unit),
        )  # fmt: skip
    if limit.kind == "无法定时限" and limit.statutory is not None:
        yield "法定", say("「{power}」写无法定时限，又写了法定的数", power=power)
    if limit.kind == "有时限" and limit.statutory is None:
        yield "种类", say("「{power}」写有时限，没有写法定的数", power=power)
    if not limit.unit and (limit.statutory or limit.promised):
        yield "", say("「{power}」的办结时限没有写单位", power=power)

"""各环节时限之和超过办结时限

## 检查什么
从第一个环节到办结，走得最久的一条路上各环节的「时限」之和，不超过「办结时限」的「承诺」；
没有承诺的，不超过「法定」。并行的各支取最久的一支，往回走的不算，「计入时限: 否」的环节（听证、
检验、鉴定等）不算。
## 为什么
孝义方案 四(三)3 要求逐个环节标明「办理时限」；长治方案 四(二)4 要求「限期办结、超时追责」。
每个环节都没有超时而整件事超了时，就追不到谁的责任。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    办结时限: {法定: 20, 承诺: 10, 单位: 工作日}
    环节:
      - {名称: 审查, 时限: 9}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    办结时限: {法定: 20, 承诺: 10, 单位: 工作日}
    环节:
      - {名称: 审查, 时限: 4}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow_graph import graph_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import every_step, flows_of
from liuquan_cli.rules.constrain.ways import longest

RULE = Rule(
    "LQ305",
    "steps-exceed-promise",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)3", "长治方案 四(二)4"),
    serves=("TM-01", "TM-03", "CH-17", "P3-11"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find the flows whose longest way takes more than the whole may take."""
    for flow in flows_of(power, department):
        if flow.limit is None:
            continue
        field, most = "承诺", flow.limit.promised
        if most is None:
            field, most = "法定", flow.limit.statutory
        if most is None or sum([step.limit or 0 for step in every_step(flow)]) <= most:
            continue  # all steps together stay within it, so every way does
        way = longest(graph_of(flow))
        total = sum(days for _name, days in way)
        if total > most:
            yield RULE.at(
                flow,
                "办结时限",
                field,
                message=say(
                    "「{power}」走得最久的路共 {total} {unit}，超过{field}的 {most} {unit}：{way}",
                    power=power.name, total=total, unit=flow.limit.unit, field=field, most=most,
                    way=" → ".join(f"{name} {days}" for name, days in way),
                ),
                remedy=say(
                    "压缩其中的环节时限，或者改正办结时限；法律规定不计入的环节，写「计入时限: 否」"
                ),
            )  # fmt: skip

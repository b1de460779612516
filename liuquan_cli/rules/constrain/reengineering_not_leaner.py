"""流程再造以后没有精简

## 检查什么
写了「再造」的流程：现在的环节数、承诺时限、申请材料数，不多于再造前的「原环节」「原时限」
「原材料」；「说明」写明怎样再造。没有写再造的不检查。现在的环节数是走得最久的一条路上的，
材料数是权力的「申请材料」（没有列的不比）。
## 为什么
长治方案 四(二)3「减少层次、优化流程、提高效能、方便办事」；
孝义方案 四(三)3「着力减少内部运转环节」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    再造: {原环节: 5, 原时限: 20, 说明: 取消逐级签批}
```
```yaml
文档: 流程
流程:
  - 编号: LC-1
    再造: {原环节: 9, 原时限: 20}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    再造: {原环节: 9, 原时限: 20, 说明: 取消逐级签批}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import graph_of, is_straight
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import flows_of
from liuquan_cli.rules.constrain.ways import longest

RULE = Rule(
    "LQ382",
    "reengineering-not-leaner",
    Severity.WARNING,
    Scope.POWER,
    basis=("长治方案 四(二)3", "孝义方案 四(三)3", "襄垣方案 四(二)·首"),
    serves=("CH-05", "CH-10", "CH-11", "CH-12"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find remade flows that grew, or that do not say how they were remade."""
    for flow in flows_of(power, department):
        past = flow.reengineering
        if past is None:
            continue
        promised = flow.limit.promised if flow.limit else None
        for field, before, now in (
            ("原环节", past.steps_before, _steps(flow)),
            ("原时限", past.days_before, promised),
            ("原材料", past.materials_before, len(power.materials)),
        ):
            if before is not None and now is not None and now > before:
                yield RULE.at(
                    flow,
                    "再造",
                    field,
                    message=say(
                        "「{power}」的「{field}」是 {before}，再造以后是 {now}，反而多了",
                        power=power.name, field=field, before=before, now=now,
                    ),
                    remedy=say("继续精简；确因法律修改增加的，在「说明」写明，另行豁免"),
                )  # fmt: skip
        if not past.note:
            yield RULE.at(
                flow,
                "再造",
                message=say("「{power}」的流程再造没有写怎样再造", power=power.name),
                remedy=say("在「说明」写明减少了哪些层次、环节、时限和材料"),
            )


def _steps(flow: Flow) -> int:
    return len(flow.steps) if is_straight(flow) else len(longest(graph_of(flow)))

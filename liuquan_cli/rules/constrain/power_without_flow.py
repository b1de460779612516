"""权力没有流程

## 检查什么
留在清单里的每一项权力，都有自己的「流程」。
## 为什么
襄垣方案 四(二)1(1)「对每一项权力编制“权力运行流程图”」。
没有流程，谁在哪一步、用几天、受谁监督都说不清。
## 反例
```yaml
文档: 流程
流程: ~
---
文档: 责任清单
责任:
  - 编号: ZR-1
    环节: ~
---
文档: 风险
风险点:
  - 编号: FX-1
    环节: ~
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    权力: QL-1
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ301",
    "power-without-flow",
    Severity.ERROR,
    Scope.POWER,
    basis=("襄垣方案 四(二)1(1)", "孝义方案 四(三)3"),
    serves=("CH-01", "CH-02", "CH-19", "P1-05"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a power that stays in the list and has no flow."""
    if power.id not in department.flows_of and not department.leaves(power):
        yield RULE.at(
            power,
            message=say("「{power}」没有流程", power=power.name),
            remedy=say(
                "在文档「流程」中新增一个流程，「权力」写 {id}，从申请或启动到办结逐个写出环节",
                id=power.id,
            ),
        )

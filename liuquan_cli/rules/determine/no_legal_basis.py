"""权力没有依据

## 检查什么
留在清单里的每一项权力，都写了实施依据。
## 为什么
孝义方案 三(一)「法无授权不可为」，四(三)1 要求一律取消无法定依据的职责权力。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: ~
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: [{依据: 行政许可法, 条款: 第十二条}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ101",
    "no-legal-basis",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(一)", "孝义方案 四(三)1"),
    serves=("X-02", "P1-01", "CL-07"),
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a power that stays in the list and names no norm."""
    if not power.bases and not department.leaves(power):
        yield RULE.at(
            power,
            "实施依据",
            message=say("「{power}」没有实施依据", power=power.name),
            remedy=say("补上设定或规定这项权力的法律、法规及条款；确无依据的，清理结论应为取消"),
        )

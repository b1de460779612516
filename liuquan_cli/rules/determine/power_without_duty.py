"""有权力没有责任

## 检查什么
留在清单里的每一项权力，至少有一条责任；已经退出清单的权力不再留着责任（这时是警告）。
## 为什么
孝义方案 三(一)「“职权法定”原则和“权责一致”要求」；孝义方案 四(三)4「按照权责一致原则」。
## 反例
```yaml
文档: 责任清单
责任: ~
---
文档: 配置
清单: [权力清单, 负面清单]
---
文档: 风险
风险点:
  - {编号: FX-1, 责任事项: ~}
```
## 正例
```yaml
文档: 责任清单
责任:
  - {编号: ZR-1, 权力: QL-1}
```
"""

from collections.abc import Iterator

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ114",
    "power-without-duty",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(一)", "孝义方案 四(三)4"),
    serves=("P1-01", "LS-04", "LS-07"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find kept powers that nobody answers for, and duties for powers that are gone."""
    duties = department.duties_of.get(power.id)
    if not duties and not department.leaves(power):
        yield RULE.at(
            power,
            message=say("「{power}」没有对应的责任", power=power.name),
            remedy=say("在责任清单里写明责任事项、责任主体和追责情形"),
        )
    elif duties and department.leaves(power):
        for duty in duties:
            finding = RULE.at(
                duty,
                "权力",
                message=say(
                    "责任 {duty} 对应的「{power}」已经退出清单", duty=duty.id, power=power.name
                ),
                remedy=say("删去这条责任，或者改为现有的权力"),
            )
            yield msgspec.structs.replace(finding, severity=Severity.WARNING)

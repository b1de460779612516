"""权力事项缺少必填的栏目

## 检查什么
留在清单里的权力，按单位所处的阶段写明：摸底阶段起「行使主体」，确权阶段起「类别」「层级」，
公开阶段起「监督方式」。名称由格式检查，实施依据由 LQ101 检查。一个栏目一条。
## 为什么
孝义方案 四(二)3「逐项列出名称、实施依据、行使主体等」；长治方案
四(二)2「明确职权名称、类别、行使主体和法律法规依据」；孝义方案 四(三)2
「以权力清单的形式明确每项职责权力的名称、类型、行使主体、实施依据、监督方式等」。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 行使主体: ~}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 监督方式: ~}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 行使主体: 某县示范局, 监督方式: [社会监督]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ105",
    "missing-power-field",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(二)3", "长治方案 四(二)2", "孝义方案 四(三)2"),
    serves=("P1-15", "P1-16", "P1-17", "P1-20", "P1-21", "P1-22"),
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find the fields that a kept power lacks and the unit's phase asks for."""
    if power.holder and power.category and power.level and power.supervisions:
        return
    if department.leaves(power):
        return
    fields = (
        ("行使主体", power.holder, Profile.摸底),
        ("类别", power.category, Profile.确权),
        ("层级", power.level, Profile.确权),
        ("监督方式", power.supervisions, Profile.公开),
    )
    for name, value, since in fields:
        if not value and since <= department.profile:
            yield RULE.at(
                power,
                name,
                message=say("「{power}」没有写「{field}」", power=power.name, field=name),
                remedy=say(
                    "补上「{field}」；「{phase}」阶段起必须写", field=name, phase=since.name
                ),
            )

"""责任缺少必填的栏目

## 检查什么
留在清单里的权力的每一条责任，写全配置「责任字段」规定的栏目；没有配置的，是责任事项、责任主体、
追责情形、追责依据、追责形式五栏。一个栏目一条。
## 为什么
孝义方案 四(三)4「逐一厘清行使权力对应承担的责任事项、责任主体和追责情形」；
襄垣方案 四(一)1「明确责任事项、追责情形、追责依据、追责形式」。
## 反例
```yaml
文档: 责任清单
责任:
  - {编号: ZR-1, 权力: QL-1, 追责形式: ~}
```
## 正例
```yaml
文档: 配置
责任字段: [责任事项, 责任主体, 追责情形]
---
文档: 责任清单
责任:
  - {编号: ZR-1, 权力: QL-1, 追责形式: ~}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ115",
    "duty-incomplete",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)4", "襄垣方案 四(一)1"),
    serves=("LS-05", "LS-06", "DIFF-23"),
    since=Profile.确权,
)
_ATTRIBUTES = {
    "责任事项": "matter", "责任主体": "bearers", "追责情形": "circumstances",
    "追责依据": "bases", "追责形式": "forms",
}  # fmt: skip


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find the fields that the unit asks of a duty and that are not there."""
    duties = department.duties_of.get(power.id)
    if not duties or department.leaves(power):
        return
    asked = [f for f in department.config.duty_fields if f in _ATTRIBUTES] or tuple(_ATTRIBUTES)
    for duty in duties:
        for name in asked:
            if not getattr(duty, _ATTRIBUTES[name]):
                yield RULE.at(
                    duty,
                    name,
                    message=say(
                        "责任 {duty}（「{power}」）没有写「{field}」",
                        duty=duty.id, power=power.name, field=name,
                    ),
                    remedy=say("补上「{field}」", field=name),
                )  # fmt: skip

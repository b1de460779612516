"""权力没有制度约束

## 检查什么
留在清单里的每一项权力，写明了约束它的「制度」；
或者有一项现行制度在「约束」里写着这项权力、它的行使主体或承办机构、或者「全单位: 是」。
## 为什么
孝义方案 三(三)「全面覆盖、全程到位、制度束权」；
长治方案 三(四)「制定工商行政管理各项权力事项的制度措施」。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    制度: ~
---
文档: 制度
约束: {全单位: 否, 岗位: [监察岗]}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    制度: ~
---
文档: 制度
约束: {全单位: 否, 权力: [QL-1]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.institutions import is_bound

RULE = Rule(
    "LQ309",
    "power-without-institution",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 三(三)", "长治方案 三(四)"),
    serves=("P3-01", "P4-16"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a power that stays in the list and that no institution binds."""
    if power.institutions or is_bound(power, department) or department.leaves(power):
        return
    yield RULE.at(
        power,
        message=say("没有一项制度约束「{power}」", power=power.name),
        remedy=say("在「制度」写明约束它的制度；没有的，先建立制度，再写上"),
    )

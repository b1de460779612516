"""重大事项没有写监督对象

## 检查什么
留在清单里、标为「重大」的每一项权力，写明「监督对象」：一把手、岗位负责人、承办人各是哪个岗位。
## 为什么
长治方案 三(五)「重点对重点单位“一把手”、重点岗位负责人、具体承办人进行监督」。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 重大: 是}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    重大: 是
    监督对象: {一把手: 局长, 岗位负责人: 科长, 承办人: 经办岗}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ245",
    "key-power-without-supervisees",
    Severity.WARNING,
    Scope.POWER,
    basis=("长治方案 三(五)",),
    serves=("P5-13",),
    since=Profile.常态,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a major power without supervised posts."""
    if power.major and power.supervisees is None and not department.leaves(power):
        yield RULE.at(
            power,
            "监督对象",
            message=say("重大事项「{power}」没有写监督对象", power=power.name),
            remedy=say("写明一把手、岗位负责人、承办人是哪三个岗位"),
        )

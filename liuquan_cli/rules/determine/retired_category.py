"""类别已经停用

## 检查什么
权力的类别在采用的分类里写了「停用」日期，而且这一天已到的，清理结论应当是退出清单的一种。
## 为什么
国发〔2015〕27号（条文凭记忆，待核）取消了非行政许可审批这一类别；
襄垣方案 四(一)1「清理行政审批事项(含行政许可、非行政许可)」：可以清理，不得保留。
## 反例
```yaml
文档: 配置
方案: [{种类: 权力分类, 采用: 十类事项}]
---
文档: 权力清单
类别申报: ~
事项:
  - {编号: QL-1, 类别: 非行政许可}
```
## 正例
```yaml
文档: 配置
方案: [{种类: 权力分类, 采用: 十类事项}]
---
文档: 权力清单
类别申报: ~
事项:
  - {编号: QL-1, 类别: 行政许可}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import PowerCategory
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ109",
    "retired-category",
    Severity.ERROR,
    Scope.POWER,
    basis=("国发〔2015〕27号", "襄垣方案 四(一)1"),
    serves=("DIFF-20", "CL-07"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a kept power of a category that has been abolished."""
    category = department.scheme(PowerCategory).member(power.category)
    if category is None or category.retired_on is None or category.retired_on > department.day:
        return
    if not department.leaves(power):
        yield RULE.at(
            power,
            "类别",
            message=say(
                "「{power}」属于「{category}」，这一类别已于 {day} 停用，不得保留",
                power=power.name, category=category.name, day=category.retired_on.isoformat(),
            ),
            remedy=say("改归现行的类别；归不进的，清理结论应为取消"),
        )  # fmt: skip

"""只凭红头文件设定的权力

## 检查什么
留在清单里的权力，实施依据不能全是不能单独作为依据的文件（「效力级别」方案中「独立: 否」的级别）。
清理结论是取消等退出清单的，不在此列。
## 为什么
孝义方案 四(三)1「全面清理以部门“红头文件”设定的权力事项」；
行政许可法第十七条「除本法第十四条、第十五条规定的外，其他规范性文件一律不得设定行政许可」。
## 反例
```yaml
文档: 依据
依据:
  - {名称: 某县示范局关于加强管理的通知, 效力级别: 规范性文件}
---
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: [{依据: 某县示范局关于加强管理的通知}]
```
## 正例
```yaml
文档: 依据
依据:
  - {名称: 某县示范局关于加强管理的通知, 效力级别: 规范性文件}
---
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据:
      - {依据: 行政许可法, 条款: 第十二条}
      - {依据: 某县示范局关于加强管理的通知}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import NormLevel
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ104",
    "only-departmental-documents",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)1", "行政许可法第十七条"),
    serves=("P1-03", "CL-08"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a power that is kept and rests on nothing but documents that can't carry one."""
    titles = department.derived(weak)
    if power.bases and all(c.basis in titles for c in power.bases) and not department.leaves(power):
        yield RULE.at(
            power,
            "实施依据",
            message=say("「{power}」的依据只有规范性文件，它们不能设定权力", power=power.name),
            remedy=say("补上法律、法规或规章的依据；没有的，清理结论应为取消"),
        )


def weak(department: Department) -> frozenset[str]:
    """The titles of the norms whose level says that they can't stand alone."""
    levels = department.scheme(NormLevel)
    return frozenset(
        name
        for name, norm in department.bases.items()
        if (level := levels.member(norm.level)) and level.sufficient == "否"
    )

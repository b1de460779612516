"""可能是变相审批

## 检查什么
留在清单里、类别不是审批的事项，名称里有「变相审批用语」（审批、核准、年检、核发等），
又没有一条有权设定许可的依据（「设定权」方案中审批类别的「允许」）。写了「列入理由」的不算。
类别在「设定权」方案里另有一行的（处罚、强制），看它自己那一行；依据全是红头文件的，由 LQ104 检查。
采用的权力分类没有标明审批类别的、依据没有登记的，不判断。
## 为什么
孝义方案 四(三)1「一律取消无法定依据的职责权力以及变相实施的审批事项」；
行政许可法第十七条「除本法第十四条、第十五条规定的外，其他规范性文件一律不得设定行政许可」：
换一个名称不等于不是许可。
## 反例
```yaml
文档: 依据
依据:
  - {名称: 某部示范管理办法, 效力级别: 部门规章}
---
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-1
    名称: 示范年检
    类别: 其他类别事项
    实施依据: [{依据: 某部示范管理办法, 条款: 第九条, 作用: 设定}]
```
## 正例
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-1
    名称: 示范年检
    类别: 其他类别事项
    实施依据: [{依据: 行政许可法, 条款: 第六十二条, 作用: 设定}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import PowerCategory, SettingPower
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.only_departmental_documents import weak
from liuquan_cli.rules.determine.setting import approval_kind, creating, row_of, settings_of

RULE = Rule(
    "LQ143",
    "disguised-approval",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(三)1", "行政许可法第十七条"),
    serves=("CL-07",),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find kept items that are approvals by name, but neither by category nor by law."""
    row = department.derived(_row_of_approvals)
    if row is None or power.listed_because or not power.bases:
        return
    words = department.vocabulary("变相审批用语").names
    word = next((word for word in words if word in power.name), "")
    if not word or approval_kind(power.category, department) or department.leaves(power):
        return
    if row_of(power.category, department) is not None:  # LQ131 judges it by its own row
        return
    if all(citation.basis in department.derived(weak) for citation in power.bases):
        return
    settings = settings_of(power, row, department)
    if not settings and any(creating(power)):  # a norm is not in the register
        return
    if not any(setting.level in row.allowed for setting in settings):
        yield RULE.at(
            power,
            "名称",
            message=say(
                "「{power}」名称有「{word}」，归在「{category}」，又没有能设定许可的依据，可能是变相审批",
                power=power.name, word=word, category=power.category,
            ),
            remedy=say("有依据的补上依据、改正类别；没有的，清理结论应为取消；确不是审批的，写明「列入理由」"),
        )  # fmt: skip


def _row_of_approvals(department: Department) -> SettingPower | None:
    """The matrix row for approvals; None where the classification knows no approvals."""
    matrix = department.scheme(SettingPower)
    kinds = (m for m in department.scheme(PowerCategory).members if m.approval)
    return next((row for kind in kinds if (row := matrix.member(kind.name))), None)

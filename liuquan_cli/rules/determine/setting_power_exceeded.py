"""依据的级别不够，不能设定这类权力

## 检查什么
留在清单里的权力，作用为「设定」（或者没有写作用）的依据，按「设定权」方案不能全是「不得」设定
这一类权力的级别。实施、程序、裁量、追责的依据不设定权力，不看。
依据全是红头文件的，由 LQ104 检查。
## 为什么
襄垣方案 四(一)1「确保权力来源合法」；
行政许可法第十七条「除本法第十四条、第十五条规定的外，其他规范性文件一律不得设定行政许可」；
行政处罚法第十六条「除法律、法规、规章外，其他规范性文件不得设定行政处罚」；
行政强制法第十条「法律、法规以外的其他规范性文件不得设定行政强制措施」，
第十三条「行政强制执行由法律设定」。
## 反例
```yaml
文档: 依据
依据:
  - {名称: 某部示范管理办法, 效力级别: 部门规章}
---
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据:
      - {依据: 某部示范管理办法, 条款: 第五条, 作用: 设定}
      - {依据: 行政许可法, 条款: 第三十八条, 作用: 程序}
```
## 正例
```yaml
文档: 依据
依据:
  - {名称: 某部示范管理办法, 效力级别: 部门规章}
---
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据:
      - {依据: 行政许可法, 条款: 第十二条, 作用: 设定}
      - {依据: 某部示范管理办法, 条款: 第五条, 作用: 实施}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.only_departmental_documents import weak
from liuquan_cli.rules.determine.setting import row_of, settings_of

RULE = Rule(
    "LQ131",
    "setting-power-exceeded",
    Severity.ERROR,
    Scope.POWER,
    basis=(
        "襄垣方案 四(一)1",
        "行政许可法第十七条",
        "行政处罚法第十六条",
        "行政强制法第十条、第十三条",
    ),
    serves=("P1-02", "P1-03", "P1-12", "X-02", "CL-07"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a kept power that none of the norms cited for it may create."""
    row = row_of(power.category, department)
    if row is None or department.leaves(power):
        return
    settings = settings_of(power, row, department)
    if not settings or not all(setting.forbidden for setting in settings):
        return
    if all(citation.basis in department.derived(weak) for citation in power.bases):
        return
    first = settings[0]
    yield RULE.at(
        power,
        "实施依据",
        first.place,
        "依据",
        message=say(
            "《{basis}》是{level}，不得设定「{category}」，「{power}」又没有别的设定依据（{clause}）",
            basis=first.citation.basis, level=first.level, category=power.category,
            power=power.name, clause=row.clause or row.name,
        ),
        remedy=say(
            "补上有权设定的依据；已经有的，把这一条的「作用」写成「实施」；没有的，清理结论应为取消"
        ),
    )  # fmt: skip

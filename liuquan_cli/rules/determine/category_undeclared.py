"""类别没有逐类申报

## 检查什么
使用「类别申报」的单位，采用的权力分类里每一类都要么有事项，要么申报了数量（没有的申报 0）；
申报的数量与清单里这一类的事项数相同（退出清单的也算清理出的事项）。已经停用的类别可以不申报。
没有申报的是警告，数量不对的是错误。
## 为什么
襄垣方案 四(一)1「要重点做好“10个清理”」：清理过、确实没有，与没有清理，要分得清。
## 反例
```yaml
文档: 权力清单
类别申报:
  - {类别: 行政许可, 数量: 1}
  - {类别: 行政处罚, 数量: 0}
```
```yaml
文档: 权力清单
类别申报:
  - {类别: 行政许可, 数量: 2}
  - {类别: 行政处罚, 数量: 0}
  - {类别: 行政强制, 数量: 0}
  - {类别: 行政征收, 数量: 0}
  - {类别: 行政给付, 数量: 0}
  - {类别: 行政检查, 数量: 0}
  - {类别: 行政确认, 数量: 0}
  - {类别: 行政奖励, 数量: 0}
  - {类别: 行政裁决, 数量: 0}
  - {类别: 其他类别事项, 数量: 0}
```
## 正例
```yaml
文档: 权力清单
类别申报: ~
```
"""

from collections import Counter
from collections.abc import Iterator

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import CategoryDeclaration, Power, PowerListFile
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import PowerCategory
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ107",
    "category-undeclared",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)1",),
    serves=("P1-10", "P1-11", "DIFF-03"),
    since=Profile.确权,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find categories that are neither used nor declared, and declared numbers that are wrong."""
    declarations = department.all(CategoryDeclaration)
    if not declarations:
        return
    scheme = department.scheme(PowerCategory)
    items = Counter(scheme.canonical(power.category) for power in department.all(Power))
    declared: Counter[str] = Counter()
    last: dict[str, CategoryDeclaration] = {}
    for declaration in declarations:
        category = scheme.canonical(declaration.category)
        declared[category] += declaration.count
        last[category] = declaration
    missing = [
        member.name
        for member in scheme.members
        if member.name not in items and member.name not in last
        and not (member.retired_on and member.retired_on <= department.day)
    ]  # fmt: skip
    if missing:
        file = next(file for file in department.all(PowerListFile) if file.declarations)
        finding = RULE.at(
            file,
            "类别申报",
            message=say("{categories}既没有事项，也没有申报", categories=quoted(missing)),
            remedy=say("清理以后逐类申报；没有的，「数量」写 0"),
        )
        yield msgspec.structs.replace(finding, severity=Severity.WARNING)
    for category, declaration in last.items():
        if declared[category] != items[category]:
            yield RULE.at(
                declaration,
                "数量",
                message=say(
                    "「{category}」申报了 {declared} 项，清单里有 {items} 项",
                    category=category, declared=declared[category], items=items[category],
                ),
                remedy=say("改正数量，或者补上漏列的事项"),
            )  # fmt: skip

"""没有单位，或者有两个

## 检查什么
恰有一个「文档: 单位」的文件写了单位的名称。
## 为什么
一个仓库管一个单位的权力。孝义方案 四(二)1「市委组织部的职责权限」：先要说清是谁的权力。
## 反例
```yaml
文档: 单位
名称: ~
```
## 正例
```yaml
文档: 单位
名称: 某县示范局
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Place, Related, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import UnitFile

RULE = Rule(
    "LQ034",
    "no-unit",
    Severity.ERROR,
    Scope.NAMES,
    basis=("孝义方案 四(二)1",),
    serves=("CL-01",),
    waivable=False,
)


def check(department: Department) -> Iterator[Finding]:
    """Find a repository whose unit is nameless, or named twice."""
    units = department.all(UnitFile)
    named = [unit for unit in units if unit.name]
    if not named:
        place = units[0].place("名称") if units else Place(next(iter(department.facts), ""))
        yield Finding(
            RULE.code,
            RULE.severity,
            say("没有写明是哪个单位"),
            place,
            remedy=say("在「文档: 单位」的文件里写上「名称: 单位全称」"),
        )
    for other in named[1:]:
        yield RULE.at(
            other,
            "名称",
            message=say(
                "单位的名称写了两次：「{first}」和「{other}」",
                first=named[0].name,
                other=other.name,
            ),
            remedy=say("一个仓库只管一个单位，留下一个"),
            related=(Related(named[0].place("名称"), say("先写在这里")),),
        )

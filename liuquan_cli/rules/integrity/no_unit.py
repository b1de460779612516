"""没有写明是哪个单位

## 检查什么
仓库里有一个、也只有一个写着「名称」的单位文件；机构、岗位可以分写在几个单位文件里，
其余的文件不再写「名称」。
## 为什么
襄垣方案 四·首「以行政管理层级、行政职权主体为重点」：先要知道是谁的权力。
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
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import UnitFile

RULE = Rule(
    "LQ034",
    "no-unit",
    Severity.ERROR,
    Scope.NAMES,
    basis=("襄垣方案 四·首", "孝义方案 四(二)1"),
    serves=("P1-21", "CL-01"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find a repository without a named unit, and every named unit after the first."""
    files = department.all(UnitFile)
    named = [file for file in files if file.name]
    remedy = say("在一个单位文件里写上「名称」，单位的全称")
    if not named:
        if files:
            message = say("单位文件没有写单位的名称")
            yield RULE.at(files[0], "名称", message=message, remedy=remedy)
        else:
            message = say("没有单位文件，不知道是哪个单位")
            yield RULE.at(department.unit, message=message, remedy=remedy)
    for file in named[1:]:
        yield RULE.at(
            file,
            "名称",
            message=say(
                "已经有一个单位「{first}」，这里又写了「{name}」",
                first=named[0].name,
                name=file.name,
            ),
            remedy=say("一个仓库只写一个单位；同一单位分写几个文件的，只在一个文件里写「名称」"),
            related=(Related(named[0].place("名称"), say("先写的在这里")),),
        )

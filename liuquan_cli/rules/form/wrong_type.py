r"""值的类型不对

## 检查什么
该写列表的地方写了文字，该写整数的地方写了别的，或者键后面是空的，等等。
## 为什么
类型不对的值没法比较、计算和公开；空着的键看不出是忘了写还是没有。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    监督方式: 行政监督
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称:
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    序号: 第1
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    序号: 1
    监督方式: [行政监督]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.form._shared import FORMAT, named, of_kind

RULE = Rule("LQ022", "wrong-type", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "wrong-type"):
        place = named(problem.path)
        if problem.details["found"] == "null":
            message = say("{place}后面是空的", place=place)
            remedy = say("请写上内容；没有的，把这一行删去")
        else:
            message, remedy = _words(str(problem.details["expected"]), place)
        yield RULE.at_problem(source, problem, message, remedy)


def _words(expected: str, place: str) -> tuple[Text, Text]:
    if expected == "array":
        return (
            say("{place}应当是列表", place=place),
            say("请写成 [甲, 乙]，或者另起一行、缩进、每项以「- 」开头"),
        )
    if expected == "object":
        return (
            say("{place}应当是一组「键: 值」", place=place),
            say("请另起一行，缩进，每行写一个「键: 值」"),
        )
    if expected == "integer":
        return (say("{place}应当是整数", place=place), say("请只写半角数字，不加单位、逗号和引号"))
    if expected == "string":
        return (
            say("{place}应当是一句文字", place=place),
            say("请直接写文字，不要写成列表或一组键；纯数字的值加上引号"),
        )
    return (say("{place}的类型不对", place=place), say("请写一句文字，或者写成列表 [甲, 乙]"))

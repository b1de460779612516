r"""冒号或减号后面缺空格

## 检查什么
`名称:企业设立登记`（冒号后面没有空格），`-名称: …`（列表的减号后面没有空格）。
## 为什么
YAML 要有空格才当它是记号，否则整行是一句话，键就不见了，而且常常不报错（YAML 1.2.2 §7.4、§8.2.1）。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称:企业设立登记
    类别: 行政许可
```
```yaml
文档: 权力清单
事项:
  -编号: QL-001
    名称: 企业设立登记
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    办理时间: 9:00—17:00
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, YAML, of_kind

RULE = Rule(
    "LQ028",
    "missing-space",
    Severity.ERROR,
    Scope.FORM,
    basis=(FORMAT, f"{YAML} §7.4", f"{YAML} §8.2.1"),
)


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "missing-space"):
        key = str(problem.details.get("key", ""))
        dash = problem.details.get("sign") == "-" or key.startswith("-")
        if dash:
            message = say("列表的「-」后面缺一个空格，YAML 把它当成了名字的一部分")
            remedy = say("请写成「- 」，后面再写内容")
        else:
            word = str(problem.details.get("word") or key.partition(":")[0])
            message = say("「{word}:」后面缺一个空格，这一行没有成为键", word=word)
            remedy = say("请写成「{word}: …」", word=word)
        yield RULE.at_problem(source, problem, message, remedy)

r"""文件不是一组「键: 值」

## 检查什么
文件是空的，或者最外层是一个列表、一句话，而不是一组「键: 值」。
## 为什么
每个文件先用「文档」说明自己是什么，再写内容；没有键，就不知道它是什么。
## 反例
```yaml
- 编号: QL-001
  名称: 企业设立登记
```
```yaml
# 只有注释
```
```yaml
企业设立登记
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, of_kind

RULE = Rule("LQ017", "not-a-mapping", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "not-a-mapping"):
        found = problem.details["found"]
        if found == "empty":
            message = say("文件里什么也没有")
        elif found == "list":
            message = say("文件的最外层是一个列表，应当是一组「键: 值」")
        else:
            message = say("文件里只有一句话，应当是一组「键: 值」")
        yield RULE.at_problem(
            source,
            problem,
            message,
            say("请在第一行写明文件是什么，例如「文档: 权力清单」，内容写在「事项:」之类的键下面"),
        )

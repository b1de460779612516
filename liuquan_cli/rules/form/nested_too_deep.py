r"""层次太深

## 检查什么
一层套一层，超过 40 层。
## 为什么
正常的文件不到十层。层层套下去的，不是人写的，多半是文件坏了，或者有人想让程序出错。
## 反例
```yaml nest=50
文档: 权力清单
事项:
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

RULE = Rule("LQ026", "nested-too-deep", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "nested-too-deep"):
        yield RULE.at_problem(
            source,
            problem,
            say("内容套了 {limit} 层以上，没有再读", limit=problem.details["limit"]),
            say("请检查括号和缩进，去掉多余的层次"),
        )

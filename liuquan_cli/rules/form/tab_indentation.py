r"""用制表符缩进

## 检查什么
一行开头的缩进里有制表符（Tab 键）。
## 为什么
YAML 的层次全靠行首空格的个数，制表符在不同屏幕上宽度不同，所以标准不许用（YAML 1.2.2 §6.1）。
## 反例
```yaml escapes=true
文档: 权力清单
事项:
\t- 编号: QL-001
\t  名称: 企业设立登记
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
from liuquan_cli.rules.form._shared import FORMAT, YAML, of_kind

RULE = Rule("LQ005", "tab-indentation", Severity.ERROR, Scope.FORM, basis=(FORMAT, f"{YAML} §6.1"))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "tab-indentation"):
        more = int(problem.details.get("more", 0))
        message = (
            say("行首用了制表符缩进，下面还有 {more} 行也是", more=more)
            if more
            else say("行首用了制表符缩进")
        )
        yield RULE.at_problem(
            source, problem, message, say("请把每个制表符换成两个空格；编辑器里可设「用空格缩进」")
        )

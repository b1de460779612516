r"""用了类型标签（!）

## 检查什么
值以 `!类型` 开头。
## 为什么
每个键是文字、整数还是日期，由格式约定说了算，不由文件自己说。文字本身以 `!` 开头的，要加引号。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: !!str QL-001
    名称: 企业设立登记
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: "!企业设立登记"
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, of_kind

RULE = Rule("LQ015", "explicit-tag", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "explicit-tag"):
        yield RULE.at_problem(
            source,
            problem,
            say("这里用了类型标签（!），不能用"),
            say("请删去标签；文字本身以 ! 开头的，放进半角引号"),
        )

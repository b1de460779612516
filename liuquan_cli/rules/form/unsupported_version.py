r"""格式的版本不认得

## 检查什么
「版本」写了 1 以外的值。不写就是 1。
## 为什么
格式以后会变，版本说明文件按哪一版写。拿不认得的版本硬读，会读错。
## 反例
```yaml
文档: 权力清单
版本: 2
事项:
  - 编号: QL-001
    名称: 企业设立登记
```
## 正例
```yaml
文档: 权力清单
版本: 1
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

RULE = Rule("LQ019", "unsupported-version", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "unsupported-version"):
        yield RULE.at_problem(
            source,
            problem,
            say("格式版本「{value}」不认得，现在只有版本 1", value=problem.details["value"]),
            say("请写「版本: 1」或删去这一行；文件若是新版工具写的，请升级 liuquan"),
        )

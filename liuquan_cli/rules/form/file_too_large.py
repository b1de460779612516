r"""文件太大

## 检查什么
一个文件超过规定的大小（默认 4 MiB）。
## 为什么
这么大的清单没有人能逐条审阅，编辑器和网页也打不开；多半是误把附件、导出的数据放了进来。
## 反例
```yaml repeat=200000
文档: 权力清单
# 这一行重复许多遍，文件就超过了限度
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

RULE = Rule("LQ002", "file-too-large", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "file-too-large"):
        yield RULE.at_problem(
            source,
            problem,
            say(
                "文件有 {size} KiB，超过限度 {limit} KiB，没有读",
                size=int(problem.details["size"]) // 1024,
                limit=int(problem.details["limit"]) // 1024,
            ),
            say("请按机构或类别拆成几个文件，例如一个科室一张清单；文件怎样分，不影响检查和公开"),
        )

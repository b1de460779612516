r"""文件读不出来

## 检查什么
仓库里的 YAML 或 Markdown 文件打不开：没有读取权限、不是普通文件，或者磁盘报错。
## 为什么
读不到的内容无从审查。漏掉一个文件，可能就漏掉一整张清单。
## 反例
```yaml file=权力清单.yaml fifo=true
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

RULE = Rule("LQ001", "unreadable-file", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "unreadable-file"):
        yield RULE.at_problem(
            source,
            problem,
            say("读不了这个文件：{reason}", reason=problem.details["reason"]),
            say("请检查文件的权限和磁盘；不属于本仓库的，请移走或在 liuquan.yaml 里排除"),
        )

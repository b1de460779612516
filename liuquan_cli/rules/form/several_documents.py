r"""一个文件里有几个文档

## 检查什么
文件中间有 `---`（或 `...`），YAML 把它分成了几个文档。
## 为什么
一个文件只说一件事：它是什么（文档），有哪些内容。第二个文档没有人读，等于丢了（YAML 1.2.2 §9.2）。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
---
文档: 权力清单
事项:
  - 编号: QL-002
    名称: 企业变更登记
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
  - 编号: QL-002
    名称: 企业变更登记
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, YAML, of_kind

RULE = Rule(
    "LQ013", "several-documents", Severity.ERROR, Scope.FORM, basis=(FORMAT, f"{YAML} §9.2")
)


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "several-documents"):
        yield RULE.at_problem(
            source,
            problem,
            say("从这里起是第二个文档，一个文件只能有一个，后面的内容没有读"),
            say("请把后面的内容并到前面，或者另存为一个文件；删去分隔的「---」或「...」"),
        )

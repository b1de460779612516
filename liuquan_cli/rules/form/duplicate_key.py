r"""同一个键写了两次

## 检查什么
同一层里有两个同名的键。
## 为什么
多数工具不声不响地只留后一个，前一个就丢了；谁也说不清该以哪个为准
（YAML 1.2.2 §3.2.1.1 要求键不重复）。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
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

import msgspec

from liuquan_cli.model.finding import Finding, Place, Related, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, YAML, of_kind

RULE = Rule(
    "LQ011", "duplicate-key", Severity.ERROR, Scope.FORM, basis=(FORMAT, f"{YAML} §3.2.1.1")
)


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "duplicate-key"):
        key = str(problem.details["key"])
        finding = RULE.at_problem(
            source,
            problem,
            say(
                "「{key}」在这一层写了两次，第 {first} 行已经写过",
                key=key,
                first=problem.details["first"],
            ),
            say("请删去一个，或者另起一项「- 」；两处内容都要的，合成一处"),
        )
        first = Place(source.file, problem.path, on_key=True)
        yield msgspec.structs.replace(finding, related=(Related(first, say("先写的在这里")),))

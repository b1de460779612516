r"""用了合并键「<<」

## 检查什么
键写成 `<<`，想从别处搬来一组内容。
## 为什么
这是 YAML 1.1 的旧写法，1.2 已经没有；搬来的内容在文件里看不见，改一处动全身，审查的人无从知道。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    <<: {类别: 行政许可}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    类别: 行政许可
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, of_kind

RULE = Rule("LQ012", "merge-key", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "merge-key"):
        yield RULE.at_problem(
            source,
            problem,
            say("合并键「<<」不能用，它搬来的内容在文件里看不见"),
            say("请把要用的内容直接写在这里"),
        )

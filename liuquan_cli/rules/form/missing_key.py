r"""缺少必填的键

## 检查什么
格式约定里必须写的键没有写。
## 为什么
必填的是一个对象最起码的内容：没有编号就无法引用，没有名称就无法公开。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
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

RULE = Rule("LQ021", "missing-key", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "missing-key"):
        key = problem.details["key"]
        about = problem.details["about"]
        message = (
            say("这里缺少「{key}」（{about}）", key=key, about=about)
            if about
            else say("这里缺少「{key}」", key=key)
        )
        yield RULE.at_problem(source, problem, message, say("请在这一层加上「{key}: …」", key=key))

r"""没有这个键

## 检查什么
写了格式约定里没有的键，多半是写错了字，或者写到了别的层。
## 为什么
不认得的键不会被检查，也不会公开；放过它，就等于那一项没有写。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    行使主题: 企业注册科
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    行使主体: 企业注册科
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, of_kind

RULE = Rule("LQ020", "unknown-key", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


_MANY = 12  # keys: more than this nobody reads in a message


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "unknown-key"):
        close = str(problem.details["close"])
        allowed = str(problem.details["allowed"])
        if not close:
            remedy = say("这里可以写：{allowed}", allowed=allowed)
        elif allowed.count("、") < _MANY:
            remedy = say("是不是「{close}」？这里可以写：{allowed}", close=close, allowed=allowed)
        else:
            remedy = say("是不是「{close}」？", close=close)
        yield RULE.at_problem(
            source, problem, say("这里没有「{key}」这个键", key=problem.details["key"]), remedy
        )

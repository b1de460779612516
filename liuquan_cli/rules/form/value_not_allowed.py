r"""值不在可选的范围里

## 检查什么
只能从几个值里选的地方，写了别的值。
## 为什么
可选的值是统计、比较和公开的口径，差一个字就归不到一类。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    公开: {属性: 主动公开}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    公开: {属性: 公开}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, named, of_kind

RULE = Rule("LQ023", "value-not-allowed", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "value-not-allowed"):
        value = str(problem.details["value"])
        close = str(problem.details["close"])
        allowed = str(problem.details["allowed"])
        parts = [part.strip() for part in value.replace("、", "，").split("，")]
        if len(parts) > 1 and set(parts) <= set(allowed.split("、")):
            remedy = say("几个值之间请用半角逗号分开：[{list}]", list=", ".join(parts))
        elif close:
            remedy = say("是不是「{close}」？可以是：{allowed}", close=close, allowed=allowed)
        else:
            remedy = say("可以是：{allowed}", allowed=allowed)
        yield RULE.at_problem(
            source,
            problem,
            say("{place}不能是「{value}」", place=named(problem.path), value=value),
            remedy,
        )

r"""全角空格当成了半角空格

## 检查什么
缩进里、键名里、冒号后面、一行的末尾有全角空格 U+3000（或者网页里复制来的不换行空格等）。
引号和文字块（`|`）里面、正文句子中间的全角空格是正文，不管。
## 为什么
全角空格看起来像空格，YAML 却当它是文字：键名成了另一个键，层次断了，值的前后多出看不见的字，
与别处的同名岗位、依据对不上。
## 反例
```yaml escapes=true
文档: 权力清单
事项:
  - 编号: QL-001
\u3000\u3000名称: 企业设立登记
```
```yaml escapes=true
文档: 权力清单
事项:
  - 编号:\u3000QL-001
    名称: 企业设立登记
```
```yaml escapes=true
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记\u3000
```
## 正例
```yaml escapes=true
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业\u3000设立登记
    内容: |
      \u3000\u3000由企业注册科受理。
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.form._shared import FORMAT, YAML, of_kind

RULE = Rule(
    "LQ007", "ideographic-space", Severity.ERROR, Scope.FORM, basis=(FORMAT, f"{YAML} §5.5")
)


def _message(where: str) -> Text:
    if where == "indent":
        return say("行首的缩进里有全角空格")
    if where == "after-colon":
        return say("冒号后面是全角空格，YAML 不认得，这一行没有成为键")
    if where == "value":
        return say("值的前面有全角空格，它成了值的一部分")
    if where == "end":
        return say("这一行的末尾有看不见的全角空格")
    if where == "blank":
        return say("这一行看上去是空的，其实有全角空格")
    return say("键名里有全角空格")


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "ideographic-space"):
        where = str(problem.details.get("where", ""))
        key = str(problem.details.get("key", ""))
        if key and not key[0].isalnum() and key.lstrip() != key:
            where = "indent"
        remedy = (
            say("请删掉它；确实要保留在文字里的，请把整个值放进半角双引号")
            if where in ("value", "end", "blank")
            else say("请换成半角空格；缩进一层是两个半角空格")
        )
        yield RULE.at_problem(source, problem, _message(where), remedy)

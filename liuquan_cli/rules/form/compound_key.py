r"""键不是一个名字

## 检查什么
键写成了列表、一组「键: 值」，或者引用（`? [甲, 乙]`、`{[甲]: 乙}`）。
## 为什么
键是一个名字。复杂的键没有人看得懂，也没有地方公开。多半是方括号、花括号或问号写错了位置。
## 反例
```yaml
文档: 权力清单
? [事项, 清单]
: 企业设立登记
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

RULE = Rule("LQ050", "compound-key", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "compound-key"):
        yield RULE.at_problem(
            source,
            problem,
            say("这里的键不是一个名字"),
            say("请写成「键: 值」，键只写一个名字；检查这一行的括号和问号"),
        )

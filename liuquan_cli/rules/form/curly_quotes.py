r"""弯引号当成了 YAML 的引号

## 检查什么
值或键以半角引号开头、以弯引号「”」结尾（或者反过来），或者键名用弯引号括着。
值里面成对的弯引号是正文，不管。
## 为什么
YAML 只认半角的 `"` 和 `'`。输入法把其中一个换成弯的，引号就没有关上，后面许多行都被当成同一句话。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: "企业设立登记”
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: “企业设立登记"
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    “内容”: 设立登记
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: “一件事”企业设立登记
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, YAML, of_kind

RULE = Rule("LQ008", "curly-quotes", Severity.ERROR, Scope.FORM, basis=(FORMAT, f"{YAML} §7.3"))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "curly-quotes"):
        key = problem.details.get("key")
        if key:
            message = say("键名用弯引号括着：{key}，YAML 把引号当成了名字的一部分", key=key)
            remedy = say("请去掉键名的引号")
        else:
            quote = str(problem.details.get("quote", '"'))
            message = say(
                "「{sign}」是弯引号，不能与半角的 {quote} 配对",
                sign=str(problem.details.get("sign", "”")),
                quote=quote,
            )
            remedy = say("请把两头都改成半角引号 {quote}，或者两头都不写引号", quote=quote)
        yield RULE.at_problem(source, problem, message, remedy)

r"""引号没有关上

## 检查什么
值以半角引号开头，但在该结束的地方没有另一半。
## 为什么
引号不关，后面的行全被当成同一句话，一直吞到下一个引号或文件末尾（YAML 1.2.2 §7.3）。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: "企业设立登记
  - 编号: QL-002
    名称: "企业变更登记"
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: "企业设立登记"
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, YAML, of_kind

RULE = Rule("LQ009", "unclosed-quote", Severity.ERROR, Scope.FORM, basis=(FORMAT, f"{YAML} §7.3"))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "unclosed-quote"):
        sign = str(problem.details.get("sign", '"'))
        yield RULE.at_problem(
            source,
            problem,
            say("这里的引号 {sign} 没有关上", sign=sign),
            say("请在这一句的末尾补上 {sign}；普通的文字也可以两头都不写引号", sign=sign),
        )

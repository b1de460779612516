r"""值里有半角冒号加空格

## 检查什么
没有引号的值里面又出现了「: 」，例如 `依据: 关于《某办法》: 补充通知`。
## 为什么
YAML 以为那是又一个键，整个文件就读不懂了（YAML 1.2.2 §7.3.3）。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业登记: 设立
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业登记：设立
  - 编号: QL-002
    名称: "企业登记: 变更"
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, YAML, of_kind

RULE = Rule("LQ029", "colon-in-value", Severity.ERROR, Scope.FORM, basis=(FORMAT, f"{YAML} §7.3.3"))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "colon-in-value"):
        yield RULE.at_problem(
            source,
            problem,
            say("值里面的「: 」被当成了又一个键"),
            say("中文里请用全角冒号「：」；要保留半角的，把整个值放进半角双引号"),
        )

r"""文件开头有字节顺序标记（BOM）

## 检查什么
文件以看不见的 U+FEFF 开头（记事本的「带有 BOM 的 UTF-8」）。
## 为什么
本工具读得懂，但别的工具会把它当成第一个键名的一部分，git 比较时也多出看不见的改动。
## 反例
```yaml encoding=utf-8-sig
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
```
"""

import codecs
from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity, Spot
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT

RULE = Rule("LQ004", "byte-order-mark", Severity.WARNING, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    if source.text is not None and source.data.startswith(codecs.BOM_UTF8):
        yield RULE.at_spot(
            source,
            Spot(1, 1),
            say("文件开头有看不见的字节顺序标记（BOM）"),
            say("请另存为不带 BOM 的「UTF-8」；VS Code 点右下角的编码，「通过编码保存」选 UTF-8"),
        )

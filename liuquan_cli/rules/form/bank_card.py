r"""银行卡号

## 检查什么
文件或者它的名称里有 16—19 位的银行卡号：以银行卡的号段开头，校验位（Luhn）也对。
事项编码、信用代码等不算。
## 为什么
廉政账户、缴费账户应当写单位账户的名称和开户行；个人的卡号是个人隐私，不得公开（政府信息公开条例第十五条）。
这一条不能豁免。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    内容: 缴费卡号 6200 0000 0000 0005
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    内容: 流水 6200000000000006
    编码:
      - {体系: 国家, 值: "6200000000000005"}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._leaks import leaks
from liuquan_cli.rules.personal import bank_cards

RULE = Rule(
    "LQ054",
    "bank-card",
    Severity.ERROR,
    Scope.FORM,
    basis=("政府信息公开条例第十五条",),
    serves=("X-13", "DS-13"),
    waivable=False,
)


def check(source: Source) -> Iterator[Finding]:
    """Find numbers of bank cards in names and text."""
    return leaks(
        RULE,
        source,
        bank_cards,
        lambda masked: say("文件或文件夹的名称里有银行卡号 {masked}", masked=masked),
        lambda masked: say("这里有银行卡号 {masked}", masked=masked),
        say("请删去；收费和廉政账户写单位账户的名称和开户行"),
    )

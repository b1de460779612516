r"""银行卡号

## 检查什么
文件里有 16—19 位的银行卡号：以银行卡的号段开头，校验位（Luhn）也对。事项编码、信用代码等不算。
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

import re
from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import digit_runs, lines_of
from liuquan_cli.rules.form.id_number import is_id_number

RULE = Rule(
    "LQ054",
    "bank-card",
    Severity.ERROR,
    Scope.FORM,
    basis=("政府信息公开条例第十五条",),
    serves=("X-13", "DS-13"),
    waivable=False,
)
_shape = re.compile(r"\d{16,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1?\d{1,3})?").fullmatch
_issuer = re.compile(r"62\d{14,17}|4\d{15}|5[1-5]\d{14}").fullmatch
_CODE = re.compile("编码|代码|编号|文号|案号|流水号|校验|值:")


def check(source: Source) -> Iterator[Finding]:
    if source.text is None:
        return
    for run in digit_runs(source.text):
        if _shape(run.text) is None or is_id_number(run.text) or _CODE.search(run.line):
            continue
        digits = re.sub("[ -]", "", run.text)
        if _issuer(digits) and _passes_luhn(digits):
            yield RULE.at_spot(
                source,
                lines_of(source.text).spot(run.offset),
                say("这里有银行卡号 {masked}", masked=f"{digits[:4]}****{digits[-4:]}"),
                say("请删去；收费和廉政账户写单位账户的名称和开户行"),
            )


def _passes_luhn(digits: str) -> bool:
    """ISO/IEC 7812-1 annex B."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0

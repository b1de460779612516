r"""公民身份号码

## 检查什么
文件的任何地方（值、键、注释、正文、文件名）有 18 位公民身份号码：出生日期成立，校验码也对。
## 为什么
仓库随时可能公开，历史删不干净。身份号码是个人隐私，不得公开（政府信息公开条例第十五条）；
写岗位和姓名就够了。号码的结构和校验码见 GB 11643—1999。这一条不能豁免。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    内容: 经办人身份号码 11010519491231002X
```
```yaml
文档: 权力清单
# 110105 19491231 002X
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
    内容: 110105194912310021
```
"""

import datetime
import re
from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity, Spot
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import digit_runs, lines_of

RULE = Rule(
    "LQ051",
    "id-number",
    Severity.ERROR,
    Scope.FORM,
    basis=("政府信息公开条例第十五条", "GB 11643—1999"),
    serves=("X-13", "DS-13"),
    waivable=False,
)
_shape = re.compile(r"([1-9]\d{5})[ -]?(\d{8})[ -]?(\d{3}[\dX])").fullmatch
_CREDIT = re.compile("信用代码|机构代码")


def check(source: Source) -> Iterator[Finding]:
    remedy = say("请删去；已经提交过的，号码还在历史里，请在公开或推送之前请管理员清理历史")
    for run in digit_runs(source.file):
        if is_id_number(run.text):
            masked = mask(run.text)
            yield RULE.at_spot(
                source,
                Spot(1, 1),
                say("文件名里有公民身份号码 {masked}", masked=masked),
                remedy,
            )
    if source.text is None:
        return
    for run in digit_runs(source.text):
        if is_id_number(run.text) and not _CREDIT.search(run.line):
            yield RULE.at_spot(
                source,
                lines_of(source.text).spot(run.offset),
                say("这里有公民身份号码 {masked}", masked=mask(run.text)),
                remedy,
            )


def is_id_number(text: str) -> bool:
    """Whether `text` is a number of GB 11643: a birthday that existed, and the check character."""
    found = _shape(text)
    if found is None:
        return False
    digits = "".join(found.groups())
    birth = found[2]
    try:
        born = datetime.date(int(birth[:4]), int(birth[4:6]), int(birth[6:]))
    except ValueError:
        return False
    if born.year < 1880:
        return False
    total = sum(int(digit) * (pow(2, 17 - place, 11)) for place, digit in enumerate(digits[:17]))
    return "10X98765432"[total % 11] == digits[17]


def mask(text: str) -> str:
    """The county and the last four signs: `110105********002X`."""
    bare = re.sub("[ -]", "", text)
    return bare[:6] + "*" * 8 + bare[-4:]

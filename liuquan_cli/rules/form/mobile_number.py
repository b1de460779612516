r"""手机号码

## 检查什么
文件的任何地方有 11 位手机号码（以 13—19 开头，不是更长的一串数字的一部分）。
## 为什么
监督和咨询电话应当是单位的座机或热线；个人的手机号码是个人隐私，不得公开（政府信息公开条例第十五条），
而仓库随时可能公开。这一条不能豁免。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    内容: 联系张三 13800138000
```
```yaml
文档: 权力清单
# 138-0013-8000
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
    内容: 监督电话 0358-0000000、12345
```
"""

import re
from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity, Spot
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import digit_runs, lines_of

RULE = Rule(
    "LQ052",
    "mobile-number",
    Severity.ERROR,
    Scope.FORM,
    basis=("政府信息公开条例第十五条",),
    serves=("X-13", "DS-13"),
    waivable=False,
)
_is_mobile = re.compile(r"(?:86[ -]?)?(1[3-9]\d)([ -]?)\d{4}\2(\d{4})").fullmatch


def check(source: Source) -> Iterator[Finding]:
    remedy = say("请改用单位的座机或热线；已经提交过的，号码还在历史里，请在推送之前清理历史")
    for run in digit_runs(source.file):
        if found := _is_mobile(run.text):
            masked = f"{found[1]}****{found[3]}"
            yield RULE.at_spot(
                source, Spot(1, 1), say("文件名里有手机号码 {masked}", masked=masked), remedy
            )
    if source.text is None:
        return
    for run in digit_runs(source.text):
        if found := _is_mobile(run.text):
            masked = f"{found[1]}****{found[3]}"
            yield RULE.at_spot(
                source,
                lines_of(source.text).spot(run.offset),
                say("这里有手机号码 {masked}", masked=masked),
                remedy,
            )

r"""国家秘密标志

## 检查什么
文件里有「秘密★1年」这样的国家秘密标志，或者「内部资料　注意保存」之类的内部文件标记。
句子里说到「保守国家秘密」「涉密事项」的，不管。
## 为什么
不属于国家秘密的，不得作出国家秘密标志（保守国家秘密法第二十二条）；属于国家秘密的，根本不能进这个仓库：
禁止非法复制、记录、存储国家秘密（同法第二十九条）。这一条不能豁免。
## 反例
```yaml
文档: 权力清单
# 秘密★1年
事项:
  - 编号: QL-001
    名称: 企业设立登记
```
```yaml escapes=true
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    内容: 机密\u3000★
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    内容: 内部资料 注意保存
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 涉密事项审查
    内容: 依照保守国家秘密法，对机密、秘密级事项先审查、后公开。
```
"""

import re
from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity, Spot
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import lines_of

RULE = Rule(
    "LQ053",
    "secrecy-mark",
    Severity.ERROR,
    Scope.FORM,
    basis=("保守国家秘密法第二十二条", "保守国家秘密法第二十九条"),
    serves=("X-13", "DS-05", "DS-13"),
    waivable=False,
)
_STARS = "★☆⭐✩"
_MARK = re.compile(rf"(绝[ \t\u3000]*密|机[ \t\u3000]*密|秘[ \t\u3000]*密)[ \t\u3000]*[{_STARS}]")
_INTERNAL = re.compile(
    "内部(?:资料|文件|材料|刊物)[ \t\u3000,，、;；]*(?:注意|妥善|严禁)(?:保存|保管|保密|外传)"
)


def check(source: Source) -> Iterator[Finding]:
    remedy = say(
        "确属国家秘密的，立即停止传播，按保密规定移出并报告；不是的，删去标志。"
        "涉密事项在这里只写「不予公开」和理由，不写内容"
    )
    if _MARK.search(source.file) or _INTERNAL.search(source.file):
        yield RULE.at_spot(source, Spot(1, 1), say("文件名里有保密标志"), remedy)
    text = source.text
    if text is None:
        return
    if any(star in text for star in _STARS):
        for found in _MARK.finditer(text):
            level = re.sub(r"\s", "", found[1])
            yield RULE.at_spot(
                source,
                lines_of(text).spot(found.start()),
                say("这里有国家秘密标志「{level}★」", level=level),
                remedy,
            )
    if "内部" in text:
        for found in _INTERNAL.finditer(text):
            yield RULE.at_spot(
                source,
                lines_of(text).spot(found.start()),
                say("这里有内部文件的标记"),
                remedy,
            )

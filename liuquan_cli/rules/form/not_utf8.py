r"""文件不是 UTF-8 编码

## 检查什么
文件的字节不是 UTF-8 文字，多半是 GBK（老版本记事本、WPS 的「ANSI」）或 UTF-16
（记事本的「Unicode」）。
## 为什么
同一串字节按不同编码读，是不同的字。公开的文字不能靠猜，所以只认 UTF-8（YAML 1.2.2 §5.2）。
## 反例
```yaml encoding=gbk
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
```
```yaml encoding=utf-16
文档: 权力清单
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
```
"""

import re
from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity, Spot
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, YAML

RULE = Rule("LQ003", "not-utf8", Severity.ERROR, Scope.FORM, basis=(FORMAT, f"{YAML} §5.2"))
_chinese = re.compile("[\u4e00-\u9fff，。、：；（）《》「」“”]").findall


def check(source: Source) -> Iterator[Finding]:
    if source.text is not None or source.problems:
        return
    encoding = _guess(source.data)
    spot = Spot(1, 1) if encoding == "UTF-16" else _first_bad(source.data)
    if encoding:
        message = say("文件不是 UTF-8 编码，看上去是 {encoding}", encoding=encoding)
        remedy = say(
            "请转成 UTF-8：用记事本打开，「另存为」时编码选 UTF-8；WPS 存为纯文本时选 UTF-8；"
            "VS Code 点右下角的编码，先「通过编码重新打开」选 {encoding}，"
            "再「通过编码保存」选 UTF-8",
            encoding=encoding,
        )
    else:
        message = say("从这里起的字节不是 UTF-8 文字")
        remedy = say("文件可能损坏了，或者不是文本文件；请从 git 历史或原稿恢复，存成 UTF-8")
        encoding = ""
    yield RULE.at_spot(source, spot, message, remedy)


def _first_bad(data: bytes) -> Spot:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace").replace("\r\n", "\n")
        before = before.replace("\r", "\n")
        return Spot(before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Spot(1, 1)


def _guess(data: bytes) -> str:
    """The encoding the bytes look like, or ""."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[:200].count(0) * 4 > len(data[:200]):
        return "UTF-16"
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    letters = sum(not sign.isascii() for sign in text)
    return "GBK" if len(_chinese(text)) * 2 > letters else ""

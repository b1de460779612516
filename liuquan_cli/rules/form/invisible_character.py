r"""看不见的字符

## 检查什么
文件里有控制字符、零宽空格、改变文字方向的控制符，或者转换编码时留下的「�」。
## 为什么
它们看不见，却让两个看上去一样的名字不相等；方向控制符能让人看到的和机器读到的不一样。
U+2028 之类还会让有的程序多数一行，报错的位置就错了。「�」说明原来的字已经丢了。
## 反例
```yaml escapes=true
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业\u200b设立登记
```
```yaml escapes=true
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立\ufffd记
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

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, YAML, lines_of

RULE = Rule(
    "LQ027", "invisible-character", Severity.ERROR, Scope.FORM, basis=(FORMAT, f"{YAML} §5.1")
)
# Zero-width joiners and the direction marks U+200E/F stay: minority scripts are written with them.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2060\u2066-\u2069"
    "\ufeff\ufffd-\uffff]+"
)


def check(source: Source) -> Iterator[Finding]:
    text = source.text
    if text is None:
        return
    for found in _INVISIBLE.finditer(text):
        code = f"U+{ord(found[0][0]):04X}"
        if "\ufffd" in found[0]:
            message = say("这里有「�」：原来的字在转换编码时丢了")
            remedy = say("请对照原稿补上丢失的字")
        else:
            message = say("这里有看不见的字符 {code}", code=code)
            remedy = say("请删去它：把前后两个字连同中间一起删掉重打，最为稳妥")
        yield RULE.at_spot(source, lines_of(text).spot(found.start()), message, remedy)

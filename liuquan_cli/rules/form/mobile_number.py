r"""手机号码

## 检查什么
文件的任何地方（值、键、注释、正文、文件名和文件夹名）有 11 位手机号码：以 13—19 开头，
不是更长的一串数字的一部分；全角的、按 3、4、4 位断开的、前面有 86 的也算。
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

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._leaks import leaks
from liuquan_cli.rules.personal import mobiles

RULE = Rule(
    "LQ052",
    "mobile-number",
    Severity.ERROR,
    Scope.FORM,
    basis=("政府信息公开条例第十五条",),
    serves=("X-13", "DS-13"),
    waivable=False,
)


def check(source: Source) -> Iterator[Finding]:
    """Find mobile numbers in names and text."""
    return leaks(
        RULE,
        source,
        mobiles,
        lambda masked: say("文件或文件夹的名称里有手机号码 {masked}", masked=masked),
        lambda masked: say("这里有手机号码 {masked}", masked=masked),
        say("请改用单位的座机或热线；已经提交过的，号码还在历史里，请在推送之前清理历史"),
    )

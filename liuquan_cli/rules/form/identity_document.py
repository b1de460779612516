r"""护照、通行证和军官证的号码

## 检查什么
写着「护照」「通行证」「军官证」等的一行里，后面有这种证件的号码。没有写明是什么证件的一串字母和数字，不猜。
## 为什么
证件号码是个人隐私，不得公开（政府信息公开条例第十五条）；办事要核对的证件，写证件的种类就够了。
这一条不能豁免。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    内容: 申请人护照 E12345678
```
```yaml
文档: 权力清单
# 军官证：某字第0000001号
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
    内容: 申请人交验护照、通行证或者军官证；图号 E12345678
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._leaks import leaks
from liuquan_cli.rules.personal import papers

RULE = Rule(
    "LQ057",
    "identity-document",
    Severity.ERROR,
    Scope.FORM,
    basis=("政府信息公开条例第十五条",),
    serves=("X-13", "DS-13"),
    waivable=False,
)


def check(source: Source) -> Iterator[Finding]:
    """Find numbers of passports and the like in names and text."""
    return leaks(
        RULE,
        source,
        papers,
        lambda masked: say("文件或文件夹的名称里有证件号码 {masked}", masked=masked),
        lambda masked: say("这里有证件号码 {masked}", masked=masked),
        say("请删去号码，只写证件的种类"),
    )

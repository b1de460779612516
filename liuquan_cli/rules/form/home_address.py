r"""家庭住址

## 检查什么
「家庭住址」「现住址」「户籍地址」等词的冒号后面，写着有门牌号码的地址。单位和窗口的地址不管。
## 为什么
一个人住在哪里是个人隐私，不得公开（政府信息公开条例第十五条）；这个仓库只写单位的地址。这一条不能豁免。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    内容: 家庭住址：某县某街1号2单元301室
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    内容: 申请人填写家庭住址、联系方式；地址：某县某街1号
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._leaks import leaks
from liuquan_cli.rules.personal import homes

RULE = Rule(
    "LQ058",
    "home-address",
    Severity.ERROR,
    Scope.FORM,
    basis=("政府信息公开条例第十五条",),
    serves=("X-13", "DS-13"),
    waivable=False,
)


def check(source: Source) -> Iterator[Finding]:
    """Find home addresses in names and text."""
    return leaks(
        RULE,
        source,
        homes,
        lambda masked: say("文件或文件夹的名称里有家庭住址 {masked}", masked=masked),
        lambda masked: say("这里有家庭住址 {masked}", masked=masked),
        say("请删去；要写地址的，写单位的地址"),
    )

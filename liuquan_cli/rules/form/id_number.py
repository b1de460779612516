r"""公民身份号码

## 检查什么
文件的任何地方（值、键、注释、正文、文件名和文件夹名）有 18 位公民身份号码：出生日期成立，
校验码也对；全角的、用空格或横线断开的也算。老的 15 位号码没有校验码，
同一行写着「身份证」「证件号」的才算。
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
```yaml
文档: 权力清单
# 身份证号 110105491231002
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
    内容: 110105194912310021，注册号 110105491231002
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._leaks import leaks
from liuquan_cli.rules.personal import id_numbers

RULE = Rule(
    "LQ051",
    "id-number",
    Severity.ERROR,
    Scope.FORM,
    basis=("政府信息公开条例第十五条", "GB 11643—1999"),
    serves=("X-13", "DS-13"),
    waivable=False,
)


def check(source: Source) -> Iterator[Finding]:
    """Find numbers of GB 11643 in names and text."""
    return leaks(
        RULE,
        source,
        id_numbers,
        lambda masked: say("文件或文件夹的名称里有公民身份号码 {masked}", masked=masked),
        lambda masked: say("这里有公民身份号码 {masked}", masked=masked),
        say("请删去；已经提交过的，号码还在历史里，请在公开或推送之前请管理员清理历史"),
    )

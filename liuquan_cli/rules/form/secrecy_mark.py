r"""国家秘密标志

## 检查什么
文件的任何地方（值、键、注释、正文、文件名和文件夹名）有「秘密★1年」这样的国家秘密标志。
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
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 涉密事项审查
    内容: 依照保守国家秘密法，对机密、秘密级事项先审查、后公开。
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._leaks import leaks
from liuquan_cli.rules.marks import secrecy_marks

RULE = Rule(
    "LQ053",
    "secrecy-mark",
    Severity.ERROR,
    Scope.FORM,
    basis=("保守国家秘密法第二十二条", "保守国家秘密法第二十九条"),
    serves=("X-13", "DS-05", "DS-13"),
    waivable=False,
)


def check(source: Source) -> Iterator[Finding]:
    """Find marks of state secrets in names and text."""
    return leaks(
        RULE,
        source,
        secrecy_marks,
        lambda level: say("文件或文件夹的名称里有国家秘密标志「{level}★」", level=level),
        lambda level: say("这里有国家秘密标志「{level}★」", level=level),
        say(
            "确属国家秘密的，立即停止传播，按保密规定移出并报告；不是的，删去标志。"
            "涉密事项在这里只写「不予公开」和理由，不写内容"
        ),
    )

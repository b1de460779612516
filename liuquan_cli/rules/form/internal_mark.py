r"""内部文件的标记

## 检查什么
文件的任何地方有「内部资料　注意保存」这样的标记，或者单独写着「不得外传」「会后收回」
「此件不公开」一类的话：独占一行、一条注释、一个值或者一对括号。句子里说到的不管。
## 为什么
有这种标记的文件不是给社会看的，而仓库随时可能公开。内部事务信息、过程性信息可以不予公开（政府信息公开条例
第十六条），工作秘密要按规定管理（保守国家秘密法第六十四条）：它们的内容不该写在这里。这一条不能豁免。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    内容: 内部资料 注意保存
```
```yaml
文档: 权力清单
# 会后收回
事项:
  - 编号: QL-001
    名称: 企业设立登记
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 会议材料管理
    内容: 会议材料会后收回，考察情况不得外传；涉及个人隐私的不得公开。
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._leaks import leaks
from liuquan_cli.rules.marks import internal_marks

RULE = Rule(
    "LQ056",
    "internal-mark",
    Severity.ERROR,
    Scope.FORM,
    basis=("政府信息公开条例第十六条", "保守国家秘密法第六十四条"),
    serves=("X-13", "DS-13"),
    waivable=False,
)


def check(source: Source) -> Iterator[Finding]:
    """Find stamps of internal papers in names and text."""
    return leaks(
        RULE,
        source,
        internal_marks,
        lambda words: say("文件或文件夹的名称里有内部文件的标记「{words}」", words=words),
        lambda words: say("这里有内部文件的标记「{words}」", words=words),
        say("请确认这份内容能不能放在这里：能公开的删去标记，不能的把内容移出仓库"),
    )

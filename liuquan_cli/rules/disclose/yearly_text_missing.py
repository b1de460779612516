"""公开年报的章节没有写

## 检查什么
一年过完以后，「文种」方案里标明适用于本单位公开制度、又写了「章节」的文书（政府信息公开工作年度报告是
存在的主要问题及改进情况、其他需要报告的事项），上一年度有「文书」文件，每一章都有文字。
机关类型不要求年度报告的不检查。
## 为什么
政府信息公开条例第五十条（四）（五）：年度报告应当包括「政府信息公开工作存在的主要问题及改进情况」和「其他需要报告
的事项」。这两章没有数字可以推算，只能由办公室自己写。
## 反例
```yaml
文档: 文书
编号: WS-1
文种: 政府信息公开工作年度报告
年度: 2025
正文: "## 存在的主要问题及改进情况\\n\\n答复还不够快，今年专人跟办。"
```
## 正例
```yaml
文档: 文书
编号: WS-1
正文: "## 存在的主要问题及改进情况\\n\\n答复慢。\\n\\n## 其他需要报告的事项\\n\\n没有。"
```
```yaml
文档: 文书
编号: WS-1
年度: 2024
正文: "## 存在的主要问题及改进情况\\n\\n答复慢。"
---
文档: 文书
编号: WS-2
文种: 信息公开年报
年度: 2025
正文: "## 存在的主要问题及改进情况\\n\\n答复慢。\\n\\n## 其他需要报告的事项\\n\\n没有。"
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.office_text import OfficeText
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import DocumentKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.yearly import yearly_duty
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ439",
    "yearly-text-missing",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("政府信息公开条例第五十条",),
    serves=("DS-05", "CM-33"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find chapters of last year's report that only the office can write, and has not."""
    duty = yearly_duty(department, department.day.year)
    if duty is None:
        return
    kinds = department.scheme(DocumentKind)
    for kind in kinds.members:
        if not kind.regime or kind.regime != department.unit.regime:
            continue
        texts = [
            text
            for text in department.all(OfficeText)
            if text.year == duty.year and kinds.canonical(text.kind) == kind.name
        ]
        written = {title for text in texts for title in text.sections()}
        missing = [title for title in kind.sections if title not in written]
        if missing:
            yield RULE.at(
                texts[0] if texts else department.unit,
                *(("正文",) if texts and texts[0].body else ()),
                message=say(
                    "{year}年度的「{kind}」还没有写：{chapters}",
                    year=duty.year, kind=kind.name, chapters=quoted(missing),
                ),
                remedy=say("写在「文书」文件里，二级标题是章节名；用 liuquan new 文书 新建"),
            )  # fmt: skip

"""同一制度两份都现行

## 检查什么
现行的制度，通过日期不同的文号不同（一份文件印发几项制度的，文号相同，通过日期也相同）；
名称除去书名号、引号、空格和末尾的「（试行）」「（暂行）」「（修订）」
「（20xx年修订）」以后不重复。名称完全相同的由 LQ031 检查。
## 为什么
长治方案 三(三)「废止已失效制度,修订不完善制度,探索建立新制度」。试行稿和正式稿都有效，
就有两种规矩。
## 反例
```yaml
文档: 制度
编号: ZD-2
名称: 监督工作制度（试行）
状态: 保留
约束: {全单位: 是}
```
## 正例
```yaml
文档: 制度
编号: ZD-2
名称: 监督工作制度（试行）
状态: 废止
废止日期: 2026-01-01
废止理由: 正式制度已经施行
```
"""

import re
from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.institutions import in_force

RULE = Rule(
    "LQ315",
    "institutions-in-force-twice",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(三)", "长治方案 四(二)4"),
    serves=("P3-03",),
    since=Profile.确权,
)
_TAIL = re.compile(r"[（(](试行|暂行|修订|\d{4}年修[订正])[）)]$")
_MARKS = re.compile(r"[《》“”\"「」\s]")


def _plain(name: str) -> str:
    """The name without marks and without what tells one edition from another."""
    return _TAIL.sub("", _MARKS.sub("", name))


def check(department: Department) -> Iterator[Finding]:
    """Find a number adopted on two days, and a name that differs only by its edition."""
    by_number: dict[str, Institution] = {}
    by_name: dict[str, Institution] = {}
    for item in in_force(department):
        first = by_number.setdefault(item.document, item) if item.document else item
        if None not in (item.adopted_on, first.adopted_on) and item.adopted_on != first.adopted_on:
            yield RULE.at(
                item,
                "文号",
                message=say(
                    "「{one}」和「{other}」通过的日期不同，文号都是 {number}",
                    one=item.name, other=first.name, number=item.document,
                ),
                remedy=say("对照印发的文件改正文号或者通过日期"),
                related=(Related(first.place("文号"), say("另一项制度")),),
            )  # fmt: skip
            continue
        first = by_name.setdefault(_plain(item.name), item)
        if first is not item and first.name != item.name:
            yield RULE.at(
                item,
                "名称",
                message=say(
                    "「{one}」和「{other}」是同一制度的两份文本，都现行",
                    one=item.name, other=first.name,
                ),
                remedy=say("把旧的一份状态改为废止，写明废止日期和「被替代」"),
                related=(Related(first.place("名称"), say("另一份文本")),),
            )  # fmt: skip

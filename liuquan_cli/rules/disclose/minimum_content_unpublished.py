"""最低公开内容没有实际公开

## 检查什么
公开目录里属「最低公开内容」的条目，写明「内容」，并有公开的「记录」。
## 为什么
孝义方案 四(五)1：公开的内容「至少包括职责权力清单、责任清单、运行流程图,以及廉政风险点、
防控措施、岗位廉政承诺等」。有条目而没有内容、没有公开，等于没有公开。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-4, 记录: ~}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-4, 记录: [{日期: 2026-03-04, 渠道: 公示栏}, {日期: 2026-03-02, 渠道: 政府网站}]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import open_entries
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ413",
    "minimum-content-unpublished",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(五)1",),
    serves=("LS-09", "DS-04", "DS-05"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find entries of the minimum package that hold nothing or were never published."""
    for entry in open_entries(department):
        if not entry.minimum:
            continue
        given = {"内容": entry.elements, "记录": entry.log}
        lacking = [name for name, value in given.items() if not value]
        if lacking:
            yield RULE.at(
                entry,
                message=say(
                    "最低公开内容「{part}」没有写{fields}",
                    part=entry.minimum,
                    fields=quoted(lacking),
                ),
                remedy=say("写明公开了哪些内容；公开以后在「记录」写明日期、渠道和位置"),
            )

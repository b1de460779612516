"""一年有两份公开年报

## 检查什么
一个年度只有一个「公开年报」文件。
## 为什么
政府信息公开条例第四十九条：部门每年提交「本行政机关上一年度政府信息公开工作年度报告」，
一年一份；两份数字不同，公众不知道哪一份算数，工具也不替人挑。
## 反例
```yaml
文档: 公开年报
编号: NB-2025-2
年度: 2025
提交日期: 2026-01-20
```
## 正例
```yaml
文档: 公开年报
编号: NB-2024
年度: 2024
提交日期: 2025-01-20
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.disclosure_year import DisclosureYear
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ437",
    "yearly-report-twice",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("政府信息公开条例第四十九条",),
    serves=("DS-05",),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find years with a second file of figures."""
    first: dict[int, DisclosureYear] = {}
    for report in department.all(DisclosureYear):
        known = first.setdefault(report.year, report)
        if known is not report:
            yield RULE.at(
                report,
                "年度",
                message=say("{year}年已经有一份公开年报：{id}", year=report.year, id=known.id),
                remedy=say("合成一份，删去多余的文件"),
                related=(Related(known.place("年度"), say("先有的一份")),),
            )

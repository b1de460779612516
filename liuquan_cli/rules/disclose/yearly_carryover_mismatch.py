"""公开年报的上年结转与上一年的对不上

## 检查什么
有连续两年的「公开年报」的，后一年的「上年结转」逐列等于前一年的「结转下年度」。
## 为什么
政府信息公开条例第五十条（二）：年度报告应当包括「行政机关收到和处理政府信息公开申请的情况」。
去年没有办完的申请，今年要接着办完，不能在两年之间多出来或者不见了。
## 反例
```yaml
文档: 公开年报
编号: NB-2024
年度: 2024
提交日期: 2025-01-20
申请:
  - {名称: 本年新收, 自然人: 2}
  - {名称: 予以公开, 自然人: 1}
  - {名称: 结转下年度, 自然人: 1}
```
## 正例
```yaml
文档: 公开年报
编号: NB-2024
年度: 2024
提交日期: 2025-01-20
申请:
  - {名称: 本年新收, 自然人: 2}
  - {名称: 予以公开, 自然人: 1}
  - {名称: 结转下年度, 自然人: 1}
---
文档: 公开年报
编号: NB-2025
申请:
  - {名称: 上年结转, 自然人: 1}
  - {名称: 予以公开, 自然人: 2}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.disclosure_year import TOTAL, Applications, DisclosureYear, report_on
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import ApplicationRow
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ436",
    "yearly-carryover-mismatch",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("政府信息公开条例第五十条",),
    serves=("DS-05",),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find reports that begin with another number of open applications than the last ended."""
    rows = department.scheme(ApplicationRow)
    reports = department.all(DisclosureYear)
    for report in reports:
        last = report_on(report.year - 1, reports)
        if last is None or not report.applications or not last.applications:
            continue
        held = Applications(report, rows).part("上年结转")
        kept = Applications(last, rows).part("结转下年")
        for column, number in held.items():
            if column != TOTAL and number != kept[column]:
                yield RULE.at(
                    report,
                    "申请",
                    message=say(
                        "「{column}」一列：{year}年的上年结转是 {held}，{before}年的结转下年度是 "
                        "{kept}",
                        column=column, year=report.year, held=number,
                        before=last.year, kept=kept[column],
                    ),
                    remedy=say("核对台账，改正写错的一年"),
                    related=(Related(last.place("申请"), say("上一年的年报")),),
                )  # fmt: skip

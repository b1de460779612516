"""上一年的公开年报没有按期提交、公布

## 检查什么
机关类型有年报截止日的（「机关类型」方案的「年报截止」：政府部门一月三十一日，人民政府三月三十一日），过了
今年的截止日：有上一年度的「公开年报」文件；要提交的，「提交日期」在截止日以前；「公布日期」写了的，也在截止日以前，
没有写的，公开目录里要有年度报告的条目（按不按时由 LQ434 检查）。党委部门不适用。
## 为什么
政府信息公开条例第四十九条：「县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关
上一年度政府信息公开工作年度报告并向社会公布。」
## 反例
```yaml
文档: 公开年报
编号: NB-2025
提交日期: 2026-02-03
```
```yaml
文档: 公开年报
编号: NB-2025
公布日期: 2026-02-03
```
## 正例
```yaml
文档: 公开年报
编号: NB-2025
提交日期: 2026-01-30
公布日期: 2026-01-31
```
```yaml
文档: 单位
机关类型: 受委托组织
---
文档: 公开年报
编号: NB-2025
提交日期:
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.disclosure_year import DisclosureYear, report_on
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import open_entries, yearly_day
from liuquan_cli.rules.disclose.yearly import YearlyDuty, yearly_duty

RULE = Rule(
    "LQ438",
    "yearly-report-late",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("政府信息公开条例第四十九条",),
    serves=("DS-05", "DS-06"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find that last year's report was not handed in or not published when this year's day came."""
    duty = yearly_duty(department, department.day.year)
    if duty is None or department.day <= duty.due:
        return
    report = report_on(duty.year, department.all(DisclosureYear))
    if report is None:
        yield RULE.at(
            department.unit,
            "机关类型",
            message=say(
                "{year}年度的公开年报应当在 {due} 前公布，没有这一年的「公开年报」文件",
                year=duty.year, due=duty.due.isoformat(),
            ),
            remedy=say("用 liuquan new 公开年报 建一个，填三张表"),
        )  # fmt: skip
        return
    if duty.submitted:
        yield from _judged(report, "提交日期", report.submitted_on, duty)
    listed = any(yearly_day(entry, department) for entry in open_entries(department))
    if report.published_on is not None or not listed:
        yield from _judged(report, "公布日期", report.published_on, duty)


def _judged(
    report: DisclosureYear, key: str, done: date | None, duty: YearlyDuty
) -> Iterator[Finding]:
    if done is None:
        yield RULE.at(
            report,
            message=say(
                "{year}年度的年报应当在 {due} 前提交、公布，没有写「{key}」",
                year=duty.year, due=duty.due.isoformat(), key=key,
            ),
            remedy=say("办好以后写上「{key}」", key=key),
        )  # fmt: skip
    elif done > duty.due:
        yield RULE.at(
            report,
            key,
            message=say(
                "{year}年度的年报应当在 {due} 前提交、公布，「{key}」是 {done}",
                year=duty.year, due=duty.due.isoformat(), key=key, done=done.isoformat(),
            ),
            remedy=say("以后按期提交和公布"),
        )  # fmt: skip

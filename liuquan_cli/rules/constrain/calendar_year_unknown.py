"""没有这一年的节假日安排

## 检查什么
审查的这一天，以及实施方案各阶段、决策、履责记录的日期所在的年份，节假日和调休已经知道：随工具
带着，或者写在仓库的「日历」文件里。不知道的年份，工作日按周末和固定的法定节假日推算，结果是暂定的。
## 为什么
行政许可法第八十二条等按工作日计算期限，工作日以国务院公布的放假安排为准；下一年的安排通常上年十一月
才公布，公布以后还会变动。不知道就说不知道，不能当作准确的。
## 反例
```yaml
文档: 承诺
履责记录:
  - {岗位: 局长, 种类: 述职述廉, 年度: 2048, 应完成: 2048-01-31}
```
## 正例
```yaml
文档: 日历
年历:
  - 年份: 2048
    休息: [{自: 2048-01-01, 至: 2048-01-03}]
    来源: 国务院办公厅关于2048年部分节假日安排的通知
---
文档: 承诺
履责记录:
  - {岗位: 局长, 种类: 述职述廉, 年度: 2048, 应完成: 2048-01-31}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.decision import Decision, Meeting
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.plan import Phase
from liuquan_cli.model.pledge import LeaderRecord
from liuquan_cli.model.rule import Located, Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ389",
    "calendar-year-unknown",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("行政许可法第八十二条",),
    serves=("TM-01", "TM-03"),
    since=Profile.确权,
)


def _dated(department: Department) -> Iterator[tuple[Located, date | None]]:
    """What is reckoned in working days, with its dates; the day of judgement first."""
    yield department.unit, department.day
    for phase in department.all(Phase):
        yield phase, phase.since
        yield phase, phase.until
    for decision in department.all(Decision):
        yield decision, decision.initiated_on
        yield decision, decision.published_on
    for meeting in department.all(Meeting):
        yield meeting, meeting.on
    for record in department.all(LeaderRecord):
        yield record, record.due


def check(department: Department) -> Iterator[Finding]:
    """Find the years whose working days can only be guessed: one finding a year."""
    told: set[int] = set()
    for item, day in _dated(department):
        if day is None or day.year in told or department.calendar.known(day.year):
            continue
        told.add(day.year)
        yield RULE.at(
            item,
            message=say("没有 {year} 年的节假日安排，涉及这一年的工作日是暂定的", year=day.year),
            remedy=say(
                "把国务院办公厅公布的安排写进仓库的「日历」文件：年份、休息、上班、来源、公布日期"
            ),
        )

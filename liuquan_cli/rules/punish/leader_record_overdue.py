"""领导的履责记录过期没有完成

## 检查什么
履责记录的「应完成」已经过了，没有「完成日期」；「完成日期」不在今天之后。
## 为什么
孝义方案 四(六)1「完善部机关领导班子及其成员述职述廉、任期经济责任审计、个人重大事项报告等制度,
常态化实行党风廉政建设约谈」。
## 反例
```yaml
文档: 承诺
履责记录:
  - {岗位: 局长, 种类: 述职述廉, 年度: 2025, 应完成: 2026-01-31}
  - {岗位: 副局长, 种类: 述职述廉, 年度: 2025, 应完成: 2026-01-31, 完成日期: 2026-01-20}
```
## 正例
```yaml
文档: 承诺
履责记录:
  - {岗位: 局长, 种类: 述职述廉, 年度: 2025, 应完成: 2026-01-31, 完成日期: 2026-01-20}
  - {岗位: 副局长, 种类: 述职述廉, 年度: 2025, 应完成: 2026-01-31, 完成日期: 2026-01-20}
  - {岗位: 局长, 种类: 廉政约谈, 年度: 2026, 应完成: 2026-12-31}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.pledge import LeaderRecord
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ625",
    "leader-record-overdue",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)1",),
    serves=("P3-19", "P3-20"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find yearly duties of leaders that are late, or done on a day still to come."""
    for record in department.all(LeaderRecord):
        if record.done_on is None and record.due and record.due < department.day:
            yield RULE.at(
                record,
                "应完成",
                message=say(
                    "「{post}」{year}年度的{kind}应当在 {due} 完成，到今天没有",
                    post=record.post, year=str(record.year), kind=record.kind,
                    due=str(record.due),
                ),
                remedy=say("完成以后写「完成日期」"),
            )  # fmt: skip
        elif record.done_on and record.done_on > department.day:
            yield RULE.at(
                record,
                "完成日期",
                message=say(
                    "「{post}」{year}年度的{kind}写着 {day} 完成，还没有到",
                    post=record.post, year=str(record.year), kind=record.kind,
                    day=str(record.done_on),
                ),
                remedy=say("完成以后再记"),
            )  # fmt: skip

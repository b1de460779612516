"""制度的执行情况很久没有检查

## 检查什么
现行的制度自施行之日起，每隔「限权期限」方案里「执行检查」的时间（默认两年）有一次「执行检查」。
通过日期、施行日期和检查都没有写的，也算没有检查。
## 为什么
长治方案 三(三)「防止制度执行不力和制度约束效力“末梢锐减”」。
方案没有写多久检查一次，两年是本工具的默认值。
## 反例
```yaml
文档: 制度
施行日期: 2020-01-01
执行检查:
  - {日期: 2021-03-01, 范围: 各科室, 结果: 执行到位}
```
## 正例
```yaml
文档: 制度
施行日期: 2020-01-01
执行检查:
  - {日期: 2026-03-01, 范围: 各科室, 结果: 执行到位}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.institutions import in_force
from liuquan_cli.rules.constrain.limits import limit_for

RULE = Rule(
    "LQ317",
    "institution-not-checked",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(三)",),
    serves=("P3-10", "P3-17"),
    since=Profile.常态,
)


def _last(institution: Institution, day: date) -> date | None:
    """The last day on which it was checked, else since when it has been in force."""
    checks = [check.on for check in institution.checks if check.on <= day]
    return max(checks, default=institution.effective or institution.adopted_on)


def check(department: Department) -> Iterator[Finding]:
    """Find institutions in force whose execution nobody has checked for too long."""
    limit = limit_for("执行检查", department)
    if limit is None or limit.days is None:
        return
    for institution in in_force(department):
        last = _last(institution, department.day)
        if last is None:
            yield RULE.at(
                institution,
                "执行检查",
                message=say("「{institution}」没有检查过执行情况", institution=institution.name),
                remedy=say("检查一次，把日期、检查到哪一级和结果写进「执行检查」"),
            )
        elif department.calendar.due(last, limit.days, limit.unit or "月") < department.day:
            yield RULE.at(
                institution,
                "执行检查",
                message=say(
                    "「{institution}」自 {last} 以来没有检查过执行情况",
                    institution=institution.name, last=last.isoformat(),
                ),
                remedy=say("检查一次，把日期、检查到哪一级和结果写进「执行检查」"),
            )  # fmt: skip

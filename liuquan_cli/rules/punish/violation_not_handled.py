"""违规行为没有及时处理

## 检查什么
性质为违规（「案件性质」方案里「需要」处理）的案件：写了「处理日期」就有「形式」，写了「形式」
就有「处理日期」；两样都没有的，从「立案日期」（没有的从「发现日期」）起没有过「案件时限」
方案定的处理期限。
## 为什么
孝义方案 三(六)「对发现的违规行为及时处理,对违法违纪行为及时移交有关部门处理」。
期限的天数是本工具的默认，可以改写。
## 反例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    形式: [批评教育]
```
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    发现日期: 2026-01-05
    报告日期: 2026-01-05
    立案日期: 2026-01-06
```
## 正例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    形式: [批评教育]
    处理日期: 2026-06-01
```
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    发现日期: 2026-06-22
    报告日期: 2026-06-22
    立案日期: 2026-06-23
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityCase
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.punish import CaseClock, CaseGrade
from liuquan_cli.model.text import say
from liuquan_cli.rules.punish.clocks import finish

RULE = Rule(
    "LQ607",
    "violation-not-handled",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(六)",),
    serves=("P6-06", "P6-07"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find breaches that were left lying, or of which only half the handling is told."""
    grades, clocks = department.scheme(CaseGrade), department.scheme(CaseClock)
    clock = next((member for member in clocks.members if member.right == "处理日期"), None)
    for case in department.all(AccountabilityCase):
        grade = grades.member(case.grade)
        if grade is None or "处理" not in grade.needs:
            continue
        if case.handled_on and not case.forms:
            yield RULE.at(
                case,
                "处理日期",
                message=say("案件 {case} 写了处理日期，没有写用了哪种形式", case=case.id),
                remedy=say("在「形式」写明用了哪些问责形式"),
            )
        elif case.forms and case.handled_on is None:
            yield RULE.at(
                case,
                "形式",
                message=say("案件 {case} 写了问责形式，没有写处理日期", case=case.id),
                remedy=say("补上「处理日期」"),
            )
        elif case.handled_on is None:
            start = case.opened_on or case.found_on
            due = finish(department, clock, start) if clock and start else None
            if due is None or due < department.day:
                yield RULE.at(
                    case,
                    "性质",
                    message=say("违规案件 {case} 到今天没有处理", case=case.id),
                    remedy=say("按规定处理，写明「处理日期」和「形式」"),
                )

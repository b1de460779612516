"""案件没有及时报告、启动或者处理

## 检查什么
按「案件时限」方案：从发现到报告、从发现到立案（启动处理）、从立案到处理，都没有超过天数；
还没有办的，到今天也没有超过。移送就是启动处理；已经移送的，处理由接收机关决定，不看立案到处理的一段。
违规没有处理由 LQ607 检查，违纪违法没有移送由 LQ602 检查。
## 为什么
长治方案 四(二)7「早发现、早报告」，「探索建立快速发现启动处理问题机制,及时纠错」。
天数是本工具的默认，可以在仓库里另立案件时限方案改写；工作日按国务院办公厅的放假通知计算。
## 反例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    发现日期: 2026-05-06
    报告日期: 2026-05-20
    立案日期: 2026-05-20
    形式: [批评教育]
    处理日期: 2026-06-01
    证据: [受理登记簿]
    决定文书: 决定书〔2026〕1号
    申诉: 已告知可以申请复核
    纠错: 改为按号受理
```
## 正例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    发现日期: 2026-05-06
    报告日期: 2026-05-07
    立案日期: 2026-05-08
    形式: [批评教育]
    处理日期: 2026-06-01
    证据: [受理登记簿]
    决定文书: 决定书〔2026〕1号
    申诉: 已告知可以申请复核
    纠错: 改为按号受理
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityCase
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.punish import CaseGrade
from liuquan_cli.model.text import say
from liuquan_cli.rules.punish.clocks import case_overrun, dates_of

RULE = Rule(
    "LQ610",
    "case-clock-overrun",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)7", "孝义方案 三(六)"),
    serves=("P6-13", "P6-14", "P6-07"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find clocks of cases that ran out."""
    grades = department.scheme(CaseGrade)
    for case in department.all(AccountabilityCase):
        grade = grades.member(case.grade)
        needs = grade.needs if grade else ()
        for clock, due, done in case_overrun(department, case):
            if done is None and clock.right == "处理日期" and "处理" in needs:
                continue  # LQ607 says so
            if done is None and clock.right != "报告日期" and "移送" in needs:
                continue  # LQ602 says so
            if done is None:
                message = say(
                    "案件 {case} 应当在 {due} 前{act}，到今天没有",
                    case=case.id, due=str(due), act=clock.name,
                )  # fmt: skip
            else:
                message = say(
                    "案件 {case} 应当在 {due} 前{act}，实际是 {done}",
                    case=case.id, due=str(due), act=clock.name, done=str(done),
                )  # fmt: skip
            yield RULE.at(
                case,
                clock.right if dates_of(case, (clock.right,)) else clock.left,
                message=message,
                remedy=say("没有办的马上办；晚了的在「事实」说明原因，完善快速启动机制"),
            )

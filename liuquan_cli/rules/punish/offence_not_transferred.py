"""违纪违法没有移送

## 检查什么
「案件」的「性质」是违纪、违法、涉嫌犯罪的（「案件性质」方案里「需要」移送），
写明「移送」给了哪个机关、哪一天。刚发现的，在「案件时限」方案定的启动处理期限以前不算。
## 为什么
孝义方案 三(六)「对发现的违规行为及时处理,对违法违纪行为及时移交有关部门处理」；
长治方案 三(六)「涉嫌犯罪的依法移送司法机关,追究刑事责任」。
公务员法第五十七条：「对公务员涉嫌职务违法和职务犯罪的，应当依法移送监察机关处理。」
## 反例
```yaml
文档: 问责
案件:
  - {编号: AJ-1, 性质: 违法, 岗位: 审查岗, 事实: 收受申请人财物}
```
## 正例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违法
    岗位: 审查岗
    事实: 收受申请人财物
    移送: {接收机关: 县监察委员会, 日期: 2026-05-11}
```
```yaml
文档: 问责
案件:
  - {编号: AJ-1, 性质: 违法, 岗位: 审查岗, 事实: 收受申请人财物, 发现日期: 2026-06-29}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityCase
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.punish import CaseGrade
from liuquan_cli.model.text import say
from liuquan_cli.rules.punish.clocks import transfer_due

RULE = Rule(
    "LQ602",
    "offence-not-transferred",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(六)", "长治方案 三(六)", "公务员法第五十七条"),
    serves=("P6-06", "P6-07", "P6-10"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find offences that the unit kept to itself."""
    grades = department.scheme(CaseGrade)
    for case in department.all(AccountabilityCase):
        grade = grades.member(case.grade)
        if grade is None or "移送" not in grade.needs or case.transfer is not None:
            continue
        due = transfer_due(department, case)
        if due is None or due < department.day:
            yield RULE.at(
                case,
                "性质",
                message=say(
                    "案件 {case} 的性质是{grade}，没有移送的记录", case=case.id, grade=case.grade
                ),
                remedy=say("移送司法机关或监察机关，在「移送」写明接收机关、日期和文书")
                if "司法" in grade.needs
                else say("移交有管辖权的纪检监察机关或主管部门，在「移送」写明接收机关和日期"),
            )

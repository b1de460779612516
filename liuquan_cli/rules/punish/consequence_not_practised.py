"""奖惩制度定了没有用过

## 检查什么
有奖惩制度（「奖惩制度」方案里的种类）的单位，最近十二个月里至少有一条作为的记录：
其中一项制度做过「执行检查」，或者问责处理过一件案件、移送过一件案件，
或者开展过一次正面典型的教育。一年内才施行的制度不算。
## 为什么
长治方案 三·首「有监督就有奖惩,有奖惩就有作为」。制度挂在墙上、一年没有用过，就没有作为。
## 反例
```yaml
文档: 制度
种类: 绩效考核
施行日期: 2024-01-01
执行检查: [{日期: 2025-06-02, 范围: 各科室, 结果: 执行到位}]
---
文档: 问责
教育:
  - {日期: 2026-05-08, 名称: 先进窗口宣讲, 种类: 学习讨论}
  - {日期: 2026-05-09, 名称: 警示教育, 种类: 警示教育}
---
文档: 方案
种类: 教育种类
名称: 本单位教育
默认: 是
成员:
  - {名称: 学习讨论, 标准: 是}
```
## 正例
```yaml
文档: 制度
种类: 绩效考核
施行日期: 2024-01-01
执行检查:
  - {日期: 2026-05-08, 范围: 各科, 结果: 兑现考核奖励}
```
"""

from collections.abc import Iterator
from datetime import date, timedelta

from liuquan_cli.model.accountability import AccountabilityCase, Education
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.punish.consequences import rewards_and_penalties

RULE = Rule(
    "LQ624",
    "consequence-not-practised",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三·首", "襄垣方案 四·首"),
    serves=("X-01", "AC-07"),
    since=Profile.常态,
)
_YEAR = timedelta(days=366)


def check(department: Department) -> Iterator[Finding]:
    """Find a unit whose rewards and penalties stayed on paper for a year."""
    since, day = department.day - _YEAR, department.day
    kept = [
        one
        for one in department.derived(rewards_and_penalties)
        if one.effective is None or one.effective <= since
    ]
    if not kept:
        return
    acts: list[date | None] = [check.on for one in kept for check in one.checks]
    acts += [one.on for one in department.all(Education) if one.kind == "正面典型"]
    for case in department.all(AccountabilityCase):
        acts += [case.handled_on, case.transfer.on if case.transfer else None]
    if not any(on and since <= on <= day for on in acts):
        yield RULE.at(
            kept[0],
            "种类",
            message=say("奖惩制度「{institution}」等一年没有用过的记录", institution=kept[0].name),
            remedy=say("兑现奖励、处理问题，并在制度的「执行检查」记下来"),
        )

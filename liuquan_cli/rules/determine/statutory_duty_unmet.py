"""法定职责没有人承担

## 检查什么
单位登记的每一项「法定职责」，写明负责的岗位和履行它的事项，这些事项都留在清单里。
写的岗位、编号查不到的，由 LQ032 检查。
## 为什么
孝义方案 三(一)「法定职责必须为」：法律要单位做的，清单里没有，或者清理时取消了，就没有人做。
## 反例
```yaml
文档: 单位
法定职责:
  - {名称: 核发示范许可, 依据: {依据: 行政许可法, 条款: 第二十二条}, 事项: [QL-1]}
```
```yaml
文档: 单位
法定职责:
  - {名称: 核发示范许可, 依据: {依据: 行政许可法, 条款: 第二十二条}, 岗位: 科长}
```
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-2
    名称: 示范备案
    类别: 行政许可
    清理: {结论: 暂停, 意见: 暂停受理, 理由: 上级通知}
    状态: 清权
---
文档: 单位
法定职责:
  - {名称: 示范备案, 依据: {依据: 行政许可法, 条款: 第二十二条}, 岗位: 科长, 事项: [QL-2]}
```
## 正例
```yaml
文档: 单位
法定职责:
  - {名称: 核发示范许可, 依据: {依据: 行政许可法, 条款: 第二十二条}, 岗位: 科长, 事项: [QL-1]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import StatutoryDuty

RULE = Rule(
    "LQ153",
    "statutory-duty-unmet",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(一)",),
    serves=("X-03",),
    since=Profile.确权,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find statutory duties that no post answers for, or that no kept power fulfils."""
    for duty in department.all(StatutoryDuty):
        if not duty.post:
            yield RULE.at(
                duty,
                "岗位",
                message=say("法定职责「{duty}」没有写由哪个岗位负责", duty=duty.name),
                remedy=say("写明负责的岗位"),
            )
        if not duty.powers:
            yield RULE.at(
                duty,
                "事项",
                message=say("法定职责「{duty}」没有写由哪些事项履行", duty=duty.name),
                remedy=say("写明权力事项的编号；清单里没有的，补进清单"),
            )
        for index, name in enumerate(duty.powers):
            power = department.powers.get(name)
            if power is not None and department.leaves(power):
                yield RULE.at(
                    duty,
                    "事项",
                    index,
                    message=say(
                        "法定职责「{duty}」由「{power}」履行，那一项却退出了清单",
                        duty=duty.name, power=power.name,
                    ),
                    remedy=say("改由留在清单里的事项履行；法律已经不要求的，删去这项职责"),
                    related=(Related(power.place("清理"), say("它的清理结论在这里")),),
                )  # fmt: skip

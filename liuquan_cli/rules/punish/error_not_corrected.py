"""处理了人，没有纠正错误

## 检查什么
写了「处理日期」的案件，写明「纠错」：错误怎样纠正、损失怎样挽回、制度怎样补上。
## 为什么
孝义方案 三(六)「重点完善纠错问责机制」；长治方案 四(二)7「及时纠错,
最大限度减少滥用权力造成的损失」。
## 反例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    证据: [受理登记簿]
    处理日期: 2026-06-01
    形式: [批评教育]
    决定文书: 决定书〔2026〕1号
    申诉: 已告知可以申请复核
```
## 正例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    证据: [受理登记簿]
    处理日期: 2026-06-01
    形式: [批评教育]
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
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ613",
    "error-not-corrected",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(六)", "长治方案 四(二)7"),
    serves=("AC-03", "P6-14"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find handled cases after which nothing was put right."""
    for case in department.all(AccountabilityCase):
        if case.handled_on and not case.correction:
            yield RULE.at(
                case,
                "处理日期",
                message=say("案件 {case} 已经处理，没有写错误怎样纠正", case=case.id),
                remedy=say("在「纠错」写明怎样纠正、怎样挽回损失、补了什么制度"),
            )

"""案件的证据没有指到运行痕迹

## 检查什么
登记了办件痕迹的单位，每件案件的「证据」里至少有一项是资料库里的记录：办件、来信、媒体反映、
决策、会议、问题的编号；条目里带着这个编号就算。
## 为什么
孝义方案 三(六)「探索建立权力运行痕迹管理制度,使违规、违纪、违法等滥用权力行为有据可查」。
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
    纠错: 改为按号受理
---
文档: 监督
办件:
  - 编号: BJ-1
    权力: QL-1
    收件日期: 2026-06-25
```
## 正例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    证据: [受理登记簿, BJ-1 的受理记录]
    处理日期: 2026-06-01
    形式: [批评教育]
    决定文书: 决定书〔2026〕1号
    申诉: 已告知可以申请复核
    纠错: 改为按号受理
---
文档: 监督
办件:
  - 编号: BJ-1
    权力: QL-1
    收件日期: 2026-06-25
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityCase, Issue
from liuquan_cli.model.decision import Decision, Meeting
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import HandledCase, Letter, MediaIssue
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ614",
    "evidence-without-trace",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(六)",),
    serves=("P6-17", "TR-01"),
    since=Profile.常态,
)


def _records(department: Department) -> frozenset[str]:
    kinds = (HandledCase, Letter, MediaIssue, Decision, Meeting, Issue)
    return frozenset(record.label for kind in kinds for record in department.all(kind))


def check(department: Department) -> Iterator[Finding]:
    """Find cases whose evidence names no record of the repository."""
    if not department.all(HandledCase):
        return
    known = department.derived(_records)
    for case in department.all(AccountabilityCase):
        if case.evidence and not any(one in text for text in case.evidence for one in known):
            yield RULE.at(
                case,
                "证据",
                message=say("案件 {case} 的证据没有指到一条运行痕迹", case=case.id),
                remedy=say("在「证据」写上能证明它的办件、来信、会议等记录的编号"),
            )

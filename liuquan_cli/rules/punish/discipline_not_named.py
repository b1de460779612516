"""案件没有指到违反的纪律条文

## 检查什么
登记了「纪律」的单位，每件案件写明「违反」哪套纪律、「违反条款」是哪几条；「违反条款」
照录那套纪律「条款」里的一条。已经移送的，由接收机关认定，可以不写。
## 为什么
孝义方案 三(六)「严格纪律约束,认真落实组工干部“十严禁”等纪律要求」。
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
纪律:
  - {编号: JL-1, 名称: 窗口纪律, 条款: [不准插队, 不准收费]}
```
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
    违反: JL-1
    违反条款: [不准吃请]
纪律:
  - {编号: JL-1, 名称: 窗口纪律, 条款: [不准插队, 不准收费]}
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
    违反: JL-1
    违反条款: [不准插队]
纪律:
  - {编号: JL-1, 名称: 窗口纪律, 条款: [不准插队, 不准收费]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityCase, Discipline
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ615",
    "discipline-not-named",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(六)",),
    serves=("P6-01",),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find cases that name no rule of discipline, or one that the set does not hold."""
    sets = {name: one for one in department.all(Discipline) for name in (one.id, one.name)}
    if not sets:
        return
    for case in department.all(AccountabilityCase):
        if not case.clause_broken or not case.clauses_broken:
            if case.transfer is None:
                yield RULE.at(
                    case,
                    "编号",
                    message=say("案件 {case} 没有写违反了哪套纪律的哪一条", case=case.id),
                    remedy=say("在「违反」写纪律的编号，在「违反条款」照录条文"),
                )
            continue
        broken = sets.get(case.clause_broken)
        for index, clause in enumerate(case.clauses_broken):
            if broken and broken.clauses and clause not in broken.clauses:
                yield RULE.at(
                    case,
                    "违反条款",
                    index,
                    message=say(
                        "「{discipline}」里没有「{clause}」这一条",
                        discipline=broken.name, clause=clause,
                    ),
                    remedy=say("照录「{discipline}」的条文", discipline=broken.name),
                )  # fmt: skip

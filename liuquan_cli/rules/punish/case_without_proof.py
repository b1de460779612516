"""案件缺证据、责任岗位或者事实

## 检查什么
每件案件写明「证据」（有据可查）、「岗位」（有责可追）、「事实」。
有罪可惩由 LQ607（违规的处理）和 LQ602（违纪违法的移送）检查。
## 为什么
孝义方案 三(六)「使违规、违纪、违法等滥用权力行为有据可查、有责可追、有罪可惩」。
## 反例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    处理日期: 2026-06-01
    形式: [批评教育]
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
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ611",
    "case-without-proof",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(六)",),
    serves=("P6-05", "P6-17", "AC-09"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find cases that can't be proved, or are laid at no one's door."""
    for case in department.all(AccountabilityCase):
        missing = [
            key
            for key, there in (("证据", case.evidence), ("岗位", case.post), ("事实", case.facts))
            if not there
        ]
        if missing:
            yield RULE.at(
                case,
                "编号",
                message=say("案件 {case} 没有写{missing}", case=case.id, missing=quoted(missing)),
                remedy=say("补上；「证据」写证据和痕迹的编号，「岗位」只写岗位不写人"),
            )

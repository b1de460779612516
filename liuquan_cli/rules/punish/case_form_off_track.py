"""问责形式和写的轨道、情节对不上

## 检查什么
案件写了「轨道」的，「形式」里至少有一种走这条轨道（「问责形式」方案里的「轨道」）。
案件写了「情节」的，最重的一种形式不低于「案件情节」方案为这种情节定的下限。
已经移送的，由接收机关处理，不查。
## 为什么
长治方案 三(六)「按照情节轻重分别给予党纪政纪问责追究」；孝义方案 三(六)「强化组织措施」。
下限的数字是本工具的默认，可以在仓库里改写。
## 反例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    形式: [批评教育]
    轨道: 党纪
    处理日期: 2026-06-01
```
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    情节: 严重
    形式: [批评教育]
    处理日期: 2026-06-01
```
## 正例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    情节: 较重
    形式: [诫勉, 党纪处分]
    轨道: 党纪
    处理日期: 2026-06-01
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityCase
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.punish import CaseGravity, SanctionForm
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ604",
    "case-form-off-track",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(六)", "孝义方案 三(六)"),
    serves=("P6-09", "AC-08"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find cases whose forms do not run on their track, or are too light for the circumstances."""
    forms = department.scheme(SanctionForm)
    gravities = department.scheme(CaseGravity)
    for case in department.all(AccountabilityCase):
        known = [member for form in case.forms if (member := forms.member(form))]
        if not known or len(known) < len(case.forms) or case.transfer is not None:
            continue
        if case.track and all(m.track and m.track != case.track for m in known):
            yield RULE.at(
                case,
                "轨道",
                message=say(
                    "案件 {case} 的轨道是{track}，形式{forms}都不走这条轨道",
                    case=case.id, track=case.track, forms=quoted(case.forms),
                ),
                remedy=say("改「轨道」，或者在「形式」补上这条轨道的处理"),
            )  # fmt: skip
        gravity = gravities.member(case.gravity)
        heaviest = max(member.rank or 0 for member in known)
        if gravity and gravity.threshold is not None and 0 < heaviest < gravity.threshold:
            yield RULE.at(
                case,
                "情节",
                message=say(
                    "案件 {case} 情节{gravity}，最重只用到{forms}，与情节不相称",
                    case=case.id, gravity=case.gravity, forms=quoted(case.forms),
                ),
                remedy=say("按情节选用形式；有减轻的理由的，改「情节」并写进「事实」"),
            )  # fmt: skip

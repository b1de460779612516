"""处理了的案件没有决定文书或者没有交代申诉

## 检查什么
写了「处理日期」和「形式」的案件，有「决定文书」；形式里有可以申诉的（「问责形式」方案里
「需要」申诉的：免职、降职、处分），并且写明「申诉」（怎样告知、本人是否申诉）。
## 为什么
长治方案 三(六)「严肃责任追究」。公务员法第九十五条：对处分、降职、免职等人事处理不服的，
「可以自知道该人事处理之日起三十日内向原处理机关申请复核」；第六十三条要求处分「手续完备」。
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
    纠错: 改为按号受理
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
    形式: [政务处分]
    决定文书: 决定书〔2026〕1号
    纠错: 改为按号受理
形式:
  - 形式: 诫勉
    程序: [核实, 谈话, 存档]
    决定主体: 局务会
    依据: [{依据: 行政许可法, 条款: 第七十四条}]
  - 形式: 政务处分
    程序: [调查, 审理, 决定, 送达]
    决定主体: 任免机关
    依据: [{依据: 行政许可法, 条款: 第七十四条}]
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
    纠错: 改为按号受理
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityCase
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.punish import SanctionForm
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ612",
    "case-file-incomplete",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(六)", "公务员法第六十三条", "公务员法第九十五条"),
    serves=("AC-09",),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find decided cases without the decision or without a word on appeal."""
    forms = department.scheme(SanctionForm)
    for case in department.all(AccountabilityCase):
        if not case.handled_on or not case.forms:
            continue
        missing = [] if case.document else ["决定文书"]
        appealable = any((m := forms.member(form)) and "申诉" in m.needs for form in case.forms)
        if appealable and not case.appeal:
            missing.append("申诉")
        if missing:
            yield RULE.at(
                case,
                "处理日期",
                message=say(
                    "案件 {case} 已经处理，没有写{missing}", case=case.id, missing=quoted(missing)
                ),
                remedy=say("补上决定文书的文号，处分、降职、免职还写明怎样告知复核、申诉"),
            )

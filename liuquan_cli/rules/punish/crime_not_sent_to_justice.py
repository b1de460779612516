"""涉嫌犯罪没有移送司法机关或者监察机关

## 检查什么
性质为涉嫌犯罪（「案件性质」方案里「需要」司法）的案件，「移送」的「接收机关」
是司法机关或者监察机关（名称里有「犯罪移送机关」方案列的词）。
## 为什么
长治方案 三(六)「涉嫌犯罪的依法移送司法机关,追究刑事责任」。公务员法第五十七条：
「对公务员涉嫌职务违法和职务犯罪的，应当依法移送监察机关处理。」监察法第三十七条：审计机关等国家机关
发现职务犯罪的问题线索，「应当移送监察机关，由监察机关依法调查处置」。
## 反例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 涉嫌犯罪
    岗位: 审查岗
    事实: 未按顺序受理
    移送: {接收机关: 县委办公室, 日期: 2026-06-01}
```
## 正例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 涉嫌犯罪
    岗位: 审查岗
    事实: 未按顺序受理
    移送: {接收机关: 县监察委员会, 日期: 2026-06-01}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityCase
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.punish import CaseGrade
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ608",
    "crime-not-sent-to-justice",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 三(六)", "公务员法第五十七条", "监察法第三十七条"),
    serves=("P6-10",),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find suspected crimes handed to an organ that can't investigate them."""
    grades = department.scheme(CaseGrade)
    words = [
        word
        for organ in department.vocabulary("犯罪移送机关").members
        for word in (organ.name, *organ.aliases)
    ]
    for case in department.all(AccountabilityCase):
        grade = grades.member(case.grade)
        if grade is None or "司法" not in grade.needs or case.transfer is None:
            continue
        receiver = case.transfer.receiver
        if words and not any(word in receiver for word in words):
            yield RULE.at(
                case,
                "移送",
                "接收机关",
                message=say(
                    "案件 {case} 涉嫌犯罪，移送给了「{receiver}」，不是司法机关或者监察机关",
                    case=case.id, receiver=receiver,
                ),
                remedy=say("职务犯罪移送监察机关，其他犯罪移送公安机关；在「移送」写明机关和日期"),
            )  # fmt: skip

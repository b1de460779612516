"""制度的状态和日期矛盾

## 检查什么
通过日期不晚于施行日期，施行日期不晚于废止日期；「状态」不是废止的，废止日期没有到；
已经通过的制度，通过日期不在今天以后。
## 为什么
长治方案 三(三)「废止已失效制度,修订不完善制度,探索建立新制度」。
日期矛盾，就说不清哪一天由哪一项制度约束权力。
## 反例
```yaml
文档: 制度
状态: 修订
通过日期: 2026-03-01
施行日期: 2026-02-01
修订说明: 原为2019年的试行规则，增加抽查条款
```
```yaml
文档: 制度
编号: ZD-2
名称: 抽查办法
状态: 保留
通过日期: 2020-01-01
施行日期: 2020-02-01
废止日期: 2026-01-01
约束: {全单位: 是}
```
## 正例
```yaml
文档: 制度
状态: 修订
通过日期: 2026-02-01
施行日期: 2026-03-01
修订说明: 原为2019年的试行规则，增加抽查条款
```
"""

from collections.abc import Iterator
from itertools import pairwise

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ312",
    "institution-dates-contradict",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 三(三)", "长治方案 四(二)4"),
    serves=("P3-03",),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find institutions whose dates run backwards or gainsay their state."""
    for institution in department.all(Institution):
        dates = [
            (name, day)
            for name, day in (
                ("通过日期", institution.adopted_on),
                ("施行日期", institution.effective),
                ("废止日期", institution.repealed_on),
            )
            if day is not None
        ]
        for (earlier, first), (later, then) in pairwise(dates):
            if then < first:
                yield RULE.at(
                    institution,
                    later,
                    message=say(
                        "「{institution}」的{later}（{then}）早于{earlier}（{first}）",
                        institution=institution.name, later=later, then=then.isoformat(),
                        earlier=earlier, first=first.isoformat(),
                    ),
                    remedy=say("对照印发的文件改正日期"),
                )  # fmt: skip
        repealed = institution.repealed_on
        if repealed is not None and repealed <= department.day and institution.status != "废止":
            yield RULE.at(
                institution,
                "状态",
                message=say(
                    "「{institution}」已于 {day} 废止，状态还写着「{status}」",
                    institution=institution.name, day=repealed.isoformat(),
                    status=institution.status,
                ),
                remedy=say("把状态改为废止；仍然有效的，删去废止日期"),
            )  # fmt: skip
        adopted = institution.adopted_on
        if adopted is not None and adopted > department.day:
            yield RULE.at(
                institution,
                "通过日期",
                message=say(
                    "「{institution}」的通过日期 {day} 还没有到",
                    institution=institution.name, day=adopted.isoformat(),
                ),
                remedy=say("改正日期；还没有通过的，通过以后再列入制度"),
            )  # fmt: skip

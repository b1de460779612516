"""没有按期分析研判

## 检查什么
有风险点的单位有「研判」记录；最近一次研判写明「下次」的日期，那一天还没有过。
## 为什么
孝义方案 四(六)2「及时发现和总结试点工作中出现的新情况、新问题,建立定期分析研判机制」。
## 反例
```yaml
文档: 风险
研判:
  - {日期: 2026-03-20, 结论: 风险总体可控, 下次: 2026-06-19}
```
## 正例
```yaml
文档: 风险
研判:
  - {日期: 2026-03-20, 结论: 风险总体可控, 下次: 2026-06-19}
  - {日期: 2026-06-18, 结论: 审查环节加密抽查, 下次: 2026-09-18}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.risk import Analysis, Risk
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ370",
    "analysis-overdue",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)2",),
    serves=("RK-18",),
    since=Profile.常态,
    reads=("风险",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find that risks are not analysed regularly."""
    if not department.all(Risk):
        return
    held = [one for one in department.all(Analysis) if one.on <= department.day]
    if not held:
        yield RULE.at(
            department.unit,
            message=say("有廉政风险点，没有分析研判的记录"),
            remedy=say("定期研判风险，在「风险」文件的「研判」记下日期、结论和下次的日期"),
        )
        return
    last = max(held, key=lambda one: one.on)
    if last.next_on is None:
        yield RULE.at(
            last,
            message=say("{on} 的研判没有写下次是哪一天", on=last.on.isoformat()),
            remedy=say("在「下次」写明日期"),
        )
    elif last.next_on < department.day:
        yield RULE.at(
            last,
            "下次",
            message=say(
                "上次研判是 {on}，{next} 应当再研判，没有记录",
                on=last.on.isoformat(), next=last.next_on.isoformat(),
            ),
            remedy=say("补做研判，在「研判」里加一条"),
        )  # fmt: skip

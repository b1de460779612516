"""办结了，没有告知结果

## 检查什么
办结的「办件」写明「结果」「结果告知」（告知当事人、范围公示还是社会公开）和「告知日期」。
怎样告知、哪一天告知，办结后「公开期限」方案里告知结果的期限（十个工作日）以前不查。
## 为什么
孝义方案 四(五)2：「对执行结果,应根据涉及范围,及时告知当事人,
也可以在一定范围内公示或向社会公开」。行政许可法第四十四条：准予许可的，「应当自作出决定之日起十日内
向申请人颁发、送达行政许可证件」。
## 反例
```yaml
# 办件 BJ-1 的其余内容照常
文档: 监督
办件:
  - 编号: BJ-1
    结果告知: ~
    告知日期: ~
```
## 正例
```yaml
# 办件 BJ-1 的其余内容照常
文档: 监督
办件:
  - 编号: BJ-1
    结果告知: 告知当事人
    告知日期: 2026-05-19
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import HandledCase
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import limit_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ522",
    "case-result-not-told",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(五)2", "行政许可法第四十四条"),
    serves=("TM-05", "DS-07"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find closed cases of which the result, or how and when it was told, is not known."""
    limit = limit_of("告知结果", department)
    for case in department.all(HandledCase):
        if case.closed_on is None:
            continue
        given: dict[str, object] = {"结果": case.result}
        due = case.closed_on
        if limit is not None and limit.days is not None:
            due = department.calendar.due(due, limit.days, limit.unit or "工作日")
        if due < department.day or case.notice or case.notified_on:
            given |= {"结果告知": case.notice, "告知日期": case.notified_on}
        lacking = [key for key, value in given.items() if not value]
        if lacking:
            yield RULE.at(
                case,
                message=say(
                    "办件 {case} 办结了，没有写{fields}", case=case.id, fields=quoted(lacking)
                ),
                remedy=say("写明结果、怎样告知、哪一天告知"),
            )

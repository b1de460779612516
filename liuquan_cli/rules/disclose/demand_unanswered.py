"""群众希望了解的没有按时答复

## 检查什么
「需求」在期限内答复：自收到的次日起，按「公开期限」方案里答复需求的工作日算。
答复日期不早于收到的日期，不在今天以后。
## 为什么
孝义方案 三(四)：「群众希望了解的」和「需要群众了解的」都要公开，
四(五)2「尽量满足相对人的信息需求」。政府信息公开条例第三十三条：「行政机关不能当场答复的，
应当自收到申请之日起20个工作日内予以答复」；不是依申请公开的，参照这个期限。
## 反例
```yaml
文档: 公开目录
需求:
  - {编号: XQ-1, 日期: 2026-04-01, 来源: 群众, 内容: 希望知道办到了哪一步, 目录: GK-3}
```
## 正例
```yaml
文档: 公开目录
需求:
  - {编号: XQ-1, 日期: 2026-06-10, 来源: 群众, 内容: 希望知道办到了哪一步, 目录: GK-3}
  - {编号: XQ-2, 日期: 2026-04-01, 内容: 希望知道收费标准, 目录: GK-3, 答复日期: 2026-04-03}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.catalogue import InformationDemand
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import limit_of

RULE = Rule(
    "LQ425",
    "demand-unanswered",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(四)", "孝义方案 四(五)2", "政府信息公开条例第三十三条"),
    serves=("P4-03", "DS-09"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find demands that are still unanswered after the limit, or answered before they came."""
    limit = limit_of("答复需求", department)
    for demand in department.all(InformationDemand):
        if demand.on is None:
            continue
        if demand.answered_on is not None:
            if demand.answered_on < demand.on:
                yield RULE.at(
                    demand,
                    "答复日期",
                    message=say("需求 {id} 的答复早于收到的日期", id=demand.id),
                    remedy=say("核对两个日期"),
                )
            elif demand.answered_on > department.day:
                yield RULE.at(
                    demand,
                    "答复日期",
                    message=say(
                        "需求 {id} 的答复日期 {on} 还没有到",
                        id=demand.id, on=demand.answered_on.isoformat(),
                    ),
                    remedy=say("答复以后再写「答复日期」"),
                )  # fmt: skip
            continue
        if limit is None or limit.days is None:
            continue
        due = department.calendar.due(demand.on, limit.days, limit.unit or "工作日")
        if department.day > due:
            yield RULE.at(
                demand,
                message=say(
                    "需求 {id} 应当在 {due} 前答复，至今没有答复", id=demand.id, due=due.isoformat()
                ),
                remedy=say("答复以后写「答复日期」；要延长的，经公开工作机构负责人同意并告知"),
            )

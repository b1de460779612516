"""监督员的聘期过了

## 检查什么
每名监督员写明「自」「至」，自不晚于至；今天至少有一名在聘期内。
## 为什么
孝义方案 四(六)1：「聘请“两代表一委员”作为监督员,加强民主评议活动,广泛收集廉政风险预警信息」。
## 反例
```yaml
文档: 监督
监督员:
  - {编号: JD-1, 至: 2026-03-31}
```
```yaml
文档: 监督
监督员:
  - {编号: JD-2, 身份: 政协委员, 自: 2026-01-01}
```
## 正例
```yaml
文档: 监督
监督员:
  - {编号: JD-2, 身份: 政协委员, 自: 2024-01-01, 至: 2025-12-31}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import AppointedSupervisor
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ508",
    "appointed-term-over",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)1",),
    serves=("P5-18",),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find appointments without or against their dates, and that none runs today."""
    appointed = department.all(AppointedSupervisor)
    for one in appointed:
        given = {"自": one.since, "至": one.until}
        lacking = [key for key, value in given.items() if value is None]
        if lacking:
            yield RULE.at(
                one,
                message=say("监督员 {id} 没有写聘期的{fields}", id=one.id, fields=quoted(lacking)),
                remedy=say("照聘书写明聘期"),
            )
        elif one.since and one.until and one.since > one.until:
            yield RULE.at(
                one,
                "至",
                message=say("监督员 {id} 的聘期在开始以前就结束了", id=one.id),
                remedy=say("核对两个日期"),
            )
    last = max(appointed, key=lambda one: one.until or date.max, default=None)
    if last is None or last.until is None or any(_runs(one, department.day) for one in appointed):
        return
    if last.until < department.day:
        message = say("监督员的聘期到 {on} 全部过了", on=last.until.isoformat())
    else:
        message = say("监督员的聘期都还没有开始")
    yield RULE.at(last, "至", message=message, remedy=say("续聘或者另聘，写明新的聘期"))


def _runs(one: AppointedSupervisor, day: date) -> bool:
    """Whether the appointment runs on `day`; of one without its dates that is not known."""
    return (one.since is None or one.since <= day) and (one.until is None or one.until >= day)

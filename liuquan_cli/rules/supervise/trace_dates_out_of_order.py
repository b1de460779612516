"""办件的日期次序不对

## 检查什么
「办件」的痕迹一条不早于上一条，第一条不早于收件；办结、告知不早于收件；都不在今天以后。
## 为什么
孝义方案 三(六)「有据可查、有责可追」；长治方案 四(二)4「限期办结、超时追责」：
日期颠倒的痕迹不能作为依据，也算不出有没有超时。
## 反例
```yaml
# 办件 BJ-1 的其余内容照常
文档: 监督
办件:
  - 编号: BJ-1
    痕迹:
      - {环节: 法制审核, 日期: 2026-05-12}
```
## 正例
```yaml
# 办件 BJ-1 的其余内容照常
文档: 监督
办件:
  - 编号: BJ-1
    痕迹:
      - {环节: 法制审核, 日期: 2026-05-13}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import HandledCase
from liuquan_cli.model.text import say

_Dated = tuple[tuple[str | int, ...], str, date | None]

RULE = Rule(
    "LQ520",
    "trace-dates-out-of-order",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(六)", "长治方案 四(二)4"),
    serves=("TR-07", "TM-01"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find cases with a date before the one it follows, or still to come: one finding each."""
    for case in department.all(HandledCase):
        steps = [(("痕迹", n, "日期"), t.stage, t.on) for n, t in enumerate(case.trace)]
        first = _first(case, [((), "收件", case.received_on), *steps], department.day)
        if first is None and case.received_on is not None:
            for key, on in (("办结日期", case.closed_on), ("告知日期", case.notified_on)):
                start = ((), "收件", case.received_on)
                first = first or _first(case, [start, ((key,), key, on)], department.day)
        if first is not None:
            yield first


def _first(case: HandledCase, dated: list[_Dated], day: date) -> Finding | None:
    before, earlier = "", date.min
    for path, name, on in dated:
        if on is None:
            continue
        if on > day:
            message = say(
                "办件 {case} 的{name}写在 {on}，还没有到",
                case=case.id,
                name=name,
                on=on.isoformat(),
            )
        elif on < earlier:
            message = say(
                "办件 {case} 的{name}是 {on}，早于{before}的 {earlier}",
                case=case.id, name=name, on=on.isoformat(),
                before=before, earlier=earlier.isoformat(),
            )  # fmt: skip
        else:
            before, earlier = name, on
            continue
        return RULE.at(case, *path, message=message, remedy=say("照文书核对日期"))
    return None

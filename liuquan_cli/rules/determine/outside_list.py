"""办的事不在当日有效的清单里

## 检查什么
「监督」里办件、「决策」里决策事项写到的权力，在收件（没有写的看办结）、启动（没有写的看集体讨论）的
那一天，已经生效，没有失效，也没有退出清单（看「失效」、「放权日期」，都没有写的看清单公布的日期）。
清单第一次公布以前的不看。
## 为什么
孝义方案 四(三)2「清单之外不得履行任何行政权力」。清单只记载权力，不创设权力：
不在清单里的，要么没有依据，要么清单不全，都要弄清楚。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 生效: 2026-03-01}
---
文档: 监督
办件:
  - {编号: BJ-1, 权力: QL-1, 收件日期: 2026-02-20, 办结日期: 2026-03-02}
```
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-2
    名称: 示范备案
    类别: 行政许可
    清理: {结论: 暂停, 意见: 暂停受理, 理由: 上级通知, 放权日期: 2026-03-01, 监管起始: 2026-03-01}
    状态: 清权
---
文档: 监督
办件:
  - {编号: BJ-1, 权力: QL-2, 收件日期: 2026-03-20}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 生效: 2026-03-01}
---
文档: 监督
办件:
  - {编号: BJ-1, 权力: QL-1, 收件日期: 2026-03-20}
```
"""

from collections.abc import Iterator, Sequence
from datetime import date

from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Related, Severity
from liuquan_cli.model.rule import Located, Profile, Rule, Scope
from liuquan_cli.model.supervision import HandledCase
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.listing import first_published, left_on

RULE = Rule(
    "LQ152",
    "outside-list",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(三)2",),
    serves=("P1-18", "X-02"),
    since=Profile.公开,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find cases and decisions under powers that were not in force on their day."""
    first = first_published(department)
    for item, path, power_id, day in (*_cases(department), *_decisions(department)):
        power = department.powers.get(power_id)
        if power is None or day is None or first is None or day < first:
            continue
        gone = left_on(power, department)
        if power.effective is not None and day < power.effective:
            key, why = "生效", say("它 {day} 才生效", day=power.effective.isoformat())
        elif gone is not None and day >= gone:
            key, why = "清理", say("它 {day} 起已经退出清单", day=gone.isoformat())
        else:
            continue
        yield RULE.at(
            item,
            *path,
            message=say(
                "{id} 在 {day} 行使「{power}」，不在当日有效的清单里：要么没有依据，要么清单不全",
                id=item.label, day=day.isoformat(), power=power.name,
            ),
            remedy=say("核对当日的依据：没有依据的，停止并纠正；有依据的，补进清单或者改正日期"),
            related=(Related(power.place(key), why),),
        )  # fmt: skip


def _cases(department: Department) -> Sequence[tuple[Located, KeyPath, str, date | None]]:
    cases = department.all(HandledCase)
    return [(case, ("权力",), case.power, case.received_on or case.closed_on) for case in cases]


def _decisions(department: Department) -> Sequence[tuple[Located, KeyPath, str, date | None]]:
    return [
        (decision, ("权力", index), power, _begun(decision))
        for decision in department.all(Decision)
        for index, power in enumerate(decision.powers)
    ]


def _begun(decision: Decision) -> date | None:
    return decision.initiated_on or (decision.collective.on if decision.collective else None)

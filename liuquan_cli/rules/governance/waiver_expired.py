"""豁免已经过期

## 检查什么
每一条豁免都没有过「到期」那一天。过期的豁免不再起作用。
## 为什么
豁免是暂时的例外；不设期限、到期不清，例外就成了常态。孝义方案 三(六)「有权必有责、用权受监督」。
## 反例
```yaml
文档: 豁免
豁免:
  - 编号: HM-1
    规则: LQ101
    对象: QL-1
    理由: 法规正在修订
    依据: 局务会2026年第3次会议
    批准岗位: 监察岗
    批准日期: 2026-03-01
    到期: 2026-05-31
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: ~
---
文档: 豁免
豁免:
  - 编号: HM-1
    规则: LQ101
    对象: QL-1
    理由: 法规正在修订
    依据: 局务会2026年第3次会议
    批准岗位: 监察岗
    批准日期: 2026-03-01
    到期: 2026-12-31
```
"""

from collections.abc import Iterator, Sequence

from liuquan_cli.model.config import Waiver
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.governance.waivers import expired

RULE = Rule(
    "LQ041",
    "waiver-expired",
    Severity.ERROR,
    Scope.REVIEW,
    basis=("孝义方案 三(六)",),
    waivable=False,
)


def check(department: Department, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Find a waiver whose last day is over."""
    for waiver in department.all(Waiver):
        if expired(waiver, department):
            yield RULE.at(
                waiver,
                "到期",
                message=say("豁免「{id}」已于 {day} 到期", id=waiver.id, day=str(waiver.expires)),
                remedy=say("问题已改的删去这条豁免；确需延长的，重新批准并写明新的期限"),
            )

"""豁免没有对上任何问题

## 检查什么
每一条有效的豁免都对应一个查出来的问题。
## 为什么
没有问题的豁免是留着备用的口子：问题改好了，豁免就应当删去。
孝义方案 三(六)「有权必有责、用权受监督」。
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
    到期: 2026-12-31
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

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.governance.waivers import in_force

RULE = Rule(
    "LQ042",
    "waiver-unmatched",
    Severity.ERROR,
    Scope.REVIEW,
    basis=("孝义方案 三(六)",),
    waivable=False,
)


def check(department: Department, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Find a waiver in force that takes nothing away."""
    found = {(finding.rule, finding.object) for finding in findings}
    for waiver in in_force(department):
        if (waiver.rule, waiver.object) not in found:
            yield RULE.at(
                waiver,
                "对象",
                message=say(
                    "豁免「{id}」没有对上任何问题：{rule} 没有查出「{object}」",
                    id=waiver.id, rule=waiver.rule, object=waiver.object,
                ),
                remedy=say("问题已经改好的，删去这条豁免；写错了的，改正规则代码或对象"),
            )  # fmt: skip

"""不能豁免的规则

## 检查什么
豁免写的规则存在，并且可以豁免。泄密、泄露个人信息等规则不可豁免。
## 为什么
孝义方案 二(二)「要严格执行有关保密规定」；写错代码的豁免什么也豁免不了，却让人以为已经批准。
## 反例
```yaml
文档: 豁免
豁免:
  - 编号: HM-1
    规则: LQ999
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

from liuquan_cli.model.config import Waiver
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.governance.waivers import WAIVABLE

RULE = Rule(
    "LQ044",
    "waiver-forbidden",
    Severity.ERROR,
    Scope.REVIEW,
    basis=("孝义方案 二(二)",),
    waivable=False,
)


def check(department: Department, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Find a waiver of a rule that is unknown or may not be waived."""
    for waiver in department.all(Waiver):
        if waiver.rule not in WAIVABLE:
            yield RULE.at(
                waiver,
                "规则",
                message=say(
                    "豁免「{id}」写的规则 {rule} 不存在，或者不可豁免",
                    id=waiver.id, rule=waiver.rule,
                ),
                remedy=say("用 liuquan explain 查规则的代码；不可豁免的问题只能改正"),
            )  # fmt: skip

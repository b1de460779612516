"""自己批准自己的豁免

## 检查什么
批准豁免的岗位，不是被豁免的岗位，也不对被豁免的权力作决策或执行。
## 为什么
孝义方案 三(二)「审查与批准相分离」「承办与监督相分离」：豁免本身也受权力分离的约束。
## 反例
```yaml
文档: 豁免
豁免:
  - 编号: HM-1
    规则: LQ101
    对象: QL-1
    理由: 法规正在修订
    依据: 局务会2026年第3次会议
    批准岗位: 科长
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
from liuquan_cli.rules.governance.waivers import self_approved

RULE = Rule(
    "LQ043",
    "waiver-self-approved",
    Severity.ERROR,
    Scope.REVIEW,
    basis=("孝义方案 三(二)",),
    waivable=False,
)


def check(department: Department, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Find a waiver approved by a post that holds what is waived."""
    for waiver in department.all(Waiver):
        if self_approved(waiver, department):
            yield RULE.at(
                waiver,
                "批准岗位",
                message=say(
                    "豁免「{id}」由「{post}」批准，而它正行使被豁免的权力「{object}」",
                    id=waiver.id, post=waiver.approver, object=waiver.object,
                ),
                remedy=say("由不行使这项权力的岗位批准，例如派驻纪检或法制机构"),
            )  # fmt: skip

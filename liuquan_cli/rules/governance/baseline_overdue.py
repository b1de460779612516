"""旧账逾期未改

## 检查什么
基线的每一条旧账都在整改期限以内。
## 为什么
长治方案 五(一)「确保各项工作按时间节点圆满完成」：接手时的旧账可以限期整改，不可以不改。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: ~
---
文档: 基线
条目:
  - {规则: LQ101, 文件: 权力清单.yaml, 对象: QL-1, 位置: 实施依据, 期限: 2026-05-31}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: ~
---
文档: 基线
条目:
  - {规则: LQ101, 文件: 权力清单.yaml, 对象: QL-1, 位置: 实施依据, 期限: 2026-12-31}
```
"""

from collections.abc import Iterator, Sequence

from liuquan_cli.model.config import BaselineEntry
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.governance.baselines import NONE, entry_key, key_of

RULE = Rule(
    "LQ046",
    "baseline-overdue",
    Severity.ERROR,
    Scope.REVIEW,
    basis=("长治方案 五(一)",),
    waivable=False,
)


def check(department: Department, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Find an entry of the baseline that is still there after its due date."""
    found = {key_of(finding) for finding in findings}
    for entry in department.all(BaselineEntry):
        if entry.due < department.day and entry_key(entry) in found:
            yield RULE.at(
                entry,
                "期限",
                message=say(
                    "旧账应在 {day} 前改好，现已逾期：{rule}，{object}",
                    day=str(entry.due), rule=entry.rule,
                    object=entry.file if entry.object == NONE else entry.object,
                ),
                remedy=say("改正这个问题；确需延期的，经批准后改写期限"),
            )  # fmt: skip

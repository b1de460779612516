"""基线里的旧账已经不在

## 检查什么
基线的每一条旧账都还查得出来。
## 为什么
基线只许减少：问题改好了，旧账就要销掉，免得以后再犯时被当成旧账放过。
孝义方案 三(六)「有据可查、有责可追」。
## 反例
```yaml
文档: 基线
条目:
  - {规则: LQ101, 文件: 权力清单.yaml, 对象: QL-1, 位置: 实施依据, 期限: 2026-12-31}
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
    "LQ045",
    "baseline-stale",
    Severity.ERROR,
    Scope.REVIEW,
    basis=("孝义方案 三(六)",),
    waivable=False,
)


def check(department: Department, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Find an entry of the baseline that nothing matches any more."""
    found = {key_of(finding) for finding in findings}
    for entry in department.all(BaselineEntry):
        if entry_key(entry) not in found:
            yield RULE.at(
                entry,
                message=say(
                    "基线里的旧账已经查不出来了：{rule}，{object}",
                    rule=entry.rule, object=entry.file if entry.object == NONE else entry.object,
                ),
                remedy=say("运行 liuquan validate --prune-baseline 把它销掉"),
            )  # fmt: skip

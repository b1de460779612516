"""两条分离规则重复或者矛盾

## 检查什么
本仓库的分离规则里，同一范围的同一对甲乙（不分先后）只写一条；同一对在施行期间重叠的两条规则，
不一条「禁止」、一条「提醒」。与所扩展的方案里已有的相比也是这样。
## 为什么
孝义方案 三(二)「实行审查与批准相分离、定事与办事相分离、承办与监督相分离」：
规则自己打架，违反了算不算就没有准数。
## 反例
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 批准与审查可以从宽, 甲: 批准, 乙: 审查, 范围: 同一流程, 程度: 提醒}
```
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 受理与批准相分离, 甲: 受理, 乙: 批准, 范围: 同一流程, 程度: 禁止}
  - {名称: 批准与受理相分离, 甲: 批准, 乙: 受理, 范围: 同一流程, 程度: 禁止}
```
## 正例
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 试行期内受理与批准相分离, 甲: 受理, 乙: 批准, 范围: 同一流程, 程度: 提醒, 至: 2025-12-31}
  - {名称: 受理与批准相分离, 甲: 受理, 乙: 批准, 范围: 同一流程, 程度: 禁止, 自: 2026-01-01}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.scheme import SchemeFile
from liuquan_cli.model.schemes.allocate import SeparationRule
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ219",
    "separation-rules-contradict",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-04", "P2-07"),
)
_Key = tuple[str, frozenset[str]]


def check(department: Department) -> Iterator[Finding]:
    """Find local separation rules on a pair that another rule in force then is on too."""
    adopted = department.scheme(SeparationRule).members
    of_pair: dict[_Key, list[SeparationRule]] = {}
    for rule in adopted:
        if rule.left and rule.right:
            of_pair.setdefault(_key(rule), []).append(rule)
    for scheme in department.all(SchemeFile):
        for index, rule in enumerate(scheme.of(SeparationRule)):
            known = of_pair.get(_key(rule), ())
            at = next((n for n, one in enumerate(known) if one is rule), 0)
            other = next((one for one in known[:at] if _at_once(one, rule)), None)
            if other is None:
                continue
            yield RULE.at(
                scheme,
                "成员",
                index,
                message=say(
                    "「{rule}」和「{other}」管的是同一对「{left}」「{right}」，程度却不一样",
                    rule=rule.name, other=other.name, left=rule.left, right=rule.right,
                )
                if rule.force != other.force
                else say(
                    "「{rule}」和「{other}」重复：都管「{left}」与「{right}」分离",
                    rule=rule.name, other=other.name, left=rule.left, right=rule.right,
                ),
                remedy=say("只留一条；先后施行的，用「自」「至」把两条的期间接起来"),
            )  # fmt: skip


def _key(rule: SeparationRule) -> _Key:
    return rule.scope, frozenset((rule.left, rule.right))


def _at_once(one: SeparationRule, other: SeparationRule) -> bool:
    """Whether both are in force on some day."""
    since = max(one.since or date.min, other.since or date.min)
    return since <= min(one.until or date.max, other.until or date.max)

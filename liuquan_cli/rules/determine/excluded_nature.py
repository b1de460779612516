"""不该列入清单的事项

## 检查什么
「性质」写的是抽象行政行为、层级之间、部门之间或内部管理的，一般不列入权力清单；列入的写明「列入理由」。
## 为什么
孝义方案 四(二)1
「制定政策法规、发布行政决定和命令等抽象行政行为,以及层级之间、部门之间及其内部管理权力等不列入权力清单」。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 性质: 内部管理}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 性质: 内部管理, 列入理由: 孝义方案要求列入用人权}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ106",
    "excluded-nature",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(二)1",),
    serves=("P1-19", "DIFF-02"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a kept power of a kind that the plan leaves out, without a reason to list it."""
    if power.exclusion in ("", "具体行政行为") or power.listed_because:
        return
    if not department.leaves(power):
        yield RULE.at(
            power,
            "性质",
            message=say(
                "「{power}」属于「{nature}」，一般不列入权力清单",
                power=power.name, nature=power.exclusion,
            ),
            remedy=say("从清单中移出；确应列入的，在「列入理由」写明为什么"),
        )  # fmt: skip

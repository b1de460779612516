"""风险点没有落到权力和环节

## 检查什么
每个风险点写明所在的「权力」，并写明「环节」或「岗位」。「来源」是外部干预的，写明「环节」：
外部的人从哪个薄弱环节插得进手。
## 为什么
孝义方案 四(四)1：「根据权力清单、责任清单和运行流程」查找风险点。
落不到权力和环节的风险点，无处防控。同一条还要求分析
「容易导致部门外人员违反规定插手干预部门职责权力而造成风险的薄弱环节」。
## 反例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    环节: ~
    岗位: ~
```
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    来源: 外部干预
    环节: ~
```
## 正例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    权力: QL-1
    环节: 审查
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ326",
    "risk-without-place",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(四)1", "襄垣方案 四(二)2(1)"),
    serves=("RK-01", "RK-02", "RK-06"),
    since=Profile.确权,
    reads=("风险",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find risk points that name no power, or neither step nor post."""
    for risk in department.all(Risk):
        if not risk.power:
            yield RULE.at(
                risk,
                message=say("风险点 {risk} 没有写在哪一项权力上", risk=risk.id),
                remedy=say("在「权力」写明权力事项的编号；一个风险点涉及几项权力的，分开写"),
            )
        elif not (risk.stage or risk.post):
            yield RULE.at(
                risk,
                message=say("风险点 {risk} 没有写在哪个环节、由哪个岗位承担", risk=risk.id),
                remedy=say("在「环节」写明流程的环节，或者在「岗位」写明承担风险的岗位"),
            )
        elif risk.source == "外部干预" and not risk.stage:
            yield RULE.at(
                risk,
                "来源",
                message=say("风险点 {risk} 来自外部干预，没有写从哪个薄弱环节插手", risk=risk.id),
                remedy=say("在「环节」写明外部的人可能插手的流程环节"),
            )

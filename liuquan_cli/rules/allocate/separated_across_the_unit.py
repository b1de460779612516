"""全单位应当分离的在同一个岗位

## 检查什么
按「分离规则」中「全单位」的各条，一个岗位不在任何事项、任何流程里兼行两方的职能或动作。
方案自带的规则没有这一种；单位可以自己加，例如管钱的不管物。
## 为什么
长治方案 三(二)「实行管采分离、管审分离、管办分离」：有的分离不限于同一事项。
## 反例
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 受理与审查全局分离, 甲: 受理, 乙: 审查, 范围: 全单位, 程度: 禁止}
---
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 受理, 岗位: 审查岗}
```
## 正例
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 受理与审查全局分离, 甲: 受理, 乙: 审查, 范围: 全单位, 程度: 禁止}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.doings import doings
from liuquan_cli.rules.allocate.separation import graded, rules_of

RULE = Rule(
    "LQ217",
    "separated-across-the-unit",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 三(二)", "孝义方案 三(二)"),
    serves=("P2-01", "P2-07"),
    since=Profile.确权,
    reads=("权力清单", "流程"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts that do, anywhere in the unit, both sides of a rule of scope 全单位."""
    rules = rules_of(department).of_unit
    if not rules:
        return
    for post, does in doings(department).items():
        for rule in rules:
            if rule.left in does and rule.right in does:
                (other, way), (item, path) = does[rule.left], does[rule.right]
                finding = RULE.at(
                    item,
                    *path,
                    message=say(
                        "「{post}」在全单位既{left}又{right}，违反「{rule}」",
                        post=post, left=rule.left, right=rule.right, rule=rule.name,
                    ),
                    remedy=say("把其中一方的事项或环节交给另一个岗位"),
                    related=(Related(other.place(*way), say("另一方在这里")),),
                )  # fmt: skip
                yield graded(finding, rule)

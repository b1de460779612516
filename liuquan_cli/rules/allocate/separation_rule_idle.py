"""分离规则在本单位用不上

## 检查什么
本仓库自己加的分离规则，两方的职能或动作在留在清单里的事项、流程里都有岗位在做；写「集合」的，
至少有比「至多」多的成员有人在做，或者本身就是岗位。方案自带的规则、已经停止施行的规则不在此列。
## 为什么
长治方案 三(二)「实行管采分离、管审分离、管办分离」：加了规则而没有一个环节标明这个动作，
多半是「环节种类」或环节的「种类」没有写对，该管的没有管到。
## 反例
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 受理与采购相分离, 甲: 受理, 乙: 采购, 范围: 同一流程, 程度: 禁止}
```
## 正例
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 受理与批准相分离, 甲: 受理, 乙: 批准, 范围: 同一流程, 程度: 禁止}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.scheme import SchemeFile
from liuquan_cli.model.schemes.allocate import SeparationRule
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.doings import doings, who_does
from liuquan_cli.rules.allocate.groups import limit
from liuquan_cli.rules.allocate.separation import FUNCTIONS, applies, rules_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ221",
    "separation-rule-idle",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(二)", "孝义方案 三(二)"),
    serves=("P2-04", "P2-07"),
    since=Profile.常态,
    reads=("权力清单", "流程"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find local separation rules in force with a side that nobody in the unit does."""
    local = [s for s in department.all(SchemeFile) if s.kind == "分离规则"]
    if not local:
        return
    known = {*FUNCTIONS, *rules_of(department).acts.values()}  # LQ036 and LQ220 find the others
    done = {*who_does(doings(department)), *department.posts}
    for scheme in local:
        for index, rule in enumerate(scheme.of(SeparationRule)):
            if not applies(rule, department.day):
                continue
            sides = dict.fromkeys(rule.group or (rule.left, rule.right))
            idle = [side for side in sides if side in known and side not in done]
            if len(sides) - len(idle) <= (limit(rule) if rule.group else 1) and idle:
                yield RULE.at(
                    scheme,
                    "成员",
                    index,
                    message=say(
                        "分离规则「{rule}」用不上：没有一个岗位做{idle}",
                        rule=rule.name, idle=quoted(idle),
                    ),
                    remedy=say("给做这件事的环节写对「种类」或「职能」；本单位没有这件事的，删去规则"),
                )  # fmt: skip

"""整张责任清单没有写不作为

## 检查什么
责任清单里至少有一条责任的「情形种类」是不作为，或者「追责情形」
的文字写的是不作为（「追责情形种类」方案里的词）。
## 为什么
长治方案 二(四)、襄垣方案 二(六)「要用刚性约束严肃问责“懒政”」；
孝义方案 四(六)2「以及不作为的,依法依规追究相关责任」。
## 反例
```yaml
文档: 责任清单
责任:
  - 编号: ZR-1
    追责情形: [收受申请人财物的]
    情形种类: [违规行使]
---
文档: 制度
种类: 失职失责责任追究
```
## 正例
```yaml
文档: 责任清单
责任:
  - 编号: ZR-1
    追责情形: [收受申请人财物的, 无正当理由拖延审查的]
    情形种类:
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.duty import Duty, DutyListFile
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ618",
    "inaction-not-listed",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)2", "长治方案 二(四)", "襄垣方案 二(六)"),
    serves=("X-19", "P6-15"),
    since=Profile.公开,
    reads=("责任清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find a list of responsibilities that punishes acts only, never their omission."""
    duties = [duty for duty in department.all(Duty) if duty.circumstances or duty.triggers]
    files = department.all(DutyListFile)
    if not duties or not files:
        return
    member = department.vocabulary("追责情形种类").member("不作为")
    words = member.aliases if member else ()
    if member is None or any(
        "不作为" in duty.triggers or any(w in text for text in duty.circumstances for w in words)
        for duty in duties
    ):
        return
    yield RULE.at(
        files[0],
        "责任",
        message=say("责任清单的追责情形都是乱作为，没有一条写不作为"),
        remedy=say("对拖延、推诿、不履行职责的，写进「追责情形」，「情形种类」标不作为"),
    )

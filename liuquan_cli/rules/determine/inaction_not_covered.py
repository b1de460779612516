"""追责情形没有包括不作为

## 检查什么
写了「情形种类」的权力，它的各条责任合起来有「不作为」一种。都没有写「情形种类」的不判断。
## 为什么
孝义方案 四(六)2「对违规行使或者不当行使职责权力,以及不作为的,依法依规追究相关责任」；
长治方案 二(四)、襄垣方案 二(六)都讲到「“懒政”」：只追究乱作为，不作为就没有人负责。
## 反例
```yaml
文档: 责任清单
责任:
  - {编号: ZR-1, 情形种类: [违规行使, 不当行使]}
```
## 正例
```yaml
文档: 责任清单
责任:
  - {编号: ZR-1, 情形种类: [违规行使, 不作为]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ138",
    "inaction-not-covered",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(六)2", "长治方案 二(四)", "襄垣方案 二(六)"),
    serves=("X-19", "P6-15"),
    since=Profile.确权,
)
_INACTION = "不作为"


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a kept power whose duties say what kinds of fault they mean, and leave out inaction."""
    duties = [duty for duty in department.duties_of.get(power.id, ()) if duty.triggers]
    if not duties or department.leaves(power):
        return
    if not any(_INACTION in duty.triggers for duty in duties):
        yield RULE.at(
            duties[0],
            "情形种类",
            message=say("「{power}」的责任没有追究不作为的", power=power.name),
            remedy=say("补上不受理、不处理、拖延等情形，「情形种类」写上「不作为」"),
        )

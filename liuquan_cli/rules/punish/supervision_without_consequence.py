"""有监督没有奖惩

## 检查什么
写了「监督方式」的权力，至少有一条责任写了「追责形式」，或者有一项奖惩制度（「奖惩制度」
方案里的种类）管着它。
## 为什么
长治方案 三·首「有制度就有监督,有监督就有奖惩,有奖惩就有作为」。监督出来的好坏没有下文，
这一环就断了。
## 反例
```yaml
文档: 责任清单
责任:
  - {编号: ZR-1, 追责形式: }
---
文档: 配置
责任字段: [责任事项, 责任主体, 追责情形]
```
## 正例
```yaml
文档: 责任清单
责任:
  - {编号: ZR-1, 追责形式: }
---
文档: 配置
责任字段: [责任事项, 责任主体, 追责情形]
---
文档: 制度
种类: 绩效考核
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.punish.consequences import binds, rewards_and_penalties

RULE = Rule(
    "LQ623",
    "supervision-without-consequence",
    Severity.WARNING,
    Scope.POWER,
    basis=("长治方案 三·首", "襄垣方案 四·首"),
    serves=("X-01",),
    since=Profile.常态,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find powers that are supervised without consequence."""
    if not power.supervisions or department.leaves(power):
        return
    duties = department.duties_of.get(power.id, ())
    if not duties or any(duty.forms for duty in duties):
        return
    if any(binds(one, power) for one in department.derived(rewards_and_penalties)):
        return
    yield RULE.at(
        power,
        "监督方式",
        message=say("「{power}」有监督，没有奖惩：没有追责形式，也没有奖惩制度", power=power.name),
        remedy=say("在责任里写「追责形式」，或者用考核、表彰、追责的制度管住它"),
    )

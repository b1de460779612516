"""流程没有公开的环节

## 检查什么
留在清单里、可以公开的权力，它的流程写明「公开环节」：在哪一步、向谁、怎样公开。
结果怎样告知由 LQ379 检查。
## 为什么
孝义方案 三(四)「把公开作为权力行使的基本要求和必经程序」，四(五)2「对执行结果,应根据涉及范围,
及时告知当事人」。
## 反例
```yaml
文档: 流程
流程:
  - {编号: LC-1, 公开环节: ~}
```
## 正例
```yaml
文档: 流程
流程:
  - {编号: LC-1, 公开环节: 决定后七日内在网站公开结果}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import is_open

RULE = Rule(
    "LQ433",
    "flow-without-disclosure-step",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 三(四)",),
    serves=("P4-02", "P4-12", "P5-07"),
    since=Profile.常态,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find flows of an open power that say nothing of disclosure."""
    if not is_open(power.disclosure) or department.leaves(power):
        return
    for flow in department.flows_of.get(power.id, ()):
        if not flow.disclosure_step:
            yield RULE.at(
                flow,
                message=say("「{power}」的流程没有写公开环节", power=power.name),
                remedy=say("在「公开环节」写明哪一步、向谁、怎样公开"),
            )

"""没有写结果怎样告知

## 检查什么
每个流程写明「结果告知」：告知当事人、范围公示还是社会公开。流程里怎样公开由公开方面的规则检查。
## 为什么
孝义方案 四(五)2「对执行结果,应根据涉及范围,及时告知当事人,也可以在一定范围内公示或向社会公开」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    结果告知: ~
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    结果告知: [告知当事人, 社会公开]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import flows_of

RULE = Rule(
    "LQ379",
    "result-without-notice",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(五)2",),
    serves=("TM-05",),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find flows whose result nobody is told."""
    for flow in flows_of(power, department):
        if not flow.result_notice:
            yield RULE.at(
                flow,
                message=say("「{power}」的流程没有写执行结果怎样告知", power=power.name),
                remedy=say("在「结果告知」写明告知当事人、范围公示还是社会公开"),
            )

"""没有写怎样一次告知

## 检查什么
由当事人申请的流程（第一个环节由本单位以外的人办），写明「一次告知」：材料不齐的，怎样一次告知
要补正的全部内容。有首办负责、限期办结、超时追责制度的，其他栏目由检查制度落实的规则检查。
## 为什么
行政许可法第三十二条：申请材料不齐全的，「应当当场或者在五日内一次告知申请人需要补正的全部内容」；
长治方案 四(二)4「一次告知」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    一次告知: ~
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    一次告知: 材料不齐的当场出具补正清单；不能当场判断的，五个工作日内一次告知
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
    "LQ377",
    "one-notice-missing",
    Severity.WARNING,
    Scope.POWER,
    basis=("行政许可法第三十二条", "长治方案 四(二)4"),
    serves=("TM-02", "P3-11"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find flows that people apply for, and that do not say how they hear what is missing."""
    for flow in flows_of(power, department):
        if flow.steps and flow.steps[0].actor and not flow.one_notice:
            yield RULE.at(
                flow,
                message=say("「{power}」由当事人申请，流程没有写怎样一次告知", power=power.name),
                remedy=say("在「一次告知」写明当场或者几日内、用什么文书一次告知补正的全部内容"),
            )

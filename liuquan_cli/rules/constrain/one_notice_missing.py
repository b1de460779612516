"""没有写怎样一次告知

## 检查什么
由当事人申请、要交材料的流程写明「一次告知」：材料不齐的，怎样一次告知要补正的全部内容。
第一个环节由本单位以外的人办，权力列了「申请材料」或者有退回第一个环节的去向的，就是这样的流程。
有一次告知制度约束的权力由 LQ353 检查。
## 为什么
行政许可法第三十二条：申请材料不齐全的，「应当当场或者在五日内一次告知申请人需要补正的全部内容」；
长治方案 四(二)4「一次告知」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    一次告知: ~
    环节:
      - 名称: 受理
        去向:
          - {条件: 材料需要补正, 到: 申请, 至多: 1}
          - {条件: 材料齐全, 到: 审查}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    一次告知: 材料不齐的当场出具补正清单；不能当场判断的，五个工作日内一次告知
    环节:
      - 名称: 受理
        去向:
          - {条件: 材料需要补正, 到: 申请, 至多: 1}
          - {条件: 材料齐全, 到: 审查}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import every_step, flows_of
from liuquan_cli.rules.constrain.service_promise_missing import demands_on

RULE = Rule(
    "LQ377",
    "one-notice-missing",
    Severity.WARNING,
    Scope.POWER,
    basis=("行政许可法第三十二条", "长治方案 四(二)4"),
    serves=("TM-02", "P3-11"),
    since=Profile.公开,
)
_FIELD = "一次告知"


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find flows that people apply for, and that do not say how they hear what is missing."""
    for flow in flows_of(power, department):
        if flow.one_notice or not flow.steps or not flow.steps[0].actor:
            continue
        if power.materials or _returned(flow):
            if _FIELD in demands_on(power, department):
                return  # LQ353 asks for it, and names the institution
            yield RULE.at(
                flow,
                message=say("「{power}」由当事人申请，流程没有写怎样一次告知", power=power.name),
                remedy=say("在「一次告知」写明当场或者几日内、用什么文书一次告知补正的全部内容"),
            )


def _returned(flow: Flow) -> bool:
    """Whether some step sends the applicant back to the beginning."""
    first = flow.steps[0].name
    return any(branch.to == first for step in every_step(flow) for branch in step.next)

"""流程图没有审核确认

## 检查什么
每个流程有「审定」记录：写明主体和日期，最后一次的结果不是退回。
## 为什么
孝义方案 四(三)3：编制权力运行流程图，「并履行审核确认程序」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    审定:
      - {环节: 法制审核, 主体: 法制科, 日期: 2026-02-16, 结果: 退回}
```
```yaml
文档: 流程
流程:
  - 编号: LC-1
    审定: ~
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    审定:
      - {环节: 法制审核, 主体: 法制科, 日期: 2026-02-16, 结果: 退回}
      - {环节: 法制审核, 主体: 法制科, 日期: 2026-02-20, 结果: 修改后通过}
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
    "LQ381",
    "flow-not-approved",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)3",),
    serves=("CH-09",),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find flow charts that nobody confirmed."""
    for flow in flows_of(power, department):
        if not flow.approvals:
            yield RULE.at(
                flow,
                message=say("「{power}」的流程图没有审核确认的记录", power=power.name),
                remedy=say("履行审核确认程序，在「审定」写明谁在哪天审定、结果怎样"),
            )
            continue
        last = len(flow.approvals) - 1
        approval = flow.approvals[last]
        if approval.result == "退回":
            yield RULE.at(
                flow,
                "审定",
                last,
                "结果",
                message=say("「{power}」的流程图审定时退回了，没有再审定", power=power.name),
                remedy=say("修改后重新审定，加一条「审定」"),
            )
        elif approval.on is None or not approval.body:
            yield RULE.at(
                flow,
                "审定",
                last,
                message=say("「{power}」的流程图审定没有写主体或者日期", power=power.name),
                remedy=say("写明由谁在哪天审定"),
            )

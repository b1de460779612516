"""由外单位办的环节没有时限

## 检查什么
不由本单位岗位办的环节（没有写「岗位」，写了「办理人」或者「机构」），除申请和写了
「计入时限: 否」的以外，写明「时限」。本单位岗位的环节由 LQ302 检查。
## 为什么
长治方案 四(二)4「限期办结、超时追责」。走得最久的路上有一个环节没有时限，
各环节之和不超过承诺（LQ305）就无从证明。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 现场检测, 种类: 调查, 办理人: 检测机构}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 现场检测, 种类: 调查, 办理人: 检测机构, 计入时限: 否, 告知: 检测期间书面告知}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Step
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.part import YesNo
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import every_step, flows_of

RULE = Rule(
    "LQ384",
    "outside-step-without-limit",
    Severity.WARNING,
    Scope.POWER,
    basis=("长治方案 四(二)4", "孝义方案 四(三)3"),
    serves=("TM-03", "TM-01", "CH-16"),
    since=Profile.公开,
)


def _open_ended(step: Step) -> bool:
    return (
        not step.post
        and bool(step.actor or step.department)
        and step.limit is None
        and step.counts is not YesNo.NO
        and not step.parallel
    )


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find steps of others on our clock that may take for ever."""
    for flow in flows_of(power, department):
        if not any([_open_ended(step) for step in every_step(flow)]):
            continue
        for index, (step, path) in enumerate(walk(flow)):
            # The first step hands the application in: the clock starts after it.
            if index and _open_ended(step):
                yield RULE.at(
                    flow,
                    *path,
                    message=say(
                        "「{power}」的环节「{step}」由「{actor}」办，没有写时限，总时限无从核对",
                        power=power.name, step=step.name, actor=step.actor or step.department,
                    ),
                    remedy=say("与对方商定时限后写明；依法不计入的，写「计入时限: 否」"),
                )  # fmt: skip

"""缺失点没有补丁

## 检查什么
流程里标了「缺失点」的环节，在「补丁」写明怎样补上。
## 为什么
长治方案 三·首「严格监控权力运行的“关键点、缺失点、风险点”」；
三(三)「针对制度建设的漏洞、风险点打“补丁”、筑“防火墙”」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 送达, 标记: [缺失点]}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 送达, 标记: [缺失点], 补丁: 邮寄送达的留存签收记录}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import every_step, flows_of

RULE = Rule(
    "LQ383",
    "gap-without-patch",
    Severity.WARNING,
    Scope.POWER,
    basis=("长治方案 三·首", "长治方案 三(三)", "襄垣方案 四·首"),
    serves=("X-24", "P3-08"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find gaps that were marked and left open."""
    for flow in flows_of(power, department):
        if not any([step.marks and not step.patch for step in every_step(flow)]):
            continue
        for step, path in walk(flow):
            if "缺失点" in step.marks and not step.patch:
                yield RULE.at(
                    flow,
                    *path,
                    "标记",
                    message=say(
                        "「{power}」的环节「{step}」标了缺失点，没有写怎样补上",
                        power=power.name, step=step.name,
                    ),
                    remedy=say("在「补丁」写明补上的办法和期限；已经补上的，去掉标记"),
                )  # fmt: skip

"""分支没有写清条件

## 检查什么
有几个「去向」的环节，每个去向写明「条件」；至多有一个不写，作为其余情形。
同一个环节的几个去向，条件不相同。
决定一类的环节（「环节种类」方案中「形状」为判断的）有几个去向的，每个都写条件。
## 为什么
孝义方案 四(三)3「权力运行流程图应符合职责权力运行规律和操作流程」。
条件不写清，走哪一条全凭经办人，这正是要规范的裁量。
GB/T 1526 的判断符号，每个出口都有标记（条文凭记忆，待核）。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - 名称: 审查
        去向:
          - {到: 申请, 至多: 1}
          - {到: 法制审核}
```
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - 名称: 审查
        去向:
          - {条件: 材料有问题, 到: 申请, 至多: 1}
          - {条件: 材料有问题, 到: 法制审核}
```
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - 名称: 决定
        去向:
          - {条件: 准予许可, 到: 批复}
          - {到: 送达}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - 名称: 审查
        去向:
          - {条件: 材料需要补正, 到: 申请, 至多: 1}
          - {到: 法制审核}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Severity
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.process import StepKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import every_step, flows_of

RULE = Rule(
    "LQ373",
    "choice-without-condition",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(三)3", "GB/T 1526-1989"),
    serves=("CH-06", "CH-05"),
    since=Profile.确权,
)
_REMEDY = say("在这个去向写明「条件」，与同一环节的其他去向互不重叠")


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find steps with several ways on, of which people can't tell when each is taken."""
    kinds = department.scheme(StepKind)
    for flow in flows_of(power, department):
        if not any([len(step.next) > 1 for step in every_step(flow)]):
            continue
        for step, path in walk(flow):
            if len(step.next) > 1:
                member = kinds.member(step.kind or step.name)
                decides = member is not None and member.shape == "判断"
                yield from _judge(flow, step, path, power.name, decides=decides)


def _judge(
    flow: Flow, step: Step, path: KeyPath, power: str, *, decides: bool
) -> Iterator[Finding]:
    silent = [index for index, branch in enumerate(step.next) if not branch.condition]
    for index in silent if decides or len(silent) > 1 else ():
        yield RULE.at(
            flow,
            *path,
            "去向",
            index,
            message=say(
                "「{power}」的环节「{step}」有 {count} 个去向，到「{to}」的没有写条件",
                power=power, step=step.name, count=len(step.next), to=step.next[index].to,
            ),
            remedy=_REMEDY,
        )  # fmt: skip
    first: dict[str, str] = {}
    for index, branch in enumerate(step.next):
        if branch.condition and branch.condition in first:
            yield RULE.at(
                flow,
                *path,
                "去向",
                index,
                "条件",
                message=say(
                    "「{power}」的环节「{step}」到「{one}」和到「{other}」是同一个条件：{condition}",
                    power=power, step=step.name, one=first[branch.condition], other=branch.to,
                    condition=branch.condition,
                ),
                remedy=_REMEDY,
            )  # fmt: skip
        first.setdefault(branch.condition, branch.to)

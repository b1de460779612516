"""有自由裁量，没有裁量基准

## 检查什么
「裁量」为「有」的权力写明「基准」（一项制度）；流程中标明有「裁量」的环节，所属权力也要有基准。
## 为什么
孝义方案 四(三)3「规范自由裁量空间」。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    裁量: {有无: 是}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    裁量: {有无: 是, 基准: ZD-1}
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
    "LQ308",
    "discretion-without-standard",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(三)3",),
    serves=("CH-05",),
    since=Profile.公开,
)
_REMEDY = say("制定裁量基准，列入制度，并在权力的「裁量」中写明「基准」")


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a power with discretion, or a step of it, that no standard binds."""
    discretion = power.discretion
    if discretion is not None and discretion.standard:
        return
    if discretion is not None and discretion.exists:
        if not department.leaves(power):
            yield RULE.at(
                power,
                "裁量",
                message=say("「{power}」有自由裁量，没有裁量基准", power=power.name),
                remedy=_REMEDY,
            )
        return
    for flow in flows_of(power, department):
        if not any([step.discretion for step in every_step(flow)]):
            continue
        for step, path in walk(flow):
            if step.discretion:
                yield RULE.at(
                    flow,
                    *path,
                    "裁量",
                    message=say(
                        "「{power}」的环节「{step}」有自由裁量，这项权力没有裁量基准",
                        power=power.name, step=step.name,
                    ),
                    remedy=_REMEDY,
                )  # fmt: skip

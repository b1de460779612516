"""关键环节没有制度

## 检查什么
流程里标了「标记」（关键点、风险点、缺失点）的环节，有一项现行制度约束它：
制度的「约束」写着这种环节、办理的岗位、这个环节的风险点、这项权力或者它的机构，
或者权力自己写着「制度」。约束全单位的制度不算。
## 为什么
孝义方案 三(三) 要求「针对权力运行关节点、薄弱点、风险点,建立健全各项规章制度」，
突出「重点领域、关键环节和重点岗位的制度建设」。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 制度: ~}
---
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 标记: [关键点]}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 制度: ~}
---
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 标记: [关键点]}
---
文档: 制度
编号: ZD-2
名称: 许可审查制度
状态: 保留
约束: {环节: [审查]}
```
"""

from collections.abc import Iterator

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.process import StepKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import every_step, flows_of, risks_of
from liuquan_cli.rules.constrain.institutions import in_force
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ319",
    "key-link-without-institution",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 三(三)", "长治方案 三(三)"),
    serves=("P3-01", "P3-02", "P3-04", "X-24"),
    since=Profile.公开,
)


class _Bound(msgspec.Struct, frozen=True):
    """What the institutions in force bind: powers and departments, kinds of step, posts, risks."""

    holders: frozenset[str]
    stages: frozenset[str]
    posts: frozenset[str]
    risks: frozenset[str]


def _bound(department: Department) -> _Bound:
    kinds = department.scheme(StepKind)
    binds = [i.binds for i in in_force(department) if i.binds is not None]
    return _Bound(
        frozenset(name for b in binds for name in (*b.powers, *b.departments)),
        frozenset(kinds.canonical(stage) for b in binds for stage in b.stages),
        frozenset(post for b in binds for post in b.posts),
        frozenset(risk for b in binds for risk in b.risks),
    )


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find marked steps that no institution other than one for all binds."""
    if power.institutions:
        return
    bound = department.derived(_bound)
    if not bound.holders.isdisjoint((power.id, power.holder, *power.departments)):
        return
    kinds = department.scheme(StepKind)
    guarded = {r.stage for r in risks_of(power, department) if r.id in bound.risks}
    for flow in flows_of(power, department):
        if not any([step.marks for step in every_step(flow)]):
            continue
        for step, path in walk(flow):
            if (
                step.marks
                and step.post not in bound.posts
                and kinds.canonical(step.kind) not in bound.stages
                and step.name not in guarded
            ):
                yield RULE.at(
                    flow,
                    *path,
                    "标记",
                    message=say(
                        "「{power}」的环节「{step}」标了{marks}，没有专门的制度约束它",
                        power=power.name, step=step.name, marks=quoted(step.marks),
                    ),
                    remedy=say("建立或者指明约束它的制度：写进权力的「制度」，或者制度的「约束」"),
                )  # fmt: skip

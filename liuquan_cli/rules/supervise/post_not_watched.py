"""用权的岗位没有人监督

## 检查什么
在权力的「分权」或者流程里用权的每个岗位，至少有一处由别的岗位监督它：权力的监督岗位，
环节的「监督岗位」或「投诉举报」岗位，或者它的风险点的「监控岗位」。
## 为什么
长治方案 二(四)、襄垣方案 二(六)「对权力的全方位、全领域、全过程、全覆盖监督问责,
努力实现权力监督“无盲区”」；长治方案 三(五)「形成横向到边、纵向到底、
覆盖全程的权力运行监督体系」。
## 反例
```yaml
文档: 流程
流程:
  - {编号: LC-1, 环节: [{名称: 法制审核, 投诉举报: 法制科}]}
```
## 正例
```yaml
文档: 流程
流程:
  - {编号: LC-1, 环节: [{名称: 法制审核, 投诉举报: 法制科, 监督岗位: 监察岗}]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Step
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ516",
    "post-not-watched",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 二(四)", "襄垣方案 二(六)", "长治方案 三(五)"),
    serves=("X-18", "P5-14", "P5-16", "P5-17"),
    since=Profile.常态,
    reads=("权力清单", "流程", "风险"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts that exercise power and over which nobody else watches anywhere."""
    used: dict[str, str] = {}  # each post that exercises power → the first power, by id
    watched: set[str] = set()
    for power in department.retained:
        deciders, executors, overseers = _split(power)
        actors = [*deciders, *executors]
        for flow in department.flows_of.get(power.id, ()):
            for step, _path in walk(flow):
                actors.append(step.post)
                if any(w and w != step.post for w in (step.overseer, _post(step, department))):
                    watched.add(step.post)
        for actor in actors:
            used.setdefault(actor, power.id)
            if any(overseer != actor for overseer in overseers):
                watched.add(actor)
        for risk in department.risks_of.get(power.id, ()):
            if risk.monitor and risk.monitor != risk.post:
                watched.add(risk.post)
    for name, power_id in used.items():
        post = department.posts.get(name)
        if post is not None and name not in watched:
            yield RULE.at(
                post,
                message=say(
                    "「{post}」在「{power}」等权力里用权，没有别的岗位监督它",
                    post=name, power=department.powers[power_id].name,
                ),
                remedy=say("在权力的「分权」或者环节的「监督岗位」写明由谁监督"),
            )  # fmt: skip


def _split(power: Power) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    split = power.split
    return (split.deciders, split.executors, split.overseers) if split else ((), (), ())


def _post(step: Step, department: Department) -> str:
    """The post that hears complaints about `step`; a telephone number watches over nobody."""
    return step.complaint if step.complaint in department.posts else ""

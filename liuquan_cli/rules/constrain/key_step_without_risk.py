"""关键环节没有查找风险点

## 检查什么
流程里标了「风险点」的环节，这项权力在这个环节上有至少一个风险点；标了「关键点」的环节，
这个环节或者承办它的岗位有至少一个风险点，或者在环节的「无风险」里写明为什么没有。
## 为什么
孝义方案 四(四)1「重点查找领导班子、重点岗位职责权力行使重点环节」的风险点；
长治方案 三·首「严格监控权力运行的“关键点、缺失点、风险点”」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 决定, 标记: [关键点]}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 标记: [风险点]}
      - {名称: 决定, 标记: [关键点], 无风险: 结论由集体审查意见锁定，系统不能改动}
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
from liuquan_cli.rules.constrain.held import every_step, flows_of

RULE = Rule(
    "LQ329",
    "key-step-without-risk",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(四)1", "长治方案 三·首"),
    serves=("RK-05", "X-24", "CH-20"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find key steps of a power where no risk was looked for."""
    for flow in flows_of(power, department):
        if not any([step.marks for step in every_step(flow)]):
            continue
        risks = department.risks_of.get(power.id, ())
        stages = {risk.stage for risk in risks}
        posts = {risk.post for risk in risks if risk.post}
        for step, path in walk(flow):
            if step.name in stages or not step.marks:
                continue
            mark = _unmet(step, posts)
            if mark:
                yield RULE.at(
                    flow,
                    *path,
                    "标记",
                    message=say(
                        "「{power}」的环节「{step}」标了{mark}，没有风险点",
                        power=power.name, step=step.name, mark=mark,
                    ),
                    remedy=say("在「风险」里写这个环节的风险点；标错的，去掉标记")
                    if mark == "风险点"
                    else say("在「风险」里写这个环节的风险点；经排查没有的，在「无风险」写明理由"),
                )  # fmt: skip


def _unmet(step: Step, posts: set[str]) -> str:
    if "风险点" in step.marks:
        return "风险点"
    covered = step.no_risk or step.post in posts
    return "关键点" if "关键点" in step.marks and not covered else ""

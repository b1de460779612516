"""投诉交给了被投诉的岗位

## 检查什么
权力的「投诉」写的岗位不是决定、执行这项权力的岗位；流程每个环节的「投诉举报」
写的岗位不是办理这个环节的岗位。
## 为什么
孝义方案 三(二)「承办与监督相分离」。长治方案 三(五)「畅通情况反映、信息反馈和投诉举报等渠道」：
投诉到被投诉的人手里，渠道就不通。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 投诉: {电话: "0358-0000000", 岗位: 经办岗}}
```
```yaml
文档: 流程
流程:
  - {编号: LC-1, 环节: [{名称: 审查, 投诉举报: 审查岗}]}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 投诉: {电话: "0358-0000000", 岗位: 监察岗}}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ504",
    "complaint-handled-by-itself",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 三(二)", "长治方案 三(五)"),
    serves=("P5-12", "X-18", "P5-14"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find complaints about a power, or a step of it, that go to who exercises it."""
    if power.complaint is not None and power.split is not None and power.complaint.post:
        post = power.complaint.post
        if post in power.split.deciders or post in power.split.executors:
            yield RULE.at(
                power,
                "投诉",
                "岗位",
                message=say(
                    "对「{power}」的投诉由行使它的「{post}」受理", power=power.name, post=post
                ),
                remedy=say("写监察、信访等不行使这项权力的岗位"),
            )
    for flow in department.flows_of.get(power.id, ()):
        for step, path in walk(flow):
            if step.post and step.complaint == step.post:
                yield RULE.at(
                    flow,
                    *path,
                    "投诉举报",
                    message=say(
                        "「{power}」的环节「{step}」，投诉由办理它的「{post}」受理",
                        power=power.name, step=step.name, post=step.post,
                    ),
                    remedy=say("写监察、信访等不办理这个环节的岗位"),
                )  # fmt: skip

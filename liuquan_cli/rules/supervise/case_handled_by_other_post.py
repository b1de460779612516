"""环节由别的岗位办理

## 检查什么
「痕迹」里的岗位是流程这个环节的岗位、协办岗位，或者是它的代理岗位（AB角）。
## 为什么
孝义方案 三(二)「不同性质的权力由不同岗位行使」「分事行权、分岗设权」，三(六)「有责可追」：
流程写由谁办，实际由别人办，分开的权就合上了。
## 反例
```yaml
# 办件 BJ-1 的其余内容照常
文档: 监督
办件:
  - 编号: BJ-1
    痕迹:
      - {环节: 决定, 岗位: 经办岗}
```
## 正例
```yaml
# 办件 BJ-1 的其余内容照常
文档: 监督
办件:
  - 编号: BJ-1
    痕迹:
      - {环节: 决定, 岗位: 科长}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import HandledCase
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import StandIn
from liuquan_cli.rules.supervise.traces import steps_by_name

RULE = Rule(
    "LQ523",
    "case-handled-by-other-post",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)", "孝义方案 三(六)"),
    serves=("TR-07", "X-18"),
    since=Profile.常态,
    reads=("权力清单", "流程"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find steps that a post handled which the flow does not name, nor lets stand in."""
    deputies: dict[str, set[str]] = {}
    for one in department.all(StandIn):
        deputies.setdefault(one.post, set()).add(one.stand_in)
    for case in department.all(HandledCase):
        known = steps_by_name(case, department)
        for index, trace in enumerate(case.trace):
            step = known.get(trace.stage)
            if step is None or not step.post or trace.post not in department.posts:
                continue
            if trace.post not in {step.post, *step.assisting, *deputies.get(step.post, ())}:
                yield RULE.at(
                    case,
                    "痕迹",
                    index,
                    "岗位",
                    message=say(
                        "办件 {case} 的环节「{step}」由「{post}」办理，流程写的是「{right}」",
                        case=case.id, step=trace.stage, post=trace.post, right=step.post,
                    ),
                    remedy=say("由流程写的岗位办理；代理的，在「单位」的「AB角」写明"),
                )  # fmt: skip

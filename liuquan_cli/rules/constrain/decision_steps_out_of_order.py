"""重大决策的步骤颠倒

## 检查什么
按「决策步骤」方案的次序，后一步不早于前一步：「前步」写「开始」的，不早于前面各步的开始；
写「完成」的（合法性审查、集体讨论），不早于前面各步的完成。合法性审查和会议的先后由 LQ345 检查。
写了「应急处置」的不检查。
## 为什么
襄垣方案 四(一)2 依次列出五步，
并且「重大决策事项要交由法制机构进行合法性审查,然后召开集体会议讨论决定」。
重大行政决策程序暂行条例第二十六条：送审时要提供「履行决策法定程序的说明」，所以送审前各步已经完成。
## 反例
```yaml
文档: 决策
决策事项:
  - 编号: JC-1
    名称: 服务规范
    类别: 重大决策
    公众参与: {形式: [座谈会], 自: 2026-03-02, 至: 2026-03-06}
    专家论证: {不适用: 不涉及专业技术问题}
    风险评估: {日期: 2026-03-10, 合法性: 合法, 合理性: 合理, 可行性: 可行, 可控性: 可控,
      结论: 低风险, 文书: 1号}
    合法性审查: {收到日期: 2026-03-05, 日期: 2026-03-18, 岗位: 法制岗, 结论: 合法, 意见: 符合规定,
      文书: 1号}
```
## 正例
```yaml
文档: 决策
决策事项:
  - 编号: JC-1
    名称: 服务规范
    类别: 重大决策
    公众参与: {形式: [座谈会], 自: 2026-03-02, 至: 2026-03-06}
    专家论证: {不适用: 不涉及专业技术问题}
    风险评估: {日期: 2026-03-04, 合法性: 合法, 合理性: 合理, 可行性: 可行, 可控性: 可控,
      结论: 低风险, 文书: 1号}
    合法性审查: {收到日期: 2026-03-09, 日期: 2026-03-18, 岗位: 法制岗, 结论: 合法, 意见: 符合规定,
      文书: 1号}
```
"""

from collections.abc import Iterator, Sequence
from datetime import date

from liuquan_cli.model.decision import LegalReview
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import regular, weighed
from liuquan_cli.rules.constrain.decision_steps import DecisionStep, steps_in

RULE = Rule(
    "LQ342",
    "decision-steps-out-of-order",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)2", "重大行政决策程序暂行条例第二十六条"),
    serves=("DP-01", "DP-06"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find steps taken before one that had to come first."""
    for decision in regular(department):
        steps = [s for s in steps_in(decision, department) if not s.excused]
        for index, step in enumerate(steps):
            before = _overtaken(step, steps[:index])
            if before is None or step.begun is None:
                continue
            earlier, day = before
            found = RULE.at(
                decision,
                step.member.part,
                message=say(
                    "「{decision}」的「{step}」{begun} 就开始了，早于「{earlier}」的 {day}",
                    decision=decision.name, step=step.member.name, begun=step.begun.isoformat(),
                    earlier=earlier.member.name, day=day.isoformat(),
                ),
                remedy=say("前面各步做完再走这一步；日期有误的改正"),
            )  # fmt: skip
            yield weighed(found, department)


def _overtaken(
    step: DecisionStep, earlier: Sequence[DecisionStep]
) -> tuple[DecisionStep, date] | None:
    """The first of the earlier steps that `step` did not wait for, and until when it ran."""
    for other in earlier:
        if (other.member.rank or 0) >= (step.member.rank or 0):
            continue
        if step.collective and isinstance(other.part, LegalReview):
            continue
        day = other.done if step.member.after == "完成" else other.begun
        if day is not None and step.begun is not None and step.begun < day:
            return other, day
    return None

"""重大决策的一步没有写全

## 检查什么
决策事项里写了的每一步，「决策步骤」方案「需要」的栏目都写了：例如公众参与的形式和起止日期，
专家论证的日期、专家、意见、采纳和文书（署名、盖章的书面意见），
风险评估的合法性、合理性、可行性、可控性四项和结论，合法性审查的收到日期、日期、岗位、结论、
意见和文书，集体讨论的会议、日期和结果。会议的记录里有日期的，
集体讨论不必再写。写「不适用」的一步、还没有办到的一步、写了「应急处置」的事项不检查。
## 为什么
襄垣方案 四(一)2「都要进行合法性、合理性、可行性和可控性评估」；
重大行政决策程序暂行条例第十九条「提供书面论证意见的，应当署名、盖章」，
第二十三条「形成风险评估报告，明确风险点，提出风险防范措施和处置预案」。
## 反例
```yaml
文档: 决策
决策事项:
  - 编号: JC-1
    名称: 科长轮岗
    类别: 重要干部任免
    风险评估: {日期: 2026-03-02, 合法性: 合法, 合理性: 合理, 可行性: 可行, 结论: 低风险, 文书: 1号}
    集体讨论: {会议: HY-1, 日期: 2026-03-09, 结果: 同意}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-09, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意, 纪要: 1号}
```
## 正例
```yaml
文档: 决策
决策事项:
  - 编号: JC-1
    名称: 科长轮岗
    类别: 重要干部任免
    风险评估: {日期: 2026-03-02, 合法性: 合法, 合理性: 合理, 可行性: 可行, 可控性: 可控,
      结论: 低风险, 文书: 1号}
    集体讨论: {会议: HY-1, 日期: 2026-03-09, 结果: 同意}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-09, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意, 纪要: 1号}
```
"""

from collections.abc import Iterator

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import regular, weighed
from liuquan_cli.rules.constrain.decision_steps import DecisionStep, passed
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ341",
    "decision-step-incomplete",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=(
        "襄垣方案 四(一)2",
        "重大行政决策程序暂行条例第十九条",
        "重大行政决策程序暂行条例第二十三条",
    ),
    serves=("DP-01", "DP-04", "DP-05"),
    since=Profile.公开,
)


def _lacking(step: DecisionStep) -> list[str]:
    """The fields that the scheme needs and the file leaves empty."""
    if step.part is None:
        return []
    fields = {f.encode_name: f.name for f in msgspec.structs.fields(step.part)}
    if step.collective and step.done is not None:
        fields.pop("日期")  # the meeting's own record tells it
    return [n for n in step.member.needs if n in fields and not getattr(step.part, fields[n])]


def check(department: Department) -> Iterator[Finding]:
    """Find steps of a decision whose record lacks what the scheme asks for."""
    for decision in regular(department):
        for step in passed(decision, department):
            lacking = [] if step.excused else _lacking(step)
            if step.collective and "会议" in lacking:
                continue  # LQ338 finds a matter decided without a meeting
            if lacking:
                found = RULE.at(
                    decision,
                    step.member.part,
                    message=say(
                        "「{decision}」的「{step}」没有写{fields}",
                        decision=decision.name, step=step.member.name, fields=quoted(lacking),
                    ),
                    remedy=say("照这一步的文书补上；没有做的，补做"),
                )  # fmt: skip
                yield weighed(found, department)

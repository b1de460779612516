"""论证的专家不独立

## 检查什么
「专家论证」的专家不是本单位、本单位的机构、岗位或者在任的人，也不是这件事的承办、执行和风险评估单位。
## 为什么
重大行政决策程序暂行条例第二十条：选择专家应当坚持专业性、代表性和中立性，
「不得选择与决策事项有直接利害关系的专家、专业机构」；襄垣方案 四(一)2「虚心听取专家意见」。
## 反例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 服务规范, 承办: 业务科,
     专家论证: {日期: 2026-03-10, 专家: [业务科, 高校教师], 意见: 可行, 采纳: 采纳, 文书: 1号}}
```
## 正例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 服务规范, 承办: 业务科,
     专家论证: {日期: 2026-03-10, 专家: [高校教师, 执业律师], 意见: 可行, 采纳: 采纳, 文书: 1号}}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Tenure

RULE = Rule(
    "LQ354",
    "expert-not-independent",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("重大行政决策程序暂行条例第二十条", "襄垣方案 四(一)2"),
    serves=("DP-05",),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find experts who belong to the unit or have a part in the matter."""
    unit = department.unit
    persons = {tenure.person for tenure in department.all(Tenure) if tenure.covers(department.day)}
    own = {unit.name, unit.short, *department.posts, *department.organisations, *persons} - {""}
    for decision in department.all(Decision):
        review = decision.expert_review
        if review is None:
            continue
        parties = {decision.undertaker, decision.executor} - {""}
        if decision.assessment is not None and decision.assessment.assessor:
            parties.add(decision.assessment.assessor)
        for index, expert in enumerate(review.experts):
            if expert in own or expert in parties:
                yield RULE.at(
                    decision,
                    "专家论证",
                    "专家",
                    index,
                    message=say(
                        "「{decision}」的专家「{expert}」是本单位的，或者参与了这件事",
                        decision=decision.name, expert=expert,
                    ),
                    remedy=say("从本单位以外、没有利害关系的专家里另选，注意选持不同意见的"),
                )  # fmt: skip

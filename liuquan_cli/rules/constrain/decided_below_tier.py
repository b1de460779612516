"""大额资金由不够格的会议决定

## 检查什么
写了「金额」的决策事项，按「用途」在「额度分档」里归档；
决定它的会议是这一档的「决定主体」，或者更高一档的决定主体，
或者不低于它的集体（它的成员都在这个集体里，或者是成员的下级）。
「用途」没有自己的分档的，用「全部」的分档。
## 为什么
襄垣方案 四(一)3「在一定限度将“大额”量化分档」：定了档，就按档决定。
## 反例
```yaml
文档: 单位
集体:
  - {名称: 业务会, 成员: [科长, 审查岗]}
---
文档: 决策
额度分档:
  - {用途: 全部, 下限: 0, 上限: 50000, 决定主体: 副局长}
  - {用途: 全部, 下限: 50000, 决定主体: 局务会}
决策事项:
  - {编号: JC-1, 名称: 购置设备, 金额: 80000, 用途: 设备,
     集体讨论: {会议: HY-1, 日期: 2026-03-02, 结果: 同意}}
会议:
  - {编号: HY-1, 名称: 业务会议, 集体: 业务会, 日期: 2026-03-02, 议题: [购置设备],
     出席: [科长, 审查岗], 结果: 同意, 纪要: 1号}
```
## 正例
```yaml
文档: 决策
额度分档:
  - {用途: 全部, 下限: 0, 上限: 50000, 决定主体: 副局长}
  - {用途: 全部, 下限: 50000, 决定主体: 局务会}
决策事项:
  - {编号: JC-1, 名称: 购置设备, 金额: 80000, 用途: 设备,
     集体讨论: {会议: HY-1, 日期: 2026-03-02, 结果: 同意}}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-02, 议题: [购置设备],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意, 纪要: 1号}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import may_decide_for, meeting_of, tier_of, tiers_for

RULE = Rule(
    "LQ336",
    "decided-below-tier",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)3",),
    serves=("TZ-07",),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find sums that a meeting decided which is not the one of their tier or a higher one."""
    for decision in department.all(Decision):
        if decision.amount_yuan is None:
            continue
        tiers = tiers_for(decision.purpose, department)
        tier = tier_of(decision.amount_yuan, tiers)
        meeting = meeting_of(decision, department)
        if tier is None or meeting is None or not meeting.body:
            continue
        if tier.decider not in department.bodies and meeting.body in department.bodies:
            continue  # what one person may decide, a body may decide too
        allowed = [t.decider for t in tiers if t.from_yuan >= tier.from_yuan]
        if meeting.body not in allowed and not may_decide_for(
            meeting.body, tier.decider, department
        ):
            yield RULE.at(
                decision,
                "集体讨论",
                message=say(
                    "「{decision}」{amount} 元，按分档由「{decider}」决定，"
                    "实际由「{body}」决定",
                    decision=decision.name, amount=decision.amount_yuan,
                    decider=tier.decider, body=meeting.body,
                ),
                remedy=say("提交「{decider}」重新讨论决定，补全记录", decider=tier.decider),
                related=(Related(tier.place("决定主体"), say("这一档的决定主体")),),
            )  # fmt: skip

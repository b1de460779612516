"""会议没有达到法定人数

## 检查什么
「集体」写了「法定人数」的，它的会议出席的成员不少于这个数。没有写成员的，按出席的岗位数。
## 为什么
孝义方案 四(六)1「坚持民主集中制」「坚持“三重一大”事项集体讨论决定」：人不够，就不是集体。
## 反例
```yaml
文档: 单位
集体:
  - {名称: 局务会, 法定人数: 2}
---
文档: 决策
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗], 出席: [局长],
     缺席: [副局长], 发言: [局长]}
```
## 正例
```yaml
文档: 单位
集体:
  - {名称: 局务会, 法定人数: 2}
---
文档: 决策
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Meeting
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ348",
    "quorum-not-reached",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)1",),
    serves=("TZ-01", "P3-18"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find meetings of a body at which fewer members sat than its quorum."""
    for meeting in department.all(Meeting):
        body = department.bodies.get(meeting.body)
        if body is None or body.quorum is None or not meeting.present:
            continue
        present = set(meeting.present)
        sitting = len(present & set(body.members)) if body.members else len(present)
        if sitting < body.quorum:
            yield RULE.at(
                meeting,
                "出席",
                message=say(
                    "「{meeting}」出席的成员 {sitting} 人，「{body}」的法定人数是 {quorum} 人",
                    meeting=meeting.name, sitting=sitting, body=body.name, quorum=body.quorum,
                ),
                remedy=say("人数不够作出的决定重新讨论；漏记的，补上出席的岗位"),
                related=(Related(body.place("法定人数"), say("规定的法定人数")),),
            )  # fmt: skip

"""一把手没有末位表态

## 检查什么
一把手出席的会议，「发言」按先后次序记录，最后一个是一把手。
决定了三重一大事项的会议要有「发言」；其他会议写了「发言」才检查。
## 为什么
孝义方案 三(二)「部长末位表态」；
重大行政决策程序暂行条例第三十条「会议组成人员应当充分发表意见，行政首长最后发表意见」。
## 反例
```yaml
文档: 决策
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [局长, 副局长]}
```
## 正例
```yaml
文档: 决策
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Meeting
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import deciding_meetings

RULE = Rule(
    "LQ347",
    "head-does-not-speak-last",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)", "重大行政决策程序暂行条例第三十条"),
    serves=("P2-11", "TZ-08"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find meetings at which somebody spoke after the head, or of which nobody can tell."""
    deciding = {meeting.id for meeting in deciding_meetings(department)}
    for meeting in department.all(Meeting):
        head = next((post for post in meeting.present if post in department.heads), "")
        if not head:
            continue
        if not meeting.speeches:
            if meeting.id in deciding:
                yield RULE.at(
                    meeting,
                    "发言",
                    message=say("「{meeting}」没有记录发言的先后次序", meeting=meeting.name),
                    remedy=say("在「发言」里按先后写出发言的岗位，「{head}」最后", head=head),
                )
        elif meeting.speeches[-1] != head:
            yield RULE.at(
                meeting,
                "发言",
                message=say(
                    "「{meeting}」最后发言的是「{last}」，「{head}」没有末位表态",
                    meeting=meeting.name, last=meeting.speeches[-1], head=head,
                ),
                remedy=say("一把手最后发表意见；次序记错的，对照会议记录改正"),
            )  # fmt: skip

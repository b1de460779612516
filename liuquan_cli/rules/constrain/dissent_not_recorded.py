"""不同意见没有记录

## 检查什么
会议的「表决」有反对票的，「异议」至少有同样多的岗位各记一条；只有弃权票的，至少有一条。
表决「方式」为无记名的不检查。
## 为什么
重大行政决策程序暂行条例第三十条「集体讨论决定情况应当如实记录，不同意见应当如实载明」，
第三十八条：对严重失误的决策「表示不同意见的，按照规定减免责任」，没有记录就无从减免。
党委机关依照自己的议事规则，同样要求记录，只是警告。
## 反例
```yaml
文档: 决策
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 表决: {赞成: 1, 反对: 1, 弃权: 0}}
```
## 正例
```yaml
文档: 决策
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 表决: {赞成: 1, 反对: 1, 弃权: 0},
     异议: [{岗位: 副局长, 意见: 建议推迟半年}]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Meeting
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import weighed

RULE = Rule(
    "LQ346",
    "dissent-not-recorded",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("重大行政决策程序暂行条例第三十条", "重大行政决策程序暂行条例第三十八条"),
    serves=("TR-05", "DP-09", "TZ-01"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find votes against or withheld of which nobody can tell why."""
    for meeting in department.all(Meeting):
        vote = meeting.vote
        if vote is None or vote.method == "无记名":
            continue
        against, abstained = vote.against or 0, vote.abstained or 0
        noted = len({dissent.post for dissent in meeting.dissents})
        if noted < (against or min(abstained, 1)):
            found = RULE.at(
                meeting,
                "异议",
                message=say(
                    "「{meeting}」反对 {against} 票、弃权 {abstained} 票，不同意见记了 {noted} 条",
                    meeting=meeting.name, against=against, abstained=abstained,
                    noted=noted,
                ),
                remedy=say("对照会议记录，把不同意见和提出的岗位写进「异议」"),
            )  # fmt: skip
            yield weighed(found, department)

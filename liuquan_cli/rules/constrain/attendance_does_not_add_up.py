"""出席、缺席和票数对不上

## 检查什么
写了「集体」的会议：出席的是成员，不是成员的写在「列席」；每个成员都写在「出席」或者「缺席」，
不重复；票数合计不超过出席的人数。没有写成员的集体不检查。
## 为什么
孝义方案 四(六)1 要求建立「重大决策终身责任追究制度及责任倒查机制」：谁在场、谁投票，以后要查得清。
## 反例
```yaml
文档: 决策
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 表决: {赞成: 3, 反对: 0, 弃权: 0}}
```
```yaml
文档: 决策
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗], 出席: [局长, 科长],
     发言: [科长, 局长]}
```
## 正例
```yaml
文档: 决策
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗], 出席: [局长],
     缺席: [副局长], 列席: [科长], 发言: [局长], 表决: {赞成: 1, 反对: 0, 弃权: 0}}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Meeting
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Body
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ349",
    "attendance-does-not-add-up",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)1",),
    serves=("TR-05", "TZ-01", "TR-04"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find meetings of a body of which one cannot tell who sat and who voted."""
    for meeting in department.all(Meeting):
        body = department.bodies.get(meeting.body)
        if body is not None and body.members and meeting.present:
            yield from _judge(meeting, body)


def _judge(meeting: Meeting, body: Body) -> Iterator[Finding]:
    members = dict.fromkeys(body.members)
    strangers = [post for post in dict.fromkeys(meeting.present) if post not in members]
    if strangers:
        yield RULE.at(
            meeting,
            "出席",
            message=say(
                "「{meeting}」出席的{posts}不是「{body}」的成员",
                meeting=meeting.name, posts=quoted(strangers), body=body.name,
            ),
            remedy=say("不是成员的写进「列席」，不参加表决；是成员的，补进「集体」"),
        )  # fmt: skip
    both = [post for post in dict.fromkeys(meeting.present) if post in meeting.absent]
    if both:
        yield RULE.at(
            meeting,
            "缺席",
            message=say(
                "「{meeting}」{posts}又写出席、又写缺席", meeting=meeting.name, posts=quoted(both)
            ),
            remedy=say("对照签到记录，只写一处"),
        )
    unseen = [m for m in members if m not in meeting.present and m not in meeting.absent]
    if unseen:
        yield RULE.at(
            meeting,
            "缺席",
            message=say(
                "「{meeting}」没有写{posts}出席还是缺席",
                meeting=meeting.name, posts=quoted(unseen),
            ),
            remedy=say("缺席的写进「缺席」；回避的也写在这里"),
        )  # fmt: skip
    vote = meeting.vote
    if vote is not None:
        cast = (vote.in_favour or 0) + (vote.against or 0) + (vote.abstained or 0)
        sitting = len(set(meeting.present))  # who of them is no member is told above
        if cast > sitting:
            yield RULE.at(
                meeting,
                "表决",
                message=say(
                    "「{meeting}」共 {cast} 票，出席的只有 {sitting} 人",
                    meeting=meeting.name, cast=cast, sitting=sitting,
                ),
                remedy=say("对照表决票改正；列席的不参加表决"),
            )  # fmt: skip

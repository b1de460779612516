"""决定三重一大的会议记录不全

## 检查什么
决策事项写的会议：是某个「集体」的会议，写明议题、出席、结果和纪要；
决策事项的「集体讨论」写的日期就是会议的日期。
## 为什么
孝义方案 四(六)1「坚持“三重一大”事项集体讨论决定」；
重大行政决策程序暂行条例第三十条「集体讨论决定情况应当如实记录」。
## 反例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 科长轮岗, 类别: 重要干部任免,
     集体讨论: {会议: HY-1, 日期: 2026-03-20, 结果: 同意}}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意}
```
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 科长轮岗, 类别: 重要干部任免,
     集体讨论: {会议: HY-1, 日期: 2026-03-21, 结果: 同意}}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意, 纪要: 1号}
```
## 正例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 科长轮岗, 类别: 重要干部任免,
     集体讨论: {会议: HY-1, 日期: 2026-03-20, 结果: 同意}}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意, 纪要: 1号}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import deciding_meetings, meeting_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ350",
    "meeting-record-incomplete",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)1", "重大行政决策程序暂行条例第三十条"),
    serves=("TZ-01", "DP-01", "TR-04", "TR-05"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find deciding meetings whose record lacks a part, or bears another date."""
    for meeting in deciding_meetings(department):
        given = {
            "集体": meeting.body,
            "议题": meeting.agenda,
            "出席": meeting.present,
            "结果": meeting.result,
            "纪要": meeting.minutes,
        }
        lacking = [name for name, value in given.items() if not value]
        if lacking:
            yield RULE.at(
                meeting,
                message=say(
                    "「{meeting}」决定了三重一大事项，没有写{fields}",
                    meeting=meeting.name, fields=quoted(lacking),
                ),
                remedy=say("对照会议记录和纪要补上"),
            )  # fmt: skip
    for decision in department.all(Decision):
        found = meeting_of(decision, department)
        collective = decision.collective
        if found is None or collective is None or collective.on in (None, found.on):
            continue
        yield RULE.at(
            decision,
            "集体讨论",
            "日期",
            message=say(
                "「{decision}」写着 {on} 讨论决定，「{meeting}」的日期是 {day}",
                decision=decision.name, on=collective.on.isoformat(),
                meeting=found.name, day=found.on.isoformat(),
            ),
            remedy=say("对照会议记录改正日期或者会议"),
            related=(Related(found.place("日期"), say("会议的日期")),),
        )  # fmt: skip

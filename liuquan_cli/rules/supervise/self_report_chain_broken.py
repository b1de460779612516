"""自查报告没有讨论、签字、报送

## 检查什么
「自查报告」写明「讨论会议」（会议在报送之前开）、「签字岗位」（是主要负责人）、「报送单位」
和「报送日期」，次序不颠倒。
## 为什么
孝义方案 四(二)3「形成自查报告,经部务会议讨论,主要负责人签字后,报送市领导小组办公室」。
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 组织实施, 自: 2026-05-04, 至: 2026-10-30}
文书:
  - 种类: 自查报告
    名称: 自查报告
    日期: 2026-06-10
    讨论会议: HY-1
    签字岗位: 副局长
    报送单位: 县领导小组办公室
    报送日期: 2026-06-12
  - {种类: 实施方案, 名称: 实施方案, 日期: 2026-05-08}
---
文档: 决策
会议:
  - {编号: HY-1, 名称: 局务会专题会议, 日期: 2026-06-10}
```
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 组织实施, 自: 2026-05-04, 至: 2026-10-30}
文书:
  - {种类: 自查报告, 名称: 自查报告, 日期: 2026-06-10, 签字岗位: 局长}
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 组织实施, 自: 2026-05-04, 至: 2026-10-30}
文书:
  - 种类: 自查报告
    名称: 自查报告
    日期: 2026-06-10
    讨论会议: HY-1
    签字岗位: 局长
    报送单位: 县领导小组办公室
    报送日期: 2026-06-12
---
文档: 决策
会议:
  - {编号: HY-1, 名称: 局务会专题会议, 日期: 2026-06-10}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Meeting
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.plan import CampaignDocument
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ544",
    "self-report-chain-broken",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(二)3",),
    serves=("RP-01", "RP-05"),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find reports on the unit's own check that skip the meeting, the head or the sending."""
    meetings = {meeting.id: meeting for meeting in department.all(Meeting)}
    for report in department.all(CampaignDocument):
        if report.kind != "自查报告":
            continue
        asked = (
            ("讨论会议", report.meeting),
            ("签字岗位", report.signed_by),
            ("报送单位", report.sent_to),
            ("报送日期", report.sent_on),
        )
        missing = [key for key, there in asked if not there]
        if missing:
            yield RULE.at(
                report,
                "名称",
                message=say(
                    "自查报告「{report}」没有写{missing}",
                    report=report.name, missing=quoted(missing),
                ),
                remedy=say("会议讨论、主要负责人签字以后报送，一步一步写明"),
            )  # fmt: skip
        if report.signed_by and department.heads and report.signed_by not in department.heads:
            yield RULE.at(
                report,
                "签字岗位",
                message=say(
                    "自查报告「{report}」由「{post}」签字，不是主要负责人",
                    report=report.name, post=report.signed_by,
                ),
                remedy=say("由主要负责人签字"),
            )  # fmt: skip
        meeting = meetings.get(report.meeting)
        if meeting and report.sent_on and report.sent_on < meeting.on:
            yield RULE.at(
                report,
                "报送日期",
                message=say(
                    "自查报告「{report}」{sent} 报送，{met} 才开会讨论",
                    report=report.name, sent=str(report.sent_on), met=str(meeting.on),
                ),
                remedy=say("对照会议纪要改正日期；确实先报后议的，补议并重新报送"),
            )  # fmt: skip

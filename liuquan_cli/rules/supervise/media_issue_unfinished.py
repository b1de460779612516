"""媒体反映的问题没有办完

## 检查什么
媒体反映的问题，四个日期都有：反映、整改、通报、反馈。刚反映的，在期限以前不算：
期限是媒体渠道的「答复时限」，没有这样的渠道的，是「监督渠道种类」方案里媒体的「时限」。
## 为什么
孝义方案 三(五)：「对于媒体反映的问题,建立整改落实机制和通报制度,认真督促整改、查处,
并向媒体反馈情况」。
## 反例
```yaml
文档: 监督
媒体:
  - {编号: MT-1, 媒体: 地方报纸, 反映日期: 2026-04-01, 内容: 窗口排长队, 整改日期: 2026-04-10}
```
## 正例
```yaml
文档: 监督
媒体:
  - {编号: MT-1, 媒体: 地方报纸, 反映日期: 2026-06-22, 内容: 窗口排长队}
```
```yaml
文档: 监督
媒体:
  - 编号: MT-1
    媒体: 地方报纸
    反映日期: 2026-04-01
    内容: 窗口排长队
    整改日期: 2026-04-10
    通报日期: 2026-04-13
    反馈日期: 2026-04-14
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import MediaIssue
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.letters import media_due
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ512",
    "media-issue-unfinished",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(五)",),
    serves=("P5-11", "P5-10"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find problems the media raised that were not mended, made known and answered in time."""
    for issue in department.all(MediaIssue):
        given = {
            "整改日期": issue.rectified_on,
            "通报日期": issue.notified_on,
            "反馈日期": issue.fed_back_on,
        }
        lacking = [key for key, value in given.items() if value is None]
        due = media_due(issue, department) if lacking else None
        if due is not None and department.day > due:
            yield RULE.at(
                issue,
                message=say(
                    "媒体反映的问题 {id} 应当在 {due} 前办完，没有{fields}",
                    id=issue.id, due=due.isoformat(), fields=quoted(lacking),
                ),
                remedy=say("整改以后通报，并向媒体反馈，写明日期"),
            )  # fmt: skip

"""媒体问题的日期次序不对

## 检查什么
反映、整改、通报、反馈四个日期，后一个不早于前一个，都不在今天以后。
## 为什么
孝义方案 三(五)：「建立整改落实机制和通报制度,认真督促整改、查处,并向媒体反馈情况」：先整改，
再通报，再反馈。
## 反例
```yaml
文档: 监督
媒体:
  - 编号: MT-1
    媒体: 地方报纸
    反映日期: 2026-04-01
    内容: 窗口排长队
    整改日期: 2026-04-10
    通报日期: 2026-04-16
    反馈日期: 2026-04-14
```
## 正例
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

RULE = Rule(
    "LQ513",
    "media-dates-out-of-order",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(五)",),
    serves=("P5-11",),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find problems answered before they were mended, and dates that are still to come."""
    for issue in department.all(MediaIssue):
        steps = (
            ("反映日期", issue.on),
            ("整改日期", issue.rectified_on),
            ("通报日期", issue.notified_on),
            ("反馈日期", issue.fed_back_on),
        )
        before, earlier = steps[0][0], issue.on
        for key, on in steps:
            if on is None:
                continue
            if on > department.day:
                message = say(
                    "媒体问题 {id} 的{key} {on} 还没有到", id=issue.id, key=key, on=on.isoformat()
                )
            elif on < earlier:
                message = say(
                    "媒体问题 {id} 的{key} {on} 早于{before}",
                    id=issue.id, key=key, on=on.isoformat(), before=before,
                )  # fmt: skip
            else:
                before, earlier = key, on
                continue
            yield RULE.at(issue, key, message=message, remedy=say("核对这些日期"))
            break

"""热点问题没有来源，也没有连到权力

## 检查什么
「热点」的问题写明「来源」和「责任岗位」，并且连到「权力」「风险」或者「补丁制度」之一。
## 为什么
长治方案 二(二)「针对实践中存在的突出问题和群众反映的焦点热点问题」：要改的是哪项权力，
得落到清单上。
## 反例
```yaml
文档: 问责
问题:
  - 编号: WT-1
    日期: 2026-05-04
    内容: 两个窗口材料标准不一
    原因: 没有统一清单
    责任岗位: 科长
    热点: 是
    来源: 群众
    反馈日期: 2026-05-06
```
## 正例
```yaml
文档: 问责
问题:
  - 编号: WT-1
    日期: 2026-05-04
    内容: 两个窗口材料标准不一
    原因: 没有统一清单
    责任岗位: 科长
    热点: 是
    来源: 群众
    反馈日期: 2026-05-06
    权力: [QL-1]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import Issue
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ622",
    "hot-issue-not-linked",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 二(二)",),
    serves=("X-26", "X-14"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find issues of public concern that lead nowhere."""
    for issue in department.all(Issue):
        if not issue.hot:
            continue
        missing = [
            key
            for key, there in (
                ("来源", issue.source),
                ("责任岗位", issue.owner),
                ("权力", issue.powers or issue.risks or issue.patch),
            )
            if not there
        ]
        if missing:
            yield RULE.at(
                issue,
                "热点",
                message=say(
                    "热点问题 {issue} 没有写{missing}", issue=issue.id, missing=quoted(missing)
                ),
                remedy=say("写明谁反映的、谁负责、关系到清单上哪项权力"),
            )

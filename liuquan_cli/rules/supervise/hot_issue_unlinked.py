"""热点问题没有登记清楚

## 检查什么
「热点」为是的来信，写明「来源」「内容」和涉及的「权力」。
## 为什么
长治方案 二(二)：「针对实践中存在的突出问题和群众反映的焦点热点问题,勇于改革,大胆创新」。
不连到权力，就改不到权力上。
## 反例
```yaml
文档: 监督
来信:
  - 编号: LX-1
    渠道: 监督电话
    日期: 2026-06-25
    内容: 窗口没有人
    热点: 是
```
## 正例
```yaml
文档: 监督
来信:
  - 编号: LX-1
    渠道: 监督电话
    来源: 群众
    日期: 2026-06-25
    内容: 窗口没有人
    热点: 是
    权力: [QL-1]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import Letter
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ518",
    "hot-issue-unlinked",
    Severity.INFO,
    Scope.DEPARTMENT,
    basis=("长治方案 二(二)",),
    serves=("X-26", "P5-06"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find hot issues of which source, topic or power is not known."""
    for letter in department.all(Letter):
        if not letter.hot:
            continue
        given = {"来源": letter.source, "内容": letter.content, "权力": letter.powers}
        lacking = [key for key, value in given.items() if not value]
        if lacking:
            yield RULE.at(
                letter,
                message=say("热点问题 {id} 没有写{fields}", id=letter.id, fields=quoted(lacking)),
                remedy=say("写明谁反映的、反映什么、涉及哪几项权力"),
            )

"""来信没有按时答复

## 检查什么
没有「答复日期」的来信，没有超过它的渠道写的「答复时限」。时限按工作日计，自收到的次日起算；
没有写渠道的，按最长的一个算。
## 为什么
孝义方案 三(五)「依托孝义组工网开设部长信箱,进一步畅通广大党员干部群众建言献策和民主监督的渠道」。
信访工作条例第二十三条另要求「自收到信访事项之日起15日内书面告知信访人」，告知的是接收情况和处理的途径、
程序；答复本身的时限，是渠道自己的承诺。
## 反例
```yaml
文档: 监督
来信:
  - {编号: LX-1, 渠道: 监督电话, 来源: 群众, 日期: 2026-05-06, 内容: 窗口没有人}
```
## 正例
```yaml
文档: 监督
来信:
  - {编号: LX-1, 渠道: 监督电话, 来源: 群众, 日期: 2026-06-25, 内容: 窗口没有人}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import Letter
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.letters import reply_due

RULE = Rule(
    "LQ509",
    "letter-overdue",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(五)", "信访工作条例第二十三条"),
    serves=("P5-09", "P5-06"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find letters that are still unanswered when their channel's limit is over."""
    for letter in department.all(Letter):
        due = reply_due(letter, department) if letter.answered_on is None else None
        if due is not None and department.day > due:
            yield RULE.at(
                letter,
                message=say(
                    "来信 {id} 应当在 {due} 前答复，至今没有答复",
                    id=letter.id, due=due.isoformat(),
                ),
                remedy=say("答复以后写「采纳」「答复」「答复日期」；匿名、地址不清的，写怎样处理的、哪一天"),
            )  # fmt: skip

"""有的来信答复迟了

## 检查什么
一年以内收到的来信，答复日期没有超过渠道的「答复时限」。合起来报一条，供考核用。
## 为什么
孝义方案 三(五)「进一步畅通广大党员干部群众建言献策和民主监督的渠道」。
信访工作条例第二十三条另要求「自收到信访事项之日起15日内书面告知信访人」，告知的是接收情况和处理的途径、
程序；答复本身的时限，是渠道自己的承诺。
## 反例
```yaml
文档: 监督
来信:
  - 编号: LX-1
    渠道: 监督电话
    来源: 群众
    日期: 2026-05-06
    内容: 窗口没有人
    采纳: 采纳
    答复: 已经安排专人值守
    答复日期: 2026-06-10
```
## 正例
```yaml
文档: 监督
来信:
  - 编号: LX-1
    渠道: 监督电话
    来源: 群众
    日期: 2026-05-06
    内容: 窗口没有人
    采纳: 采纳
    答复: 已经安排专人值守
    答复日期: 2026-05-18
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import Letter
from liuquan_cli.model.text import say
from liuquan_cli.rules.periods import within
from liuquan_cli.rules.supervise.letters import reply_due

RULE = Rule(
    "LQ511",
    "answered-late",
    Severity.INFO,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(五)", "信访工作条例第二十三条"),
    serves=("P5-09", "P5-06", "P5-02"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Count the letters of the last year that were answered after the limit: one finding."""
    recent = [
        letter
        for letter in department.all(Letter)
        if letter.on <= department.day and within(letter.on, department.day, "每年")
    ]
    late = [
        letter
        for letter in recent
        if letter.answered_on is not None
        and (due := reply_due(letter, department)) is not None
        and letter.answered_on > due
    ]
    if late:
        yield RULE.at(
            late[0],
            "答复日期",
            message=say(
                "一年以内收到来信 {all} 件，{count} 件答复超过时限，例如 {id}",
                all=len(recent), count=len(late), id=late[0].id,
            ),
            remedy=say("查明为什么迟，改进办理；时限定得不合适的，改渠道的「答复时限」"),
            related=tuple(
                Related(letter.place("答复日期"), say("这一件也迟了")) for letter in late[1:5]
            ),
        )  # fmt: skip

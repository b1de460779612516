"""来信的答复没有写全

## 检查什么
写了「答复日期」的来信，写明「采纳」和「答复」；只写采纳或答复的，写明「答复日期」。
答复不早于收到，两个日期都不在今天以后。
## 为什么
孝义方案 三(五)「多渠道听取“两代表一委员”、党员、干部、群众的意见建议」，「把保障群众知情权、
参与权和话语权切实纳入决策、执行、监督的刚性制度」：提了意见，要知道采不采纳、为什么。
## 反例
```yaml
文档: 监督
来信:
  - {编号: LX-1, 渠道: 监督电话, 日期: 2026-05-06, 内容: 窗口没有人, 答复日期: 2026-05-08}
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
    答复日期: 2026-05-08
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
    "LQ510",
    "letter-answer-incomplete",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(五)",),
    serves=("P5-06", "P5-09", "P5-07"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find answers without what was decided, what was said, or when."""
    for letter in department.all(Letter):
        given = {"采纳": letter.adopted, "答复": letter.reply, "答复日期": letter.answered_on}
        lacking = [key for key, value in given.items() if not value]
        if 0 < len(lacking) < len(given):
            yield RULE.at(
                letter,
                message=say("来信 {id} 没有写{fields}", id=letter.id, fields=quoted(lacking)),
                remedy=say("写明采纳与否、怎样答复、哪一天答复"),
            )
        ahead = {"日期": letter.on, "答复日期": letter.answered_on}
        for key, on in ahead.items():
            if on is not None and on > department.day:
                yield RULE.at(
                    letter,
                    key,
                    message=say(
                        "来信 {id} 的{key} {on} 还没有到", id=letter.id, key=key, on=on.isoformat()
                    ),
                    remedy=say("核对这些日期"),
                )
        if letter.answered_on is not None and letter.answered_on < letter.on:
            yield RULE.at(
                letter,
                "答复日期",
                message=say("来信 {id} 的答复早于收到的日期", id=letter.id),
                remedy=say("核对两个日期"),
            )

"""决策、执行、结果三个环节没有公开齐

## 检查什么
「公开环节」方案的每个环节在公开目录里都有主动公开的条目，这些条目的「五公开」
合起来有方案要求的内容：决策公开依据和结果，执行公开依据和程序，结果公开结果。
## 为什么
孝义方案 四(五)2：「在决策环节,重点公开决策事项、依据和结果;在执行环节,重点公开法律政策依据、
相关标准、执行程序等有关情况」；「对执行结果,应根据涉及范围,及时告知当事人,
也可以在一定范围内公示或向社会公开」。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-8, 阶段: 执行}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-8, 阶段: 结果}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.catalogue import CatalogueFile
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import DisclosureStage
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.disclose.entries import open_entries
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ418",
    "stage-content-missing",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(五)2",),
    serves=("DS-07", "DS-08", "TM-05"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find stages that no open entry shows, or shows without what the plan puts first."""
    entries = open_entries(department)
    if not entries:
        return
    unshown: list[str] = []
    messages: list[Text] = []
    for stage in department.scheme(DisclosureStage).members:
        ours = [entry for entry in entries if entry.stage == stage.name]
        held = {part for entry in ours for part in entry.aspects}
        lacking = [part for part in stage.needs if part not in held]
        if not ours:
            unshown.append(stage.name)
        elif lacking:
            messages.append(
                say("{stage}环节的条目没有公开{parts}", stage=stage.name, parts=quoted(lacking))
            )
    if unshown:
        messages.append(say("公开目录没有{stages}环节的条目", stages=quoted(unshown)))
    for message in messages:
        yield RULE.at(
            department.all(CatalogueFile)[0],
            "条目",
            message=message,
            remedy=say("在条目的「阶段」「五公开」写上；没有这样的内容的，增加条目"),
        )

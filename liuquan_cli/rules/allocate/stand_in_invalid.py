"""AB角 写得不对

## 检查什么
AB角 的代理岗位不是主岗自己；同一个主岗、同一个范围只写一行。
## 为什么
长治方案 四(二)4「建立完善首办负责、一次告知、限期办结、超时追责等制度」：
主岗不在时有人顶、而且只有一个人顶，责任才分得清。
## 反例
```yaml
文档: 单位
AB角:
  - {岗位: 经办岗, 代理岗位: 经办岗}
```
```yaml
文档: 单位
AB角:
  - {岗位: 经办岗, 代理岗位: 副局长}
  - {岗位: 经办岗, 代理岗位: 审查岗}
```
## 正例
```yaml
文档: 单位
AB角:
  - {岗位: 经办岗, 代理岗位: 审查岗}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import StandIn

RULE = Rule(
    "LQ209",
    "stand-in-invalid",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)4",),
    serves=("P3-11", "P2-22"),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts that stand in for themselves, and posts with two stand-ins for one scope."""
    first: dict[tuple[str, str], StandIn] = {}
    for pair in department.all(StandIn):
        earlier = first.setdefault((pair.post, pair.scope), pair)
        if pair.post == pair.stand_in:
            yield RULE.at(
                pair,
                "代理岗位",
                message=say("「{post}」不在时由它自己代理", post=pair.post),
                remedy=say("写另一个岗位"),
            )
        elif earlier is not pair:
            yield RULE.at(
                pair,
                "岗位",
                message=say(
                    "「{post}」已经由「{first}」代理，这里又写了「{second}」",
                    post=pair.post, first=earlier.stand_in, second=pair.stand_in,
                ),
                remedy=say("只留一个代理岗位；分别代理不同事务的，用「范围」写明"),
                related=(Related(earlier.place("代理岗位"), say("先写的在这里")),),
            )  # fmt: skip

"""没有投诉举报的渠道

## 检查什么
单位的「投诉」写明电话、地址、邮箱或网址；单位没有写的，留在清单里的每一项权力自己写明。
只写岗位的，群众找不到，不算。
## 为什么
长治方案 三(五)「畅通情况反映、信息反馈和投诉举报等渠道」。
## 反例
```yaml
文档: 单位
投诉: ~
```
## 正例
```yaml
文档: 单位
投诉: {电话: "0358-0000000", 岗位: 监察岗}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.shared import Contact
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ501",
    "no-complaint-channel",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 三(五)",),
    serves=("P5-12", "P5-18"),
    since=Profile.公开,
    reads=("权力清单",),
)
_EXAMPLES = 5  # powers pointed at; the rest are only counted


def _reachable(contact: Contact | None) -> bool:
    return contact is not None and bool(
        contact.phone or contact.address or contact.email or contact.url
    )


def check(department: Department) -> Iterator[Finding]:
    """Find that neither the unit nor some powers say where to complain: one finding for all."""
    if _reachable(department.unit.complaint):
        return
    mute = [power for power in department.retained if not _reachable(power.complaint)]
    if mute:
        yield RULE.at(
            department.unit,
            "投诉",
            message=say(
                "单位没有写投诉举报的渠道，「{power}」等 {count} 项权力自己也没有写",
                power=mute[0].name, count=len(mute),
            ),
            remedy=say("在「单位」的「投诉」写明公开的电话、地址、邮箱或网址"),
            related=tuple(
                Related(power.place("名称"), say("这项权力没有投诉渠道"))
                for power in mute[:_EXAMPLES]
            ),
        )  # fmt: skip

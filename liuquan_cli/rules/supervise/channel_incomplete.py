"""监督渠道没有写全

## 检查什么
每条「渠道」写明「种类」「岗位」「答复时限」，「联系」里有「监督渠道种类」方案要求的其中一样：
监督电话写电话，意见箱、来访接待写地址，网上信箱写网址或邮箱。
## 为什么
孝义方案 三(五)「开设部长信箱,进一步畅通广大党员干部群众建言献策和民主监督的渠道」，
四(六)1「畅通监督渠道,设立意见箱和监督电话」。
## 反例
```yaml
文档: 监督
渠道:
  - {名称: 意见箱, 联系: {地址: ~, 电话: "0358-0000002"}}
```
```yaml
文档: 监督
渠道:
  - {名称: 意见箱, 岗位: ~, 答复时限: ~}
```
## 正例
```yaml
文档: 监督
渠道:
  - {名称: 意见箱, 联系: {地址: 某县某街2号一层大厅}}
```
"""

from collections.abc import Iterable, Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.supervise import SupervisionChannel
from liuquan_cli.model.shared import Contact
from liuquan_cli.model.supervision import Channel
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ506",
    "channel-incomplete",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(五)", "孝义方案 四(六)1"),
    serves=("P5-09", "P5-12", "P5-18"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find channels that cannot be reached, or that nobody answers for: one finding a channel."""
    kinds = department.scheme(SupervisionChannel)
    for channel in department.all(Channel):
        given = {"种类": channel.kind, "岗位": channel.post}
        lacking = [key for key, value in given.items() if not value]
        if channel.reply_days is None:
            lacking.append("答复时限")
        kind = kinds.member(channel.kind)
        if kind is not None and kind.needs and not _reached(channel.contact, kind.needs):
            lacking.append("或".join(kind.needs))
        if lacking:
            yield RULE.at(
                channel,
                message=say(
                    "渠道「{channel}」没有写{fields}", channel=channel.name, fields=quoted(lacking)
                ),
                remedy=say("写明怎样联系、由哪个岗位负责、多少个工作日内答复"),
            )


def _reached(contact: Contact | None, keys: Iterable[str]) -> bool:
    if contact is None:
        return False
    ways = {
        "电话": contact.phone,
        "地址": contact.address,
        "邮箱": contact.email,
        "网址": contact.url,
    }
    return any(ways.get(key) for key in keys)

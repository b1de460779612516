"""向全社会公开，没有用固定的网站

## 检查什么
范围是全社会（「公开范围」方案里级最高）的主动公开条目，「渠道」里有「公开渠道」
方案标了固定的网站渠道；写全名的（某县政府网站、某市组工网）也算。
## 为什么
孝义方案 三(五)：「将组织工作的决策部署、进展情况及时在孝义组工网公开」。
政府信息公开条例第二十三条：「通过政府公报、政府网站或者其他互联网政务媒体、新闻发布会以及报刊、
广播、电视等途径予以公开」。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-3, 公开: {渠道: [公示栏]}}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-3, 公开: {渠道: [门户网站, 公示栏]}}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import Audience, DisclosureChannel
from liuquan_cli.model.text import say
from liuquan_cli.model.vocabulary import Vocabulary
from liuquan_cli.rules.disclose.entries import open_entries

RULE = Rule(
    "LQ428",
    "website-not-used",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(五)", "政府信息公开条例第二十三条", "政府信息公开条例第二十四条"),
    serves=("P5-08", "P4-08", "DS-06"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find entries for everyone that stand on no website."""
    channels, audiences = department.scheme(DisclosureChannel), department.scheme(Audience)
    if not any(member.fixed for member in channels.members):
        return
    for entry in open_entries(department):
        if entry.disclosure is None or not entry.disclosure.channels:
            continue
        audience = audiences.member(entry.disclosure.audience)
        if audience is None or audience.rank != 1:
            continue
        if not any(_fixed(channel, channels) for channel in entry.disclosure.channels):
            yield RULE.at(
                entry,
                "公开",
                "渠道",
                message=say("「{entry}」向全社会公开，渠道里没有网站", entry=entry.topic),
                remedy=say("在「渠道」加上政府网站（组工网），并在那里公开"),
            )


def _fixed(channel: str, channels: Vocabulary[DisclosureChannel]) -> bool:
    """Whether `channel` is a fixed one, also under a fuller name of its own."""
    member = channels.member(channel)
    if member is not None:
        return bool(member.fixed)
    words = (word for m in channels.members if m.fixed for word in (m.name, *m.aliases))
    return any(word in channel for word in words)

"""写了渠道，没有在那里公开

## 检查什么
公开过的条目，「公开」里写的每个「渠道」都有「记录」。
## 为什么
孝义方案 三(五)「利用多种媒体公开发布」，四(五)3「多种公开形式,方便党员、群众查阅」；
长治方案 四(二)6「广泛运用网络平台、电话热线、报刊杂志、微信平台等多样化的方式推进信息公开」。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-3, 公开: {渠道: [政府网站, 公示栏]}}
```
## 正例
```yaml
文档: 公开目录
条目:
  - 编号: GK-3
    公开: {渠道: [政府网站, 公示栏]}
    记录: [{日期: 2026-03-02, 渠道: 政府网站}, {日期: 2026-03-02, 渠道: 公示栏}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import DisclosureChannel
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import open_entries
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ427",
    "channel-without-record",
    Severity.INFO,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(五)", "孝义方案 四(五)3", "长治方案 四(二)6"),
    serves=("DS-18", "DS-10", "DS-11"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find channels an entry names and no publication used."""
    channels = department.scheme(DisclosureChannel)
    for entry in open_entries(department):
        if entry.disclosure is None or not entry.log:
            continue
        used = {channels.canonical(log.channel) for log in entry.log}
        unused = [c for c in entry.disclosure.channels if channels.canonical(c) not in used]
        if unused:
            yield RULE.at(
                entry,
                "公开",
                "渠道",
                message=say(
                    "「{entry}」写了渠道{channels}，没有在那里公开的记录",
                    entry=entry.topic, channels=quoted(unused),
                ),
                remedy=say("公开以后在「记录」写一条；不用的渠道删去"),
            )  # fmt: skip

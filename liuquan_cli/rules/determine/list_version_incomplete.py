"""清单的版本没有写全，或者没有经过批准

## 检查什么
各种清单的「清单版本」，每一版写明日期；状态是「公布」的写明批准的主体。
权力清单里有事项已经公布的，权力清单有一个「公布」的版本。
## 为什么
长治方案 四(二)2「经审核确定后向社会公开发布」，「建立完善“三清单”动态调整机制」：
没有版本，就说不清某一天有效的是哪一张清单。
## 反例
```yaml
文档: 权力清单
清单版本: [{版次: "1", 状态: 公布, 日期: 2026-02-12}]
```
```yaml
文档: 权力清单
清单版本: [{版次: "0", 状态: 初稿, 日期: 2026-01-12}]
```
```yaml
文档: 负面清单
清单版本: [{版次: "1", 状态: 初稿}]
```
## 正例
```yaml
文档: 权力清单
清单版本: [{版次: "1", 状态: 公布, 日期: 2026-02-12, 批准: 局党组}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import ListVersion, PowerListFile
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ147",
    "list-version-incomplete",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)2",),
    serves=("CL-20", "CL-21", "CL-22"),
    since=Profile.公开,
    reads=("权力清单", "责任清单"),
)
_PUBLISHED = "公布"


def check(department: Department) -> Iterator[Finding]:
    """Find versions without date or approval, and published items without a published version."""
    for version in department.all(ListVersion):
        if version.on is None:
            yield RULE.at(
                version,
                "日期",
                message=say("清单的版本「{version}」没有写日期", version=version.number),
                remedy=say("写明这一版形成的日期"),
            )
        if version.state == _PUBLISHED and not version.approver:
            yield RULE.at(
                version,
                "批准",
                message=say(
                    "清单的版本「{version}」已经公布，没有写谁批准的", version=version.number
                ),
                remedy=say("写明批准的主体和文号；没有批准的，状态退回上一步"),
            )
    lists = department.all(PowerListFile)
    if any(version.state == _PUBLISHED for held in lists for version in held.versions):
        return
    published = next((p for p in department.retained if p.state == _PUBLISHED), None)
    if published is not None:
        held = next((held for held in lists if published in held.powers), lists[0])
        yield RULE.at(
            held,
            "清单版本",
            message=say("「{power}」等事项已经公布，权力清单没有公布的版本", power=published.name),
            remedy=say(
                "写明公布的是哪一版、哪一天、谁批准的；还没有批准的，事项的「状态」退回确权"
            ),
        )

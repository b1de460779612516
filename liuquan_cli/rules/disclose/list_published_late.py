"""清单公布以后没有按时公开

## 检查什么
权力清单最近一个「状态」是公布的版本，在期限内有公开的记录：公开目录里「最低内容」
是权力清单的条目，「记录」里有不早于这个版本的一条。期限是「公开期限」方案里主动公开的工作日，
条目的「公开时限」写得更短的，从其写的。
## 为什么
政府信息公开条例第二十六条：「应当自该政府信息形成或者变更之日起20个工作日内及时公开」。
长治方案 四(二)2：清单「经审核确定后向社会公开发布」，「适时对清单进行修改、调整并发布」。
## 反例
```yaml
文档: 权力清单
清单版本:
  - {版次: 2026-1, 状态: 公布, 日期: 2026-03-30, 批准: 局党组, 文号: 示范发〔2026〕1号}
```
## 正例
```yaml
文档: 权力清单
清单版本:
  - {版次: 2026-1, 状态: 公布, 日期: 2026-02-26, 批准: 局党组, 文号: 示范发〔2026〕1号}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.power import ListVersion
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import due_of, first_shown, open_entries

RULE = Rule(
    "LQ422",
    "list-published-late",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("政府信息公开条例第二十六条", "长治方案 四(二)2"),
    serves=("DS-05", "P4-01"),
    since=Profile.公开,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find the newest version of the list that was not published in time."""
    issued = [v for v in department.all(ListVersion) if v.state == "公布" and v.on is not None]
    parts = department.vocabulary("最低公开内容")
    entry = next(
        (e for e in open_entries(department) if parts.canonical(e.minimum) == "权力清单"), None
    )
    newest = max(issued, key=lambda v: v.on or date.min, default=None)
    if entry is None or newest is None or newest.on is None or newest.on > department.day:
        return
    due = due_of(entry, newest.on, department)
    first = first_shown(entry, newest.on)
    if due is None or (first or department.day) <= due:
        return
    yield RULE.at(
        entry,
        "记录",
        message=say(
            "权力清单{version}版 {on} 公布，应当在 {due} 前公开，{first} 才公开",
            version=newest.number, on=newest.on.isoformat(),
            due=due.isoformat(), first=first.isoformat(),
        )
        if first
        else say(
            "权力清单{version}版 {on} 公布，应当在 {due} 前公开，至今没有记录",
            version=newest.number, on=newest.on.isoformat(), due=due.isoformat(),
        ),
        remedy=say("公开新的版本，在「记录」写明日期、渠道和位置"),
        related=(Related(newest.place("日期"), say("版本的日期")),),
    )  # fmt: skip

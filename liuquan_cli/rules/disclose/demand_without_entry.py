"""群众希望了解的没有进入公开目录

## 检查什么
答复过的「需求」写明由公开目录的哪一条（「目录」）公开，这一条是主动公开的。
## 为什么
孝义方案 三(四)：凡是「群众希望了解的」组织工作情况，「都要向社会公开」。一个人问的，别人也会问。
## 反例
```yaml
文档: 公开目录
需求:
  - {编号: XQ-1, 日期: 2026-06-01, 来源: 群众, 内容: 希望知道收费标准, 答复日期: 2026-06-05}
```
## 正例
```yaml
文档: 公开目录
需求:
  - {编号: XQ-1, 日期: 2026-06-01, 内容: 希望知道收费标准, 目录: GK-3, 答复日期: 2026-06-05}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.catalogue import InformationDemand
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import open_entries

RULE = Rule(
    "LQ426",
    "demand-without-entry",
    Severity.INFO,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(四)",),
    serves=("P4-03",),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find demands that were answered to one person and shown to nobody else."""
    opened = {entry.id for entry in open_entries(department)}
    for demand in department.all(InformationDemand):
        if demand.answered_on is not None and demand.entry not in opened:
            yield RULE.at(
                demand,
                *(("目录",) if demand.entry else ()),
                message=say("需求 {id} 答复了，没有主动公开的条目公开它", id=demand.id),
                remedy=say("在「目录」写明由哪一条公开；没有的，增加条目"),
            )

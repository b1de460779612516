"""最低限度的公开内容不全

## 检查什么
「最低公开内容」方案的每一项，在「公开目录」里都有条目（条目的「最低内容」写着这一项），
并且这个条目不是不予公开。
## 为什么
孝义方案 四(五)1：公开的内容
「至少包括职责权力清单、责任清单、运行流程图,以及廉政风险点、防控措施、岗位廉政承诺等」。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-6, 最低内容: ~}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-6, 最低内容: 岗位廉政承诺}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.catalogue import CatalogueEntry, CatalogueFile
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ403",
    "minimum-package-missing",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(五)1",),
    serves=("LS-09", "DS-04"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find the parts of the minimum package that no entry of the catalogue discloses."""
    parts = department.vocabulary("最低公开内容")
    disclosed = {
        parts.canonical(entry.minimum)
        for entry in department.all(CatalogueEntry)
        if entry.minimum and (entry.disclosure is None or entry.disclosure.status != "不予公开")
    }
    missing = [name for name in parts.names if name not in disclosed]
    if missing:
        catalogue = next(iter(department.all(CatalogueFile)), None)
        yield RULE.at(
            catalogue or department.unit,
            *(("条目",) if catalogue else ()),
            message=say("公开目录没有公开{parts}", parts=quoted(missing)),
            remedy=say("在公开目录里给每一项写一个条目，条目的「最低内容」写这一项的名称"),
        )

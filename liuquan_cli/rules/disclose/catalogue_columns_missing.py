"""公开目录的栏目没有填齐

## 检查什么
主动公开的条目填了「公开目录栏目」方案的每一栏：内容、依据、公开时限、主体、方式、层级，
以及「公开」里的范围和渠道。栏目可以在资料库的方案里增减。
## 为什么
政府信息公开条例第十二条：「政府信息公开目录包括政府信息的索引、名称、内容概述、
生成日期等内容。」各地基层政务公开标准目录通行的就是这些栏目。孝义方案 四(五)也逐一写到内容、
时限、范围、形式。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-3, 主体: ~, 公开时限: ~}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-3, 主体: 业务科, 公开时限: 审定之日起5个工作日内}
```
"""

from collections.abc import Iterator

import msgspec

from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.shared import Disclosure
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import open_entries
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ419",
    "catalogue-columns-missing",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(五)", "政府信息公开条例第十二条"),
    serves=("DS-10", "DS-11", "DS-16"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find open entries with empty columns: one finding an entry."""
    columns = department.vocabulary("公开目录栏目").members
    for entry in open_entries(department):
        lacking = [
            column.name
            for column in columns
            if not _filled(entry.disclosure if column.parent else entry, column.name)
        ]
        if entry.minimum:
            lacking = [name for name in lacking if name != "内容"]  # LQ413
        if lacking:
            yield RULE.at(
                entry,
                message=say(
                    "公开目录的「{entry}」没有写{columns}",
                    entry=entry.topic,
                    columns=quoted(lacking),
                ),
                remedy=say("填写这些栏目，范围和渠道写在「公开」里"),
            )


def _filled(part: CatalogueEntry | Disclosure | None, column: str) -> bool:
    """Whether `part` has something under the key `column`; a column nobody knows counts as full."""
    if part is None:
        return False
    fields = {f.encode_name: f.name for f in msgspec.structs.fields(part)}
    return bool(getattr(part, fields[column])) if column in fields else True

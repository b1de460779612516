"""五项内容没有公开齐

## 检查什么
主动公开的条目的「五公开」合起来，依据、程序、过程、结果、奖惩都有。
## 为什么
长治方案 三(四)：「制定工商行政管理各项权力事项的制度措施,将依据、程序、过程、结果、
奖惩全面公开」。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-2, 五公开: [依据]}
  - {编号: GK-6, 五公开: [过程]}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-2, 五公开: [依据]}
  - {编号: GK-6, 五公开: [过程, 奖惩]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.catalogue import CatalogueFile
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import open_entries
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ417",
    "five-parts-missing",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 三(四)",),
    serves=("P4-13", "DS-17", "P4-12"),
    since=Profile.公开,
)


_PARTS = ("依据", "程序", "过程", "结果", "奖惩")


def check(department: Department) -> Iterator[Finding]:
    """Find which of the five parts no open entry holds: one finding."""
    entries = open_entries(department)
    held = {part for entry in entries for part in entry.aspects}
    lacking = [part for part in _PARTS if part not in held]
    if entries and lacking:
        catalogue = next(iter(department.all(CatalogueFile)))
        yield RULE.at(
            catalogue,
            "条目",
            message=say("公开目录没有一条公开{parts}", parts=quoted(lacking)),
            remedy=say("在相应条目的「五公开」写上；没有这样的内容的，增加条目"),
        )

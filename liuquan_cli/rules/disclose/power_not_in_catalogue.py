"""权力不在公开目录里

## 检查什么
留在清单里、可以公开的每一项权力，公开目录里有主动公开的条目写到（条目的「权力」）。「最低内容」
是权力清单的条目没有写「权力」的，就是整个清单，每一项都算写到了。合起来报一条。
## 为什么
孝义方案 三(四)「最大限度地推进权力运行公开,以公开为常态、不公开为例外」；
长治方案 三(四)「全时段、全过程、全方位公开」。
## 反例
```yaml
文档: 权力清单
类别申报:
  - {类别: 行政许可, 数量: 2}
  - {类别: 行政处罚, 数量: 0}
  - {类别: 行政强制, 数量: 0}
  - {类别: 行政征收, 数量: 0}
  - {类别: 行政给付, 数量: 0}
  - {类别: 行政检查, 数量: 0}
  - {类别: 行政确认, 数量: 0}
  - {类别: 行政奖励, 数量: 0}
  - {类别: 行政裁决, 数量: 0}
  - {类别: 其他类别事项, 数量: 0}
事项:
  - 编号: QL-2
    名称: 旧许可
    类别: 行政许可
    行使主体: 业务科
    清理:
      结论: 取消
      意见: 没有依据，取消
      理由: 依据已经废止
      监管单位: 业务科
      监管办法: ZD-1
      放权日期: 2026-02-10
      监管起始: 2026-02-10
---
文档: 公开目录
条目:
  - {编号: GK-1, 权力: [QL-2]}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-1, 权力: [QL-1]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.catalogue import CatalogueFile
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import is_open, open_entries

RULE = Rule(
    "LQ424",
    "power-not-in-catalogue",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(四)", "长治方案 三(四)"),
    serves=("P4-01", "DS-04", "P4-12"),
    since=Profile.公开,
    reads=("权力清单",),
)


_SHOWN = 5  # powers pointed at; the rest are only counted


def check(department: Department) -> Iterator[Finding]:
    """Find open powers that no entry names: one finding for all."""
    parts = department.vocabulary("最低公开内容")
    entries = open_entries(department)
    if not entries or any(
        parts.canonical(entry.minimum) == "权力清单" and not entry.powers for entry in entries
    ):
        return
    named = {name for entry in entries for name in entry.powers}
    untold = [
        power
        for power in department.retained
        if is_open(power.disclosure) and power.id not in named
    ]
    if untold:
        yield RULE.at(
            department.all(CatalogueFile)[0],
            "条目",
            message=say(
                "「{power}」等 {count} 项权力，公开目录没有一条写到",
                power=untold[0].name, count=len(untold),
            ),
            remedy=say("在相应条目的「权力」写上编号；不公开的，在权力的「公开」写明理由"),
            related=tuple(
                Related(power.place("名称"), say("这项权力不在公开目录里"))
                for power in untold[:_SHOWN]
            ),
        )  # fmt: skip

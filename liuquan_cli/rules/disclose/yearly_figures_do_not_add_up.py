"""公开年报的数字对不上

## 检查什么
「公开年报」三张表的数字：写了「总计」的，等于这一行各格之和；「总计」行等于各种办理结果之和；每一列的本年新收
加上年结转，等于办理结果总计加结转下年度；有下级的行不填数，填在下级；同一行只写一次。
没有写的格是 0。
## 为什么
政府信息公开条例第五十条：「全国政府信息公开工作主管部门应当公布政府信息公开工作年度报告统一格式，并适时更新。」
统一格式在申请表上写明勾稽关系：第一项加第二项之和，等于第三项加第四项之和（条文凭记忆，待核）。
## 反例
```yaml
文档: 公开年报
编号: NB-2025
申请:
  - {名称: 本年新收, 自然人: 5, 总计: 5}
  - {名称: 予以公开, 自然人: 3}
```
```yaml
文档: 公开年报
编号: NB-2025
申请:
  - {名称: 本年新收, 自然人: 3, 商业企业: 1, 总计: 3}
  - {名称: 予以公开, 自然人: 3, 商业企业: 1}
```
```yaml
文档: 公开年报
编号: NB-2025
复议诉讼: [{名称: 行政诉讼, 结果维持: 1}]
```
## 正例
```yaml
文档: 公开年报
编号: NB-2025
申请:
  - {名称: 本年新收, 自然人: 5, 总计: 5}
  - {名称: 予以公开, 自然人: 3}
  - {名称: 重复申请, 自然人: 1}
  - {名称: 结转下年度, 自然人: 1}
复议诉讼: [{名称: 行政复议, 结果维持: 1, 总计: 1}]
```
"""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.disclosure_year import (
    TOTAL,
    Applications,
    Counted,
    DisclosureYear,
    ProactiveFigure,
    counts,
)
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import ApplicationRow, DisputeRow, ProactiveRow
from liuquan_cli.model.text import say
from liuquan_cli.model.vocabulary import Vocabulary
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ435",
    "yearly-figures-do-not-add-up",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("政府信息公开条例第五十条",),
    serves=("DS-05",),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find tables of a yearly report that contradict themselves."""
    applications = department.scheme(ApplicationRow)
    disputes = department.scheme(DisputeRow)
    for report in department.all(DisclosureYear):
        proactive = department.scheme(ProactiveRow)
        yield from _misplaced(report, "主动公开", report.proactive, proactive)
        yield from _misplaced(report, "申请", report.applications, applications)
        yield from _misplaced(report, "复议诉讼", report.disputes, disputes)
        yield from _sums(report, "申请", report.applications)
        yield from _sums(report, "复议诉讼", report.disputes)
        if report.applications:
            yield from _balance(report, Applications(report, applications))


def _misplaced(
    report: DisclosureYear,
    table: str,
    rows: Sequence[Counted | ProactiveFigure],
    scheme: Vocabulary[Any],
) -> Iterator[Finding]:
    """Rows that are written twice, or that have rows of their own below them."""
    parents = {member.parent for member in scheme.members}
    seen: set[str] = set()
    for index, row in enumerate(rows):
        name = scheme.canonical(row.name)
        if name in seen:
            yield RULE.at(
                report, table, index, "名称",
                message=say("「{row}」写了两行", row=name),
                remedy=say("合成一行"),
            )  # fmt: skip
        elif name in parents:
            below = [member.name for member in scheme.members if member.parent == name]
            yield RULE.at(
                report, table, index,
                message=say("「{row}」分了几种，数要填在下级", row=name),
                remedy=say("改填：{rows}", rows=quoted(below)),
            )  # fmt: skip
        seen.add(name)


def _sums(report: DisclosureYear, table: str, rows: Sequence[Counted]) -> Iterator[Finding]:
    for index, row in enumerate(rows):
        added = counts(row)[TOTAL]
        if row.total is not None and row.total != added:
            yield RULE.at(
                report, table, index, TOTAL,
                message=say(
                    "「{row}」的总计写的是 {total}，各格相加是 {added}",
                    row=row.name, total=row.total, added=added,
                ),
                remedy=say("核对各格；总计可以不写，会自动算"),
            )  # fmt: skip


def _balance(report: DisclosureYear, table: Applications) -> Iterator[Finding]:
    """The row 总计 as written, and the sum that must hold in every column."""
    for index, row in enumerate(report.applications):
        if table.is_total(row.name):
            added = table.results()
            for column, number in _written(row):
                if column != TOTAL and number != added[column]:
                    yield RULE.at(
                        report, "申请", index, column,
                        message=say(
                            "「总计」行的「{column}」写的是 {total}，各种办理结果相加是 {added}",
                            column=column, total=number, added=added[column],
                        ),
                        remedy=say("核对各格；总计可以不写，会自动算"),
                    )  # fmt: skip
    came, held = table.part("新收"), table.part("上年结转")
    done, kept = table.results(), table.part("结转下年")
    for column in came:
        if column != TOTAL and came[column] + held[column] != done[column] + kept[column]:
            yield RULE.at(
                report, "申请",
                message=say(
                    "「{column}」一列：新收 {came} 加上年结转 {held}，不等于办理结果总计 {done} "
                    "加结转下年度 {kept}",
                    column=column, came=came[column], held=held[column],
                    done=done[column], kept=kept[column],
                ),
                remedy=say("逐件核对台账，改正写错的格"),
            )  # fmt: skip


def _written(row: Counted) -> Iterator[tuple[str, int]]:
    for field in msgspec.structs.fields(type(row)):
        number = getattr(row, field.name)
        if isinstance(number, int):
            yield field.encode_name, number

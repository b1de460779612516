"""主岗和代理岗位同时不在

## 检查什么
AB角 的主岗和代理岗位，没有哪一天都不在岗：按「缺勤」「任职」逐段核对，岗上的人全都不在才算不在岗。
已经过去的日子只作警告。
## 为什么
长治方案 四(二)4「建立完善首办负责、一次告知、限期办结、超时追责等制度」：
两个角同时不在，事情没有人办，时限照样在走。
## 反例
```yaml
文档: 单位
AB角:
  - {岗位: 经办岗, 代理岗位: 审查岗}
  - {岗位: 审查岗, 代理岗位: 经办岗}
缺勤:
  - {人员: 钱七, 自: 2026-07-01, 至: 2026-07-10, 事由: 休假}
  - {人员: 赵六, 自: 2026-07-08, 至: 2026-07-20, 事由: 培训}
```
## 正例
```yaml
文档: 单位
AB角:
  - {岗位: 经办岗, 代理岗位: 审查岗}
  - {岗位: 审查岗, 代理岗位: 经办岗}
缺勤:
  - {人员: 钱七, 自: 2026-07-01, 至: 2026-07-10, 事由: 休假}
  - {人员: 赵六, 自: 2026-07-11, 至: 2026-07-20, 事由: 培训}
```
"""

from collections.abc import Iterator

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import StandIn
from liuquan_cli.rules.allocate.absences import away_of, from_day
from liuquan_cli.rules.allocate.terms import common, days

RULE = Rule(
    "LQ226",
    "post-and-stand-in-absent",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)4",),
    serves=("P3-11", "P2-22"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts that are unmanned on a day on which their stand-in is too."""
    away = away_of(department)
    if not away:
        return
    for pair in department.all(StandIn):
        if pair.post == pair.stand_in:  # LQ209 finds it
            continue
        spans = common(away.unmanned(pair.post), away.unmanned(pair.stand_in))
        if not spans:
            continue
        ahead = from_day(spans, department.day)
        finding = RULE.at(
            pair,
            "代理岗位",
            message=say(
                "「{post}」和代理它的「{stand_in}」在 {days} 都不在岗",
                post=pair.post, stand_in=pair.stand_in, days=days(ahead or spans),
            ),
            remedy=say("错开其中一个的缺勤，或者在这几天另外指定代理岗位"),
        )  # fmt: skip
        yield finding if ahead else msgspec.structs.replace(finding, severity=Severity.WARNING)

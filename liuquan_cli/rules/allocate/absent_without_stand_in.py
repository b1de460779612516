"""岗位上没有人在，也没有人顶

## 检查什么
「缺勤」使一个岗位从检查的这一天起有几天没有人在，而留在清单里的权力的分权、流程或监督对象用到它的，
这个岗位有 AB角。
## 为什么
长治方案 四(二)4「建立完善首办负责、一次告知、限期办结、超时追责等制度」：
一个人请假，权力不能跟着停。
## 反例
```yaml
文档: 单位
缺勤:
  - {人员: 钱七, 自: 2026-07-01, 至: 2026-07-10, 事由: 休假}
```
## 正例
```yaml
文档: 单位
AB角:
  - {岗位: 经办岗, 代理岗位: 审查岗}
缺勤:
  - {人员: 钱七, 自: 2026-07-01, 至: 2026-07-10, 事由: 休假}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Absence, StandIn
from liuquan_cli.rules.allocate.absences import away_of, from_day
from liuquan_cli.rules.allocate.terms import common, days, one_spelling, terms_of
from liuquan_cli.rules.allocate.use import posts_in_use

RULE = Rule(
    "LQ227",
    "absent-without-stand-in",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)4",),
    serves=("P3-11", "P2-22"),
    since=Profile.公开,
    reads=("权力清单", "流程"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts in use that nobody mans on days to come and nobody stands in for."""
    away = away_of(department)
    if not away:
        return
    covered = {pair.post for pair in department.all(StandIn) if pair.post != pair.stand_in}
    terms = terms_of(department)
    used = posts_in_use(department)
    told: set[str] = set()
    for absence in department.all(Absence):
        posts = (
            terms.posts.get(one_spelling(absence.person), ()) if absence.person else (absence.post,)
        )
        for post in posts:
            if post in told or post in covered or post not in used:
                continue
            spans = from_day(away.unmanned(post), department.day)
            if common(spans, ((absence.since, absence.until or date.max),)):
                told.add(post)
                yield RULE.at(
                    absence,
                    "自",
                    message=say(
                        "「{post}」在 {days} 没有人在岗，也没有 AB角，而「{power}」要用到它",
                        post=post, days=days(spans), power=used[post].name,
                    ),
                    remedy=say("在「AB角」里给「{post}」写一个代理岗位", post=post),
                )  # fmt: skip

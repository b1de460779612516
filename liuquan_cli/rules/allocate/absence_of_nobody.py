"""缺勤写得不对

## 检查什么
「缺勤」的「至」不早于「自」；写人员或者岗位，至少一样；写了人员的，这些天里他在本单位有任职，
同时写了岗位的，他任的是这个岗位。
## 为什么
孝义方案 四(三)4「实现全员定岗定责」：谁哪几天不在说不准，就查不出哪个岗位上没有人。
## 反例
```yaml
文档: 单位
缺勤:
  - {人员: 吴十, 自: 2026-07-01, 至: 2026-07-10, 事由: 休假}
```
```yaml
文档: 单位
缺勤:
  - {人员: 周九, 自: 2026-07-10, 至: 2026-07-01, 事由: 休假}
```
```yaml
文档: 单位
缺勤:
  - {自: 2026-07-01, 至: 2026-07-10, 事由: 培训}
```
## 正例
```yaml
文档: 单位
缺勤:
  - {人员: 李四, 自: 2026-07-01, 至: 2026-07-10, 事由: 休假}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Absence
from liuquan_cli.rules.allocate.terms import common, one_spelling, terms_of

RULE = Rule(
    "LQ243",
    "absence-of-nobody",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(三)4",),
    serves=("P2-22",),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find absences that end before they begin, of nobody, or of somebody without a post."""
    terms = terms_of(department)
    for absence in department.all(Absence):
        if absence.until is not None and absence.until < absence.since:
            yield RULE.at(
                absence,
                "至",
                message=say(
                    "缺勤的止日 {until} 早于起日 {since}",
                    until=absence.until.isoformat(), since=absence.since.isoformat(),
                ),
                remedy=say("改正起止日期；不知何日回来的不写「至」"),
            )  # fmt: skip
        elif not absence.person and not absence.post:
            yield RULE.at(
                absence,
                message=say("缺勤没有写人员，也没有写岗位"),
                remedy=say("写上「人员」；全岗都不在的，写「岗位」"),
            )
        elif absence.person and department.tenures_of:  # without any LQ212 says so
            person = one_spelling(absence.person)
            posts = (absence.post,) if absence.post else terms.posts.get(person, ())
            span = ((absence.since, absence.until or date.max),)
            if not any(common(terms.held(post).get(person, ()), span) for post in posts):
                yield RULE.at(
                    absence,
                    "人员",
                    message=say(
                        "{person}缺勤的这些天，在「{post}」没有任职",
                        person=absence.person, post=absence.post,
                    )
                    if absence.post
                    else say("{person}缺勤的这些天，在本单位没有任职", person=absence.person),
                    remedy=say("改正人员、岗位或日期，或者在「任职」里补上"),
                )  # fmt: skip

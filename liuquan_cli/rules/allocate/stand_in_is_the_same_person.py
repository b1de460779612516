"""AB角 是同一个人

## 检查什么
AB角 的主岗和代理岗位，从检查的这一天起，没有哪一天都只由同一个人担任。
按「任职」的起止日期逐段核对。
## 为什么
孝义方案 三(二)「不同性质的权力由不同岗位行使」；长治方案 四(二)4「首办负责」：
自己代理自己，他一不在，两个岗位就都空了。
## 反例
```yaml
文档: 单位
AB角:
  - {岗位: 经办岗, 代理岗位: 副局长}
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01, 至: 2026-02-28}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 副局长, 自: 2026-03-01}
```
## 正例
```yaml
文档: 单位
AB角:
  - {岗位: 经办岗, 代理岗位: 副局长}
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 副局长, 自: 2026-03-01}
```
"""

from collections.abc import Iterator, Sequence

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import StandIn
from liuquan_cli.rules.allocate.absences import from_day
from liuquan_cli.rules.allocate.terms import (
    Span,
    Terms,
    days,
    joined,
    terms_behind,
    terms_of,
    without,
)

RULE = Rule(
    "LQ229",
    "stand-in-is-the-same-person",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)", "长治方案 四(二)4"),
    serves=("P3-11", "P2-22"),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find stand-ins that on some day nobody but the post's own only holder holds."""
    terms = terms_of(department)
    if not terms.anyone_twice:
        return
    for pair in department.all(StandIn):
        if pair.post == pair.stand_in:  # LQ209 finds it
            continue
        for both in terms.together(frozenset((pair.post, pair.stand_in))):
            others = _others(terms, (pair.post, pair.stand_in), both.person)
            # AB角 bears no dates, so it says nothing of days that are gone
            spans = from_day(without(both.spans, others), department.day)
            if spans:
                yield RULE.at(
                    pair,
                    "代理岗位",
                    message=say(
                        "「{post}」和代理它的「{stand_in}」在 {days} 都只有{person}一个人",
                        post=pair.post, stand_in=pair.stand_in, days=days(spans),
                        person=both.person,
                    ),
                    remedy=say("换一个由别人担任的代理岗位"),
                    related=terms_behind(
                        department, both.person, (pair.post, pair.stand_in), spans
                    ),
                )  # fmt: skip


def _others(terms: Terms, posts: Sequence[str], person: str) -> tuple[Span, ...]:
    """The days on which somebody else holds one of `posts`."""
    return joined(
        span
        for post in posts
        for holder, spans in terms.held(post).items()
        if holder != person
        for span in spans
    )

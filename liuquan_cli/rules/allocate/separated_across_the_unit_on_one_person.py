"""全单位应当分离的在同一个人

## 检查什么
按「分离规则」中「全单位」的各条，没有哪一天、哪一个人任职的岗位加起来兼行两方的职能或动作；
写「集合」的，不超过「至多」的个数，集合里可以直接写岗位，例如会计岗、出纳岗、采购岗至多占一个。
按「任职」和规则的起止日期逐段核对。
## 为什么
长治方案 三(二)「有效拆分高廉政风险岗位决策权、执行权、和监督权,实行管采分离、管审分离、管办分离」：
岗位分开而人不分开，等于没有分开。
## 反例
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 经办与审查不归一人, 集合: [经办岗, 审查岗], 范围: 全单位, 自: 2026-01-01}
---
文档: 单位
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 经办岗, 自: 2026-02-01}
```
## 正例
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 经办与审查不归一人, 集合: [经办岗, 审查岗], 范围: 全单位, 自: 2026-03-01}
---
文档: 单位
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 经办岗, 自: 2026-02-01, 至: 2026-02-28}
```
"""

from collections.abc import Iterator
from datetime import date

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Tenure
from liuquan_cli.rules.allocate.doings import doings, who_does
from liuquan_cli.rules.allocate.groups import Excess, on_one_person
from liuquan_cli.rules.allocate.separation import graded, rules_of
from liuquan_cli.rules.allocate.terms import common, days, one_spelling, terms_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ222",
    "separated-across-the-unit-on-one-person",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 三(二)", "孝义方案 三(二)"),
    serves=("P2-01", "P2-07", "P2-20"),
    since=Profile.确权,
    reads=("权力清单", "流程"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find persons who on some day do, through several posts, what the unit keeps apart."""
    known = rules_of(department)
    pairs = [
        msgspec.structs.replace(rule, group=(rule.left, rule.right)) for rule in known.ever_of_unit
    ]
    rules = (*pairs, *known.groups.get("全单位", ()))
    terms = terms_of(department)
    if not rules or not terms.anyone_twice:
        return
    by = {what: set(posts) for what, posts in who_does(doings(department)).items()}
    for post in department.posts:
        by.setdefault(post, set()).add(post)
    ordered = {what: sorted(posts) for what, posts in by.items()}
    for rule in rules:
        validity = ((rule.since or date.min, rule.until or date.max),)
        for excess in on_one_person(rule, ordered, terms):
            spans = common(excess.spans, validity)
            entries = _entries(department, excess)
            if spans and entries:
                finding = RULE.at(
                    entries[-1],
                    "岗位",
                    message=say(
                        "{person}在 {days} 兼任{posts}，在全单位兼有{things}，违反「{rule}」",
                        person=excess.person, days=days(spans), posts=quoted(excess.posts),
                        things=quoted(excess.things), rule=rule.name,
                    ),
                    remedy=say("让另一个人担任其中一个岗位"),
                    related=tuple(
                        Related(one.place(), say("任职登记在这里")) for one in entries[:-1]
                    ),
                )  # fmt: skip
                yield graded(finding, rule)


def _entries(department: Department, excess: Excess) -> list[Tenure]:
    return [
        tenure
        for tenure in department.all(Tenure)
        if tenure.post in excess.posts
        and one_spelling(tenure.person) == excess.person
        and common(excess.spans, ((tenure.since, tenure.until or date.max),))
    ]

"""重点岗位到期没有轮岗

## 检查什么
重点岗位写了「任期上限」的，检查的这一天在岗的人，连续任职不超过这个年数。几段任期首尾相接的合起来算。
## 为什么
长治方案 三(三)「加强重要科室、重点岗位和关键环节的制度建设」；公务员法第七十一条第三款
「对担任机关内设机构领导职务和其他工作性质特殊的公务员，应当有计划地在本机关内转任」。
## 反例
```yaml
文档: 单位
岗位:
  - 名称: 审查岗
    重点岗位: {理由: 审查意见影响准予与否, 控制: [意见书面作出], 制度: ZD-1, 任期上限: 3}
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2022-06-01, 至: 2024-05-31}
  - {人员: 赵六, 岗位: 审查岗, 自: 2024-06-01}
```
## 正例
```yaml
文档: 单位
岗位:
  - 名称: 审查岗
    重点岗位: {理由: 审查意见影响准予与否, 控制: [意见书面作出], 制度: ZD-1, 任期上限: 3}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post
from liuquan_cli.rules.allocate.terms import terms_behind, terms_of

RULE = Rule(
    "LQ242",
    "key-post-term-exceeded",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(三)", "公务员法 第七十一条"),
    serves=("P3-16", "P2-22"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find holders of key posts who have been there longer than the post allows."""
    terms = terms_of(department)
    for post in department.all(Post):
        if post.key is None or post.key.term_limit is None:
            continue
        for person, spans in terms.held(post.name).items():
            for first, last in spans:
                if first <= department.day <= last and (
                    anniversary(first, post.key.term_limit) <= department.day
                ):
                    yield RULE.at(
                        post,
                        "重点岗位",
                        "任期上限",
                        message=say(
                            "{person}自 {since} 起任重点岗位「{post}」，已满 {years} 年，没有轮岗",
                            person=person, since=first.isoformat(), post=post.name,
                            years=post.key.term_limit,
                        ),
                        remedy=say("安排轮岗；确需留任的，按干部管理权限报批"),
                        related=terms_behind(
                            department, person, (post.name,), ((first, last),)
                        ),
                    )  # fmt: skip


def anniversary(first: date, years: int) -> date:
    """The day `years` after `first`; date.max where the calendar ends before."""
    if first.year + years > date.max.year:
        return date.max
    try:
        return first.replace(year=first.year + years)
    except ValueError:  # 29 February
        return first.replace(year=first.year + years, month=3, day=1)

"""岗位上的人超过编制

## 检查什么
写了「编制」的岗位，从检查的这一天起，没有哪一天任职的人数超过编制。交接的那一天，当天离任的不算。
## 为什么
孝义方案 四(三)4「把部门权力科学分配到位,实现全员定岗定责」；公务员法第四十三条
「公务员任职应当在规定的编制限额和职数内进行，并有相应的职位空缺」。
## 反例
```yaml
文档: 单位
岗位:
  - {名称: 监察岗, 编制: 0}
```
## 正例
```yaml
文档: 单位
岗位:
  - {名称: 监察岗, 编制: 1}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post
from liuquan_cli.rules.allocate.terms import terms_of

RULE = Rule(
    "LQ241",
    "over-headcount",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(三)4", "公务员法 第四十三条"),
    serves=("P2-22",),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts that, on the day or later, more persons hold than the headcount allows."""
    terms = terms_of(department)
    for post in department.all(Post):
        if post.headcount is None:
            continue
        held = terms.held(post.name)
        starts = {first for spans in held.values() for first, _last in spans}
        for day in sorted({department.day, *(s for s in starts if s > department.day)}):
            people = [name for name, spans in held.items() if _on(day, spans)]
            if len(people) > post.headcount:
                yield RULE.at(
                    post,
                    "编制",
                    message=say(
                        "「{post}」编制 {headcount} 人，{day} 有 {count} 人任职：{people}",
                        post=post.name, headcount=post.headcount, day=day.isoformat(),
                        count=len(people), people="、".join(people),
                    ),
                    remedy=say("给已经离任的写上「至」，或者改正编制"),
                )  # fmt: skip
                break


def _on(day: date, spans: tuple[tuple[date, date], ...]) -> bool:
    """Whether somebody is there on `day` and does not leave on it."""
    return any(first <= day < last for first, last in spans)

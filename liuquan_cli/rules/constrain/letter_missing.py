"""上下级之间没有签责任书

## 检查什么
「岗位级别」方案中写了「签责任书: 是」的级别（默认为副职、班子成员、内设机构和派出机构负责人），
这些级别的岗位与其「上级」之间有本年度的责任书，写明日期。没有人在任的岗位不检查；
每年最初三个月里上一年度的仍然算数（「防控时限」方案可以改）。一份都没有的，报一处。
## 为什么
孝义方案 四(四)3「层层签订廉政风险防控责任书」，襄垣方案 四(二)2(3) 相同。少一级就断了一层。
## 反例
```yaml
文档: 承诺
责任书:
  - {编号: ZRS-2, 年度: 2025}
```
```yaml
文档: 承诺
责任书:
  - {编号: ZRS-2, 日期: ~}
```
```yaml
文档: 承诺
责任书: ~
```
## 正例
```yaml
文档: 承诺
责任书:
  - {编号: ZRS-2, 上级: 副局长, 下级: 科长, 年度: 2026, 日期: 2026-02-11}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.pledge import ResponsibilityLetter
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.organ import PostRank
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post
from liuquan_cli.rules.constrain.clocks import years_in_force

RULE = Rule(
    "LQ365",
    "letter-missing",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(四)3", "襄垣方案 四(二)2(3)"),
    serves=("RK-13",),
    since=Profile.常态,
)


def bound(department: Department) -> list[Post]:
    """The posts that owe their superior a letter: by rank, held by someone, below some post."""
    ranks = department.scheme(PostRank)
    kept = bool(department.tenures_of)
    return [
        post for post in department.all(Post)
        if post.superior in department.posts and post.superior != post.name
        and (member := ranks.member(post.rank)) and member.signs_letter
        and (not kept or department.holders(post.name))
    ]  # fmt: skip


def check(department: Department) -> Iterator[Finding]:
    """Find the edges of the hierarchy on which no letter of the year was signed."""
    owing = bound(department)
    years = years_in_force(department)
    letters = department.all(ResponsibilityLetter)
    year = department.day.year
    if owing and not letters:
        yield RULE.at(
            department.unit,
            message=say("{count} 对上下级之间都没有廉政风险防控责任书", count=len(owing)),
            remedy=say("一级对一级签订，写进「承诺」文件的「责任书」"),
        )
        return
    by_edge: dict[tuple[str, str], list[ResponsibilityLetter]] = {}
    for letter in letters:
        if letter.year in years:
            by_edge.setdefault((letter.superior, letter.subordinate), []).append(letter)
    for post in owing:
        held = by_edge.get((post.superior, post.name), [])
        if any(letter.signed_on and letter.signed_on <= department.day for letter in held):
            continue
        if held:
            yield RULE.at(
                held[0],
                *(("日期",) if held[0].signed_on else ()),
                message=say(
                    "「{superior}」与「{post}」的 {year} 年度责任书还没有签订日期",
                    superior=post.superior, post=post.name, year=held[0].year,
                ),
                remedy=say("签订后写明日期；日期写错的改正"),
            )  # fmt: skip
        else:
            yield RULE.at(
                post,
                "上级",
                message=say(
                    "「{superior}」与「{post}」没有签 {year} 年度的廉政风险防控责任书",
                    superior=post.superior, post=post.name, year=year,
                ),
                remedy=say("签订后写进「承诺」文件的「责任书」；上级写错的，改正岗位的「上级」"),
            )  # fmt: skip

"""在岗人员没有岗位廉政承诺

## 检查什么
有人在任的每个岗位，有本年度的承诺书，写明日期和承诺的内容。没有任职记录的单位，每个岗位都检查；
每年最初三个月里上一年度的仍然算数（「防控时限」方案可以改）。一份都没有的，报一处。
## 为什么
孝义方案 四(四)3「全面推行岗位廉政承诺」。全面，就是一个岗位也不少。
## 反例
```yaml
文档: 承诺
承诺书:
  - {编号: CN-4, 年度: 2025}
```
```yaml
文档: 承诺
承诺书:
  - {编号: CN-4, 内容: ~}
```
```yaml
文档: 承诺
承诺书: ~
```
## 正例
```yaml
文档: 承诺
承诺书:
  - {编号: CN-4, 岗位: 审查岗, 年度: 2026, 日期: 2026-02-12, 内容: [不收礼, 不接受宴请]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.pledge import Pledge
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post
from liuquan_cli.rules.constrain.clocks import years_in_force

RULE = Rule(
    "LQ367",
    "pledge-missing",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(四)3", "襄垣方案 四(二)2(3)"),
    serves=("RK-15",),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts that someone holds for which nothing was pledged this year."""
    kept = bool(department.tenures_of)
    staffed = [post for post in department.all(Post) if not kept or department.holders(post.name)]
    pledges = department.all(Pledge)
    if staffed and not pledges:
        yield RULE.at(
            department.unit,
            message=say("{count} 个在岗岗位都没有岗位廉政承诺", count=len(staffed)),
            remedy=say("每个岗位写一份，写进「承诺」文件的「承诺书」"),
        )
        return
    years = years_in_force(department)
    by_post: dict[str, list[Pledge]] = {}
    for pledge in pledges:
        if pledge.year in years:
            by_post.setdefault(pledge.post, []).append(pledge)
    for post in staffed:
        held = by_post.get(post.name, [])
        if any(_given(pledge, department) for pledge in held):
            continue
        if held:
            lacks = (
                say("「{post}」的承诺书 {id} 没有写承诺的内容", post=post.name, id=held[0].id)
                if _signed(held[0], department)
                else say("「{post}」的承诺书 {id} 还没有签", post=post.name, id=held[0].id)
            )
            yield RULE.at(
                held[0], message=lacks, remedy=say("由在岗人员对照本岗位的风险点写明承诺，签上日期")
            )
        else:
            yield RULE.at(
                post,
                message=say(
                    "「{post}」有人在任，没有 {year} 年度的岗位廉政承诺",
                    post=post.name, year=department.day.year,
                ),
                remedy=say("由在岗人员对照本岗位的风险点写承诺书，写进「承诺」文件"),
            )  # fmt: skip


def _signed(pledge: Pledge, department: Department) -> bool:
    return pledge.signed_on is not None and pledge.signed_on <= department.day


def _given(pledge: Pledge, department: Department) -> bool:
    return _signed(pledge, department) and bool(pledge.content)

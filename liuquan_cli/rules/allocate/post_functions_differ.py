"""岗位写的职能和实际行使的不一样

## 检查什么
写了「职能」的岗位，在留在清单里的权力的「分权」和流程各环节里行使的决策、执行、监督，
都在它写的职能里面。例如写的是监督，却在流程里承担执行环节。
## 为什么
孝义方案 一「探索建立规范决策权、执行权、监督权的运行机制」，
三(二)「不同性质的权力由不同岗位行使」：岗位是干什么的，各处要说得一样。
## 反例
```yaml
文档: 单位
岗位:
  - {名称: 经办岗, 职能: [监督]}
```
## 正例
```yaml
文档: 单位
岗位:
  - {名称: 经办岗, 职能: [执行]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post
from liuquan_cli.rules.allocate.doings import doings
from liuquan_cli.rules.allocate.separation import FUNCTIONS
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ247",
    "post-functions-differ",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 一", "孝义方案 三(二)"),
    serves=("X-09", "P2-17"),
    since=Profile.公开,
    reads=("权力清单", "流程"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts that exercise a function other than those they state."""
    posts = [post for post in department.all(Post) if post.functions]
    if not posts:
        return
    does = doings(department)
    for post in posts:
        own = does.get(post.name, {})
        other = [what for what in FUNCTIONS if what in own and what not in post.functions]
        if other:
            item, path = own[other[0]]
            yield RULE.at(
                post,
                "职能",
                message=say(
                    "「{post}」写的职能是{stated}，实际还行使{other}",
                    post=post.name, stated=quoted(post.functions), other=quoted(other),
                ),
                remedy=say("补上它行使的职能，或者把这些事交给别的岗位"),
                related=(Related(item.place(*path), say("在这里行使")),),
            )  # fmt: skip

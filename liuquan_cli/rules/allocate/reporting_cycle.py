"""上下级关系绕成一圈

## 检查什么
岗位的「上级」、机构的「上级」一级一级往上，不会回到自己。
## 为什么
孝义方案 三(二)「合理分解到部长、副部长、内设机构等相应层级」：层级要有高低，绕成一圈就没有人负责。
## 反例
```yaml
文档: 单位
岗位:
  - {名称: 副局长, 上级: 法制岗}
```
## 正例
```yaml
文档: 单位
岗位:
  - {名称: 科长, 上级: 局长}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Organisation, Post
from liuquan_cli.rules.allocate.cycles import circles

RULE = Rule(
    "LQ216",
    "reporting-cycle",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)",),
    serves=("P2-15", "X-20"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts or departments that are, in the end, their own superiors."""
    posts = department.posts
    yield from _round(posts, {post.name: post.superior for post in posts.values()})
    known = department.organisations
    named = {o.name: o for o in department.all(Organisation)}
    parents = {o.name: known[o.parent].name if o.parent in known else "" for o in named.values()}
    yield from _round(named, parents)


def _round(
    things: dict[str, Post] | dict[str, Organisation], above: dict[str, str]
) -> Iterator[Finding]:
    for members in circles(above):
        first = things[members[0]]
        yield RULE.at(
            first,
            "上级",
            message=say("上下级关系绕成一圈：{way}", way=" → ".join((*members, members[0]))),
            remedy=say("改正其中一个的「上级」；最上面的不写"),
            related=tuple(
                Related(things[name].place("上级"), say("这一圈还经过这里")) for name in members[1:]
            ),
        )

"""领导没有写清一岗双责

## 检查什么
每个在任的领导岗位既有「职责」（业务），又有「廉政职责」；有一个岗位写了「廉政职责」的单位才查。
## 为什么
孝义方案 四(六)1「部长第一责任人责任、班子其他成员一岗双责等制度」。
## 反例
```yaml
文档: 单位
岗位:
  - {名称: 局长, 廉政职责: [履行第一责任人责任]}
```
## 正例
```yaml
文档: 单位
岗位:
  - {名称: 局长, 廉政职责: [履行第一责任人责任]}
  - {名称: 副局长, 廉政职责: [对分管科室负领导责任]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.organ import PostRank
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ627",
    "leader-without-two-duties",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)1",),
    serves=("P3-20",),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find leaders with a duty of business but none of integrity, or the other way round."""
    if not any(post.integrity_duties for post in department.all(Post)):
        return
    ranks = department.scheme(PostRank)
    for post in department.all(Post):
        rank = ranks.member(post.rank)
        if not (rank and rank.leader) or not department.holders(post.name):
            continue
        missing = [
            key
            for key, there in (("职责", post.duties), ("廉政职责", post.integrity_duties))
            if not there
        ]
        if missing:
            yield RULE.at(
                post,
                "名称",
                message=say(
                    "领导岗位「{post}」没有写{missing}", post=post.name, missing=quoted(missing)
                ),
                remedy=say(
                    "正职写第一责任人责任，其他成员写对分管范围的廉政责任，业务职责一并写明"
                ),
            )

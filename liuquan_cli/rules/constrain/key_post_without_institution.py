"""重点岗位没有专门的制度

## 检查什么
列为「重点岗位」的岗位写明专门的「制度」，或者有一项现行制度在「约束」里写着这个岗位。
约束全单位的制度不算专门的制度。
## 为什么
孝义方案 三(三) 要求加强「重点领域、关键环节和重点岗位的制度建设」，并逐个点名了需要建章立制的岗位。
## 反例
```yaml
文档: 单位
岗位:
  - 名称: 审查岗
    重点岗位: {理由: 直接审查许可申请, 控制: [双人审查]}
```
## 正例
```yaml
文档: 单位
岗位:
  - 名称: 审查岗
    重点岗位: {理由: 直接审查许可申请, 控制: [双人审查], 制度: ZD-1}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post
from liuquan_cli.rules.constrain.institutions import in_force

RULE = Rule(
    "LQ311",
    "key-post-without-institution",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(三)", "襄垣方案 四(一)5"),
    serves=("P3-04", "P3-06", "P3-16"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find key posts that no institution of their own binds."""
    bare = [p for p in department.all(Post) if p.key is not None and not p.key.institution]
    if not bare:
        return
    bound = {post for i in in_force(department) if i.binds for post in i.binds.posts}
    for post in bare:
        if post.name not in bound:
            yield RULE.at(
                post,
                "重点岗位",
                message=say("重点岗位「{post}」没有专门的制度", post=post.name),
                remedy=say("建立这个岗位的制度，写在「重点岗位」的「制度」里"),
            )

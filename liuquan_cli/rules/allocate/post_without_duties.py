"""岗位没有写职责

## 检查什么
每个岗位都写了「职责」。
## 为什么
孝义方案 四(三)4「实现全员定岗定责」；长治方案 三·首「有岗位就有责任」。
## 反例
```yaml
文档: 单位
岗位:
  - {名称: 审查岗, 职责: ~}
```
## 正例
```yaml
文档: 单位
岗位:
  - {名称: 审查岗, 职责: [审查申请材料]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post

RULE = Rule(
    "LQ213",
    "post-without-duties",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(三)4", "长治方案 三·首"),
    serves=("P2-22", "X-01"),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts without duties."""
    for post in department.all(Post):
        if not post.duties:
            yield RULE.at(
                post,
                "职责",
                message=say("「{post}」没有写职责", post=post.name),
                remedy=say("在「职责」里逐条写明这个岗位做什么"),
            )

"""岗位上没有人

## 检查什么
权力的「分权」「监督对象」和流程环节用到的岗位，在检查的这一天都有人任职。
整个单位没有登记任职的，只提醒一次。
## 为什么
孝义方案 四(三)4「把部门权力科学分配到位,实现全员定岗定责」。
## 反例
```yaml
文档: 单位
岗位:
  - {名称: 登记岗, 机构: 业务科, 级别: 一般干部, 上级: 科长, 职责: [登记]}
---
文档: 权力清单
事项:
  - {编号: QL-1, 监督对象: {承办人: 登记岗}}
```
## 正例
```yaml
文档: 单位
岗位:
  - {名称: 登记岗, 机构: 业务科, 级别: 一般干部, 上级: 科长, 职责: [登记]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post
from liuquan_cli.rules.allocate.use import posts_in_use

RULE = Rule(
    "LQ212",
    "post-without-holder",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(三)4",),
    serves=("P2-22",),
    since=Profile.公开,
    reads=("权力清单", "流程"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts that a kept power needs and nobody holds on the day."""
    used = posts_in_use(department)
    if used and not department.tenures_of:
        yield RULE.at(
            department.unit,
            "任职",
            message=say("单位没有登记任职，不知道哪个岗位上是谁"),
            remedy=say("在「任职」里写明人员、岗位和起始日期"),
        )
        return
    for post in department.all(Post):
        if post.name in used and not department.holders(post.name):
            power = used[post.name]
            yield RULE.at(
                post,
                "名称",
                message=say(
                    "「{post}」上 {day} 没有人任职，而「{power}」用到这个岗位",
                    post=post.name, day=department.day.isoformat(), power=power.name,
                ),
                remedy=say("在「任职」里登记任职的人；岗位已经撤销的，把它的权力交给别的岗位"),
            )  # fmt: skip

"""岗位上没有人

## 检查什么
权力的「分权」「监督对象」和流程环节用到的岗位，在检查的这一天都有人任职。
整个单位没有登记任职的，只提醒一次。
## 为什么
孝义方案 四(三)4「把部门权力科学分配到位,实现全员定岗定责」。
## 反例
```yaml
文档: 单位
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
```
## 正例
```yaml
文档: 单位
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-06-30}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
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

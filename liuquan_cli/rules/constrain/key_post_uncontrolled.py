"""重点岗位没有控制，或者自己复核自己

## 检查什么
列为「重点岗位」的岗位写明「控制」（怎样管住它）；
写了「复核岗位」的，复核的不是它自己，也不是它的下级，两个岗位不由同一个人担任。
## 为什么
襄垣方案 四(一)5「重点做好重要科室、重点岗位的监督管理」。只列名单、不写怎样管，等于没有管。
## 反例
```yaml
文档: 单位
岗位:
  - 名称: 审查岗
    重点岗位: {理由: 直接审查许可, 控制: [意见书面作出], 制度: ZD-1, 复核岗位: 审查岗}
```
```yaml
文档: 单位
岗位:
  - 名称: 审查岗
    重点岗位: {理由: 直接审查许可, 制度: ZD-1, 复核岗位: 监察岗}
```
## 正例
```yaml
文档: 单位
岗位:
  - 名称: 审查岗
    重点岗位: {理由: 直接审查许可, 控制: [意见书面作出], 制度: ZD-1, 复核岗位: 监察岗}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post

RULE = Rule(
    "LQ351",
    "key-post-uncontrolled",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)5", "长治方案 三(三)"),
    serves=("P3-16", "P3-04"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find key posts that nothing controls, or that are reviewed by themselves or from below."""
    for post in department.all(Post):
        key = post.key
        if key is None:
            continue
        if not key.controls:
            yield RULE.at(
                post,
                "重点岗位",
                "控制",
                message=say("重点岗位「{post}」没有写怎样控制", post=post.name),
                remedy=say("在「控制」里写明具体做法，例如双人办理、随机抽查、定期轮岗"),
            )
        if key.reviewer and (
            key.reviewer == post.name
            or post.name in department.superiors(key.reviewer)
            or not set(department.holders(post.name)).isdisjoint(department.holders(key.reviewer))
        ):
            yield RULE.at(
                post,
                "重点岗位",
                "复核岗位",
                message=say(
                    "重点岗位「{post}」由「{reviewer}」复核，是它自己、它的下级或者同一个人",
                    post=post.name, reviewer=key.reviewer,
                ),
                remedy=say("改由上级、监督岗位或者没有隶属关系的岗位复核"),
            )  # fmt: skip

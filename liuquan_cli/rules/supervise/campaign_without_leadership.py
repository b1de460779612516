"""领导小组不完整

## 检查什么
排了阶段的实施方案写明「领导小组」：「组长」是领导岗位，有「副组长」或者「成员」，有「办公室」；
写了「办公室主任」的，他是小组里的一个岗位。
## 为什么
孝义方案 五「领导小组下设办公室」，主任由一名副组长兼任；
长治方案 四(一)「领导组办公室设在局办公室」；襄垣方案 六「领导组下设办公室」。
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 组织实施, 自: 2026-05-04, 至: 2026-10-30}
领导小组: {组长: 审查岗, 副组长: [副局长], 办公室: 设在业务科}
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 组织实施, 自: 2026-05-04, 至: 2026-10-30}
领导小组: {组长: 局长, 副组长: [副局长], 成员: [科长], 办公室: 设在业务科, 办公室主任: 科长}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.organ import PostRank
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.campaign import plans
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ545",
    "campaign-without-leadership",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 五", "长治方案 四(一)", "襄垣方案 六"),
    serves=("CM-17", "CM-18", "CM-19", "CM-20", "CM-22", "CM-25"),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find groups without a leader at the head, members or an office."""
    ranks = department.scheme(PostRank)
    for plan in plans(department):
        group = plan.leading_group
        if group is None:
            continue
        if not group.head or not (group.deputies or group.members) or not group.office:
            parts = (
                ("组长", group.head),
                ("成员", group.deputies or group.members),
                ("办公室", group.office),
            )
            missing = [key for key, there in parts if not there]
            yield RULE.at(
                plan,
                "领导小组",
                message=say("领导小组没有写{missing}", missing=quoted(missing)),
                remedy=say("写明组长、副组长或者成员、办公室设在哪里"),
            )
        post = department.posts.get(group.head)
        rank = ranks.member(post.rank) if post else None
        if post and rank and not rank.leader and post.name not in department.heads:
            yield RULE.at(
                plan,
                "领导小组",
                "组长",
                message=say("领导小组组长「{post}」不是领导岗位", post=post.name),
                remedy=say("由单位领导任组长"),
            )
        inside = (*group.deputies, *group.members)
        if group.office_director and inside and group.office_director not in inside:
            yield RULE.at(
                plan,
                "领导小组",
                "办公室主任",
                message=say(
                    "办公室主任「{post}」不是领导小组的副组长或者成员", post=group.office_director
                ),
                remedy=say("由副组长或者成员兼任，或者把这个岗位写进「成员」"),
            )

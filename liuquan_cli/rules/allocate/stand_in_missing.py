"""离不开人的岗位没有 AB角

## 检查什么
单位建立了 AB角 的，重点岗位都有 AB角；留在清单里的权力由一个岗位单独决策、岗上又至多一个人的，
没有 AB角 的只作提示。由集体决策的不在此列。
## 为什么
长治方案 三(三)「加强重要科室、重点岗位和关键环节的制度建设」，四(二)4「限期办结」：
只有一个人能办的事，他不在就停了。
## 反例
```yaml
文档: 单位
AB角:
  - {岗位: 经办岗, 代理岗位: 审查岗}
岗位:
  - {名称: 审查岗, 重点岗位: {理由: 审查意见影响准予与否, 控制: [意见书面作出], 制度: ZD-1}}
```
```yaml
文档: 单位
AB角:
  - {岗位: 经办岗, 代理岗位: 审查岗}
```
## 正例
```yaml
文档: 单位
AB角:
  - {岗位: 经办岗, 代理岗位: 审查岗}
  - {岗位: 科长, 代理岗位: 副局长}
```
"""

from collections.abc import Iterator

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post, StandIn

RULE = Rule(
    "LQ228",
    "stand-in-missing",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(三)", "长治方案 四(二)4"),
    serves=("P3-11", "P3-16"),
    since=Profile.常态,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find key posts, and posts that decide alone, without a stand-in."""
    pairs = department.all(StandIn)
    if not pairs:
        return
    covered = {pair.post for pair in pairs if pair.post != pair.stand_in}
    alone: dict[str, Power] = {}
    for power in department.retained:
        if power.split is not None and len(power.split.deciders) == 1:
            alone.setdefault(power.split.deciders[0], power)
    for post in department.all(Post):
        if post.name in covered:
            continue
        if post.key is not None:
            yield RULE.at(
                post,
                "重点岗位",
                message=say("重点岗位「{post}」没有 AB角", post=post.name),
                remedy=say("在「AB角」里写一个代理岗位；代理岗位不是它的审查人、批准人"),
            )
        elif post.name in alone and len(set(department.holders(post.name))) < 2:
            finding = RULE.at(
                post,
                "名称",
                message=say(
                    "「{post}」一个人决定「{power}」等事项，没有 AB角",
                    post=post.name, power=alone[post.name].name,
                ),
                remedy=say("在「AB角」里写一个代理岗位，或者写明不在时由哪个集体决定"),
            )  # fmt: skip
            yield msgspec.structs.replace(finding, severity=Severity.INFO)

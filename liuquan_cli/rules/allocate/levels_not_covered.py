"""权力没有分解到各个层级

## 检查什么
留在清单里的权力的「分权」用到的岗位都写明「级别」；写明由谁决策的事项到了「权力集中」方案里级别的
「起算数」的，决策不全在一个级别的岗位上（集体另算一级）。
## 为什么
孝义方案 三(二)「合理分解到部长、副部长、内设机构等相应层级」，「分级授权、分事行权、分岗设权」：
一项授权要说得清级、事、岗。
## 反例
```yaml
文档: 单位
岗位:
  - {名称: 经办岗, 级别: ~}
```
```yaml
文档: 方案
种类: 权力集中
名称: 本局权力集中
扩展: 权力集中
成员:
  - {名称: 决策分级从严, 集中对象: 级别, 起算数: 1}
```
## 正例
```yaml
文档: 单位
岗位:
  - {名称: 监察岗, 级别: ~}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.organ import PostRank
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.concentration import measure_of

RULE = Rule(
    "LQ248",
    "levels-not-covered",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)",),
    serves=("P2-03", "P2-15", "CL-01"),
    since=Profile.确权,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts with a share in a power and no rank, and units that decide all at one level."""
    used: dict[str, Power] = {}
    levels: set[int | None] = set()
    ranks = department.scheme(PostRank)
    decided = 0
    for power in department.retained:
        split = power.split
        if split is None:
            continue
        for name in split.everyone:
            used.setdefault(name, power)
        decided += bool(split.deciders)
        for name in split.deciders:
            post = department.posts.get(name)
            member = ranks.member(post.rank) if post else None
            levels.add(member.rank if member else 0)  # bodies, and what is not known, apart
    for name, power in used.items():
        post = department.posts.get(name)
        if post is not None and not post.rank:
            yield RULE.at(
                post,
                "级别",
                message=say(
                    "「{post}」在「{power}」里有职能，没有写级别，说不清权力分到了哪一级",
                    post=name, power=power.name,
                ),
                remedy=say("写上岗位的「级别」"),
            )  # fmt: skip
    measure = measure_of(department, "级别")
    least = measure.least if measure is not None else None
    if least is not None and decided >= max(least, 1) and len(levels) == 1 and 0 not in levels:
        yield RULE.at(
            department.unit,
            "岗位",
            message=say("{count} 项权力的决策全在同一个级别的岗位上", count=decided),
            remedy=say("按事权大小分给正职、副职、内设机构负责人，重大的由集体决定"),
        )

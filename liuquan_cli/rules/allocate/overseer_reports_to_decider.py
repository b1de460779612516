"""监督的人归决策的人管

## 检查什么
一项权力的监督岗位里，至少有一个不是决策岗位的下级（按岗位的「上级」一级一级往上看，
也看它所在的机构连同上级机构归谁「分管」）。
决策岗位是正职的不算：全单位都归正职管，这时由 LQ211、LQ208 等规则制约。集体监督的，视为独立。
## 为什么
孝义方案 三(二)「承办与监督相分离」；孝义方案 三(五)「实现对权力运行的全方位、全过程监督」：
下级监督上级，难以真正监督。
## 反例
```yaml
文档: 单位
岗位:
  - {名称: 法制岗, 上级: 科长}
```
```yaml
文档: 单位
岗位:
  - {名称: 法制岗, 上级: ~}
---
文档: 权力清单
事项:
  - 编号: QL-1
    分权: {决策: 副局长}
---
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 决定, 岗位: 副局长}
      - {名称: 批复, 岗位: 科长}
```
## 正例
```yaml
文档: 单位
岗位:
  - {名称: 法制岗, 上级: 科长}
---
文档: 权力清单
事项:
  - 编号: QL-1
    分权: {监督: [法制岗, 监察岗]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Organisation, Portfolio, Post
from liuquan_cli.rules.allocate.cycles import chain
from liuquan_cli.rules.allocate.separation import split_path

RULE = Rule(
    "LQ207",
    "overseer-reports-to-decider",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 三(二)", "孝义方案 三(五)"),
    serves=("P2-06", "P5-16", "X-18"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find powers all of whose overseers are subordinates of a decider other than the head."""
    split = power.split
    if split is None or department.leaves(power):
        return
    superiors = department.derived(_superiors)
    above = {post for post in split.deciders if post in superiors} - department.heads
    overseers = [post for post in split.overseers if post not in split.deciders]  # else LQ201
    subject = {post: above.intersection(superiors.get(post, ())) for post in overseers}
    if overseers and all(subject.values()):
        post = overseers[0]
        yield RULE.at(
            power,
            *split_path(power, "监督", post),
            message=say(
                "监督「{power}」的「{overseer}」是决策岗位「{decider}」的下级，没有别的岗位监督",
                power=power.name, overseer=post,
                decider=next(one for one in superiors[post] if one in above),
            ),
            remedy=say("增加一个不归决策岗位管的监督岗位，例如法制、监察机构或派驻纪检的岗位"),
        )  # fmt: skip


def _superiors(department: Department) -> dict[str, tuple[str, ...]]:
    """For every post the posts above it, nearest first, then those in charge of its department."""
    known = department.organisations
    parents = {
        o.name: known[o.parent].name if o.parent in known else ""
        for o in department.all(Organisation)
    }
    leaders: dict[str, list[str]] = {}
    for line in department.all(Portfolio):
        for name in line.departments:
            if name in known:
                leaders.setdefault(known[name].name, []).append(line.leader)
    above: dict[str, tuple[str, ...]] = {}
    for post in department.all(Post):
        own = department.superiors(post.name)
        if post.department in known:
            home = known[post.department].name
            for name in (home, *chain(home, parents)):
                own += [leader for leader in leaders.get(name, ()) if leader != post.name]
        above[post.name] = tuple(dict.fromkeys(own))
    return above

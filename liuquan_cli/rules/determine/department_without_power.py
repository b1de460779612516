"""机构没有列出职权

## 检查什么
每个机构，要么是某项留在清单里的权力的行使主体、承办机构或牵头机构，要么它的岗位在权力的「分权」
或流程里（承办、协办、监督都算），要么写明「无职权」及理由。派驻机构的权力不由驻在单位列，不在此列。
## 为什么
长治方案 三(一)「全面梳理全局各个科室、各个岗位的所有职权事项」。
## 反例
```yaml
文档: 单位
机构:
  - {名称: 档案科, 种类: 内设机构}
分管:
  - {领导: 副局长, 机构: [业务科, 法制科, 档案科]}
```
## 正例
```yaml
文档: 单位
机构:
  - {名称: 档案科, 种类: 内设机构, 无职权: 只保管档案，不对外行使权力}
分管:
  - {领导: 副局长, 机构: [业务科, 法制科, 档案科]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow_graph import steps_of
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Organisation
from liuquan_cli.rules.determine.stationed import is_stationed

RULE = Rule(
    "LQ118",
    "department-without-power",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 三(一)",),
    serves=("P1-13",),
    since=Profile.确权,
    reads=("权力清单", "流程"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find departments that hold no power and don't say why."""
    idle = [
        organisation for organisation in department.all(Organisation)
        if not organisation.no_power and not is_stationed(organisation, department)
    ]  # fmt: skip
    for named in (_named_by_powers, _named_by_flows):  # all flows are read only where they matter
        if idle:
            known = department.organisations
            active = {known[name].name for name in named(department) if name in known}
            idle = [organisation for organisation in idle if organisation.name not in active]
    for organisation in idle:
        yield RULE.at(
            organisation,
            "名称",
            message=say("「{name}」没有列出任何职权", name=organisation.name),
            remedy=say("补上它的权力事项；确无职权的，在「无职权」写明理由"),
        )


def _named_by_powers(department: Department) -> set[str]:
    """The departments that some kept power names, itself or through a post."""
    departments: set[str] = set()
    posts: set[str] = set()
    for power in department.retained:
        departments.update((power.holder, power.lead, *power.departments))
        posts.add(power.holder)
        if power.split is not None:
            posts.update(power.split.everyone)
    return departments | _of_posts(posts, department)


def _named_by_flows(department: Department) -> set[str]:
    """The departments in the flow of a kept power, themselves or through a post."""
    flows = (f for power in department.retained for f in department.flows_of.get(power.id, ()))
    posts: set[str] = set()
    departments: set[str] = set()
    for flow in flows:
        for step in steps_of(flow):
            posts.update((step.post, step.overseer, *step.assisting))
            departments.add(step.department)
    return departments | _of_posts(posts, department)


def _of_posts(posts: set[str], department: Department) -> set[str]:
    known = department.posts
    return {known[post].department for post in posts if post in known}

"""基层机构承办的权力，流程里没有它的岗位

## 检查什么
按地域设置的机构（派出机构、直属机构，由「机构种类」方案的「属地」说明）是留在清单里的权力的行使主体或
承办机构、这些权力又有流程的，至少有一个流程的环节由它的岗位承担。没有写岗位的机构也算没有。
## 为什么
长治方案 二(五)「将“六权治本”拓展延伸到工商所」：权力延伸到了，岗位和流程也要延伸到。
## 反例
```yaml
文档: 单位
机构:
  - {名称: 城区所, 种类: 派出机构, 层级: 镇级}
---
文档: 权力清单
事项:
  - {编号: QL-1, 承办机构: [业务科, 城区所]}
```
## 正例
```yaml
文档: 单位
机构:
  - {名称: 城区所, 种类: 派出机构, 层级: 镇级}
岗位:
  - {名称: 审查岗, 机构: 城区所}
---
文档: 权力清单
事项:
  - {编号: QL-1, 承办机构: [业务科, 城区所]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow_graph import steps_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.organ import OrganisationKind
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Organisation

RULE = Rule(
    "LQ246",
    "outpost-without-steps",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 二(五)", "襄垣方案 七"),
    serves=("X-08", "X-20", "CM-35"),
    since=Profile.公开,
    reads=("权力清单", "流程"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find territorial departments that no step of the flows of their powers is given to."""
    kinds = department.scheme(OrganisationKind)
    known = department.organisations
    local = [
        organisation for organisation in department.all(Organisation)
        if (kind := kinds.member(organisation.kind)) and kind.territorial
    ]  # fmt: skip
    if not local:
        return
    named: dict[str, Power] = {}
    acting: set[str] = set()
    for power in department.retained:
        flows = department.flows_of.get(power.id, ())
        if flows:
            for name in (power.holder, *power.departments):
                if name in known:
                    named.setdefault(known[name].name, power)
        for flow in flows:
            for step in steps_of(flow):
                post = department.posts.get(step.post)
                for name in (step.department, post.department if post else ""):
                    if name in known:
                        acting.add(known[name].name)
    for organisation in local:
        if organisation.name in named and organisation.name not in acting:
            yield RULE.at(
                organisation,
                "名称",
                message=say(
                    "「{name}」承办「{power}」等事项，流程里没有一个环节由它的岗位承担",
                    name=organisation.name, power=named[organisation.name].name,
                ),
                remedy=say("把它办的环节写成它的岗位；它不办的，从「承办机构」里去掉"),
            )  # fmt: skip

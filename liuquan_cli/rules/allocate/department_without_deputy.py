"""内设机构没有人分管

## 检查什么
每个内设机构（「机构种类」方案写「内设」的）都在某一位领导的「分管」里，或者它的上级机构在。
## 为什么
孝义方案 三(二)「形成副职分管、正职监管,集体领导、民主决策的权力运行机制」。
## 反例
```yaml
文档: 单位
分管:
  - {领导: 副局长, 机构: [业务科]}
```
## 正例
```yaml
文档: 单位
分管:
  - {领导: 副局长, 机构: [业务科, 法制科]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.organ import OrganisationKind
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Organisation, Portfolio
from liuquan_cli.rules.allocate.cycles import chain

RULE = Rule(
    "LQ214",
    "department-without-deputy",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-12", "P2-13"),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find internal departments that are in nobody's charge."""
    kinds = department.scheme(OrganisationKind)
    known = department.organisations
    parents = {
        o.name: known[o.parent].name if o.parent in known else ""
        for o in department.all(Organisation)
    }
    in_charge = {
        known[name].name
        for portfolio in department.all(Portfolio)
        for name in portfolio.departments
        if name in known
    }
    for organisation in department.all(Organisation):
        kind = kinds.member(organisation.kind)
        if (
            kind
            and kind.internal
            and in_charge.isdisjoint((organisation.name, *chain(organisation.name, parents)))
        ):
            yield RULE.at(
                organisation,
                "名称",
                message=say("内设机构「{name}」没有领导分管", name=organisation.name),
                remedy=say("在「分管」里写进一位副职分管的机构"),
            )

"""流程没有落实服务制度的要求

## 检查什么
有现行的首办负责、一次告知、限期办结、超时追责制度约束一项权力，
而这项权力的流程有外来的办理人（环节写了「办理人」，例如申请人）的，
流程写明制度要求的栏目：首办岗位、一次告知、办结时限、超时后果
（「制度种类」方案的「栏目」）。
## 为什么
长治方案 四(二)4「建立完善首办负责、一次告知、限期办结、超时追责等制度」。
制度要落实到每一项流程，申请人才知道找谁、缺什么、等多久。
## 反例
```yaml
文档: 制度
种类: 首办负责
```
## 正例
```yaml
文档: 制度
种类: 首办负责
---
文档: 流程
流程:
  - {编号: LC-1, 首办岗位: 经办岗}
```
"""

from collections.abc import Iterator

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.constrain import InstitutionKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import every_step, flows_of
from liuquan_cli.rules.constrain.institutions import in_force

RULE = Rule(
    "LQ353",
    "service-promise-missing",
    Severity.ERROR,
    Scope.POWER,
    basis=("长治方案 四(二)4",),
    serves=("P3-11",),
    since=Profile.公开,
)
_FIELDS = {field.encode_name: field.name for field in msgspec.structs.fields(Flow)}
_Asked = tuple[dict[str, str], dict[str, dict[str, str]]]


def _asked(department: Department) -> _Asked:
    """Fields of a flow asked for by an institution (its name): of all powers, and by who is bound.

    Bound are powers and departments, and powers that name the institution.
    """
    kinds = department.scheme(InstitutionKind)
    everyone: dict[str, str] = {}
    bound: dict[str, dict[str, str]] = {}
    for institution in in_force(department):
        member = kinds.member(institution.kind)
        if member is None or member.part not in _FIELDS:
            continue
        binds = institution.binds
        if binds is not None and binds.whole_unit:
            everyone.setdefault(member.part, institution.name)
        names = (*binds.powers, *binds.departments) if binds is not None else ()
        for name in (*names, institution.id, institution.name):
            bound.setdefault(name, {}).setdefault(member.part, institution.name)
    return everyone, bound


def demands_on(power: Power, department: Department) -> dict[str, str]:
    """The fields that institutions demand of the flows of `power`, each with one that does."""
    everyone, bound = department.derived(_asked)
    if not bound:
        return {}
    needed = dict(everyone)
    for name in (power.id, power.holder, *power.departments, *power.institutions):
        if name in bound:
            needed |= bound[name]
    return needed


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find flows for applicants that do not say what a service institution demands."""
    needed = demands_on(power, department)
    if not needed:
        return
    for flow in flows_of(power, department):
        if not any([step.actor for step in every_step(flow)]):
            continue
        for field, name in needed.items():
            if not getattr(flow, _FIELDS[field]):
                yield RULE.at(
                    flow,
                    field,
                    message=say(
                        "「{power}」受「{institution}」约束，流程没有写「{field}」",
                        power=power.name, institution=name, field=field,
                    ),
                    remedy=say("在流程里写明「{field}」", field=field),
                )  # fmt: skip

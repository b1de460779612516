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
_Asked = tuple[tuple[str, str, str, frozenset[str], bool], ...]  # field, name, id, bound, all


def _asked(department: Department) -> _Asked:
    """The fields of a flow that institutions in force ask for, and whom each binds."""
    kinds = department.vocabulary("制度种类")
    asked = []
    for institution in in_force(department):
        member = kinds.member(institution.kind)
        if member is not None and member.part in _FIELDS:
            binds = institution.binds
            bound = frozenset((*binds.powers, *binds.departments) if binds else ())
            everyone = bool(binds and binds.whole_unit)
            asked.append((member.part, institution.name, institution.id, bound, everyone))
    return tuple(asked)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find flows for applicants that do not say what a service institution demands."""
    asked = department.derived(_asked)
    if not asked:
        return
    holders = (power.id, power.holder, *power.departments)
    needed = {
        field: name
        for field, name, id_, bound, everyone in reversed(asked)
        if everyone
        or not bound.isdisjoint(holders)
        or id_ in power.institutions
        or name in power.institutions
    }
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

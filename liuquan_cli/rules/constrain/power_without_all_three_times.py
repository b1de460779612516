"""权力没有事前、事中、事后的机制

## 检查什么
留在清单里的每一项权力，事前、事中、事后各有至少一项机制：
事前看约束它的制度、流程和风险点的事前措施；事中看监督方式、环节的监督制约和监督岗位、
事中起作用的制度和风险点的事中措施；事后看「事中事后监管」「监管计划」、
事后起作用的制度（考核、追责、事后监管，见「制度种类」方案的「时点」）和风险点的事后措施。
## 为什么
襄垣方案 三「事前有规范性制度和流程约束」「事中有阳光行使权力流程和监督检查」
「事后有评议追责和严惩滥用权力的机制」。
责任清单写的是追究什么，还要有追究的机制。
## 反例
```yaml
文档: 权力清单
类别申报:
  - {类别: 行政许可, 数量: 0}
  - {类别: 行政处罚, 数量: 0}
  - {类别: 行政强制, 数量: 0}
  - {类别: 行政征收, 数量: 0}
  - {类别: 行政给付, 数量: 0}
  - {类别: 行政检查, 数量: 0}
  - {类别: 行政确认, 数量: 0}
  - {类别: 行政奖励, 数量: 0}
  - {类别: 行政裁决, 数量: 0}
  - {类别: 其他类别事项, 数量: 1}
事项:
  - {编号: QL-1, 类别: 其他类别事项, 监管计划: ~}
---
文档: 风险
风险点: ~
```
## 正例
```yaml
文档: 权力清单
类别申报:
  - {类别: 行政许可, 数量: 0}
  - {类别: 行政处罚, 数量: 0}
  - {类别: 行政强制, 数量: 0}
  - {类别: 行政征收, 数量: 0}
  - {类别: 行政给付, 数量: 0}
  - {类别: 行政检查, 数量: 0}
  - {类别: 行政确认, 数量: 0}
  - {类别: 行政奖励, 数量: 0}
  - {类别: 行政裁决, 数量: 0}
  - {类别: 其他类别事项, 数量: 1}
事项:
  - {编号: QL-1, 类别: 其他类别事项, 监管计划: ~}
---
文档: 风险
风险点: ~
---
文档: 制度
编号: ZD-2
名称: 失职失责责任追究办法
状态: 保留
种类: 失职失责责任追究
施行日期: 2026-01-01
约束: {全单位: 是}
执行检查: [{日期: 2026-06-01, 范围: 各科室, 结果: 执行到位}]
正文: 第一条 失职的，追究责任。
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.constrain import InstitutionKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import every_step, flows_of, risks_of
from liuquan_cli.rules.constrain.institutions import in_force
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ357",
    "power-without-all-three-times",
    Severity.WARNING,
    Scope.POWER,
    basis=("襄垣方案 三", "长治方案 四(二)5"),
    serves=("X-07", "P3-23"),
    since=Profile.常态,
)
_TIMES = ("事前", "事中", "事后")
_Bound = tuple[frozenset[str], dict[str, frozenset[str]], dict[str, str]]


def _bound(department: Department) -> _Bound:
    """Times at which all powers are bound; those by power or holder; and time by institution."""
    kinds = department.scheme(InstitutionKind)

    def time_of(institution: Institution) -> str:
        member = kinds.member(institution.kind)
        return (member.time if member is not None else "") or _TIMES[0]

    everyone, by_name, by_institution = set(), dict[str, set[str]](), dict[str, str]()
    for institution in in_force(department):
        time = time_of(institution)
        by_institution[institution.id] = by_institution[institution.name] = time
        if institution.binds is not None:
            if institution.binds.whole_unit:
                everyone.add(time)
            for name in (*institution.binds.powers, *institution.binds.departments):
                by_name.setdefault(name, set()).add(time)
    return (
        frozenset(everyone),
        {name: frozenset(times) for name, times in by_name.items()},
        by_institution,
    )


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find powers with nothing to hold them before, during or after they are exercised."""
    everyone, by_name, by_institution = department.derived(_bound)
    if len(everyone) == len(_TIMES):
        return
    times = set(everyone)
    for name in (power.id, power.holder, *power.departments):
        times |= by_name.get(name, frozenset())
    times |= {by_institution[name] for name in power.institutions if name in by_institution}
    if power.supervisions:
        times.add(_TIMES[1])
    if power.follow_up or power.inspection_plan:
        times.add(_TIMES[2])
    if len(times) < len(_TIMES):
        times |= _of_flows_and_risks(power, department)
    missing = [time for time in _TIMES if time not in times]
    if missing and not department.leaves(power):
        yield RULE.at(
            power,
            message=say(
                "「{power}」没有{times}的制约机制", power=power.name, times=quoted(missing)
            ),
            remedy=say("建立制度，或者给它的风险点写上这个时候的措施，或者写明监督方式和监管计划"),
        )


def _of_flows_and_risks(power: Power, department: Department) -> set[str]:
    times = set()
    for flow in flows_of(power, department):
        times.add(_TIMES[0])
        if any([step.control or step.overseer for step in every_step(flow)]):
            times.add(_TIMES[1])
    for risk in risks_of(power, department):
        if risk.measures is not None:
            given = (risk.measures.before, risk.measures.during, risk.measures.after)
            times.update(time for time, some in zip(_TIMES, given, strict=True) if some)
    return times

"""分管的领域、机构没有分清

## 检查什么
「分管」写了的，一个领域、一个机构只归一位领导分管；正职监管的领域，都有一位副职分管；
「一把手不直接分管」的领域（配置里写的），都有一位副职分管，而且写明由正职监管；正职自己分管的，
由 LQ211 检查。没有写领域分工的不查领域。
## 为什么
孝义方案 三(二)「形成副职分管、正职监管,集体领导、民主决策的权力运行机制」；
长治方案 三(二)「副职分管、正职监管、集体领导、民主决策的权力运行机制」。
## 反例
```yaml
文档: 单位
分管:
  - {领导: 局长, 监管: [财务]}
  - {领导: 副局长, 机构: [业务科, 法制科], 领域: [财务]}
  - {领导: 科长, 领域: [财务工作]}
```
```yaml
文档: 单位
分管:
  - {领导: 局长, 监管: [人事, 财务]}
  - {领导: 副局长, 机构: [业务科, 法制科], 领域: [财务]}
```
```yaml
文档: 配置
一把手不直接分管: [人事]
---
文档: 单位
分管:
  - {领导: 副局长, 机构: [业务科, 法制科], 领域: [人事]}
```
## 正例
```yaml
文档: 配置
一把手不直接分管: [人事, 财务]
---
文档: 单位
分管:
  - {领导: 局长, 监管: [人事, 财务]}
  - {领导: 副局长, 机构: [业务科, 法制科], 领域: [人事, 财务]}
```
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Key, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Portfolio
from liuquan_cli.rules.allocate.head_manages_directly import never_managed

RULE = Rule(
    "LQ237",
    "area-not-divided",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-12", "P2-13", "P2-10"),
    since=Profile.确权,
)
_Where = tuple[Portfolio, Key, int]


def check(department: Department) -> Iterator[Finding]:
    """Find areas and departments with two leaders, and areas that lack a deputy or the head."""
    areas = department.vocabulary("分管领域")
    known = department.organisations
    in_charge: dict[str, list[_Where]] = {}
    bodies: dict[str, list[_Where]] = {}
    overseen: dict[str, _Where] = {}
    never = never_managed(department)
    for line in department.all(Portfolio):
        for index, area in enumerate(line.areas):
            in_charge.setdefault(areas.canonical(area), []).append((line, "领域", index))
        for index, name in enumerate(line.departments):
            name = known[name].name if name in known else name
            bodies.setdefault(name, []).append((line, "机构", index))
        for index, area in enumerate(line.oversees):
            overseen.setdefault(areas.canonical(area), (line, "监管", index))
    for name, lines in (*in_charge.items(), *bodies.items()):
        yield from _twice(name, lines)
    for area, (line, key, index) in overseen.items():
        leaders = {one.leader for one, _key, _index in in_charge.get(area, ())}
        told = leaders and area in never  # LQ211 finds the head in charge of it
        if leaders <= department.heads and not told:
            yield RULE.at(
                line,
                key,
                index,
                message=say("{area}由「{post}」监管，没有副职分管", area=area, post=line.leader),
                remedy=say("在一位副职的「领域」里写上"),
            )
    if in_charge or overseen:
        yield from _never_the_heads(in_charge, overseen, department)


def _never_the_heads(
    in_charge: Mapping[str, Sequence[_Where]], overseen: Collection[str], department: Department
) -> Iterator[Finding]:
    """Areas the head may not manage that lack a deputy, or that the head does not oversee."""
    areas = department.vocabulary("分管领域")
    stated = dict.fromkeys(map(areas.canonical, department.config.head_never_manages))
    for area in stated:
        if area not in in_charge and area not in overseen:
            yield RULE.at(
                department.unit,
                "分管",
                message=say("正职不直接分管的{area}，没有写哪位副职分管", area=area),
                remedy=say("在一位副职的「领域」里写上，正职的「监管」里也写上"),
            )
        elif area not in overseen:
            line, key, index = in_charge[area][0]
            if line.leader in department.heads:  # LQ211 finds it
                continue
            yield RULE.at(
                line,
                key,
                index,
                message=say(
                    "{area}由「{post}」分管，没有写由正职监管", area=area, post=line.leader
                ),
                remedy=say("在正职的「监管」里写上"),
            )


def _twice(name: str, lines: list[_Where]) -> Iterator[Finding]:
    first = lines[0][0]
    for line, key, index in lines[1:]:
        if line.leader != first.leader:
            yield RULE.at(
                line,
                key,
                index,
                message=say(
                    "{name}已经由「{first}」分管，「{second}」又分管",
                    name=name, first=first.leader, second=line.leader,
                ),
                remedy=say("只留一位领导分管"),
                related=(Related(first.place(lines[0][1], lines[0][2]), say("先写的在这里")),),
            )  # fmt: skip

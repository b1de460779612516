"""分离规则无从适用

## 检查什么
本仓库的分离规则写明「范围」；「至」不早于「自」；写「集合」的不再写甲乙，集合里至少两个不同的成员，
每个成员是岗位、职能或者动作，「至多」不小于1而小于成员的个数；写岗位的，范围是全单位。
## 为什么
孝义方案 三(二)「不同性质的权力由不同岗位行使」：规则写得无从适用，就等于没有这条规则。
## 反例
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 管钱的不发钱, 集合: [经办岗, 出纳岗], 范围: 全单位}
```
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 受理与批准相分离, 甲: 受理, 乙: 批准, 范围: 同一流程, 自: 2026-03-01, 至: 2026-01-31}
```
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 三个动作不归一岗, 集合: [受理, 审查, 批准], 至多: 3, 范围: 同一流程}
```
## 正例
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 三个动作不归一岗, 集合: [受理, 审查, 批准], 至多: 2, 范围: 同一流程}
  - {名称: 经办与法制不归一人, 集合: [经办岗, 法制岗], 范围: 全单位}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.scheme import SchemeFile
from liuquan_cli.model.schemes.allocate import SeparationRule
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.allocate.groups import limit
from liuquan_cli.rules.allocate.separation import FUNCTIONS, rules_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ220",
    "separation-rule-unusable",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-01", "P2-07"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find local separation rules that can never be applied as they are written."""
    for scheme in department.all(SchemeFile):
        for index, rule in enumerate(scheme.of(SeparationRule)):
            for path, message, remedy in _faults(rule, department):
                yield RULE.at(scheme, "成员", index, *path, message=message, remedy=remedy)


def _faults(rule: SeparationRule, department: Department) -> Iterator[tuple[KeyPath, Text, Text]]:
    if not rule.scope:
        yield (
            (),
            say("分离规则「{rule}」没有写「范围」，从不适用", rule=rule.name),
            say("写上同一事项、同一流程或者全单位"),
        )
    if rule.since and rule.until and rule.until < rule.since:
        yield (
            ("至",),
            say(
                "分离规则「{rule}」施行到 {until}，却自 {since} 起施行，没有一天适用",
                rule=rule.name, until=rule.until.isoformat(), since=rule.since.isoformat(),
            ),
            say("改正起止日期"),
        )  # fmt: skip
    if rule.group:
        yield from _of_group(rule, department)


def _of_group(rule: SeparationRule, department: Department) -> Iterator[tuple[KeyPath, Text, Text]]:
    if rule.left or rule.right:
        yield (
            ("集合",),
            say("分离规则「{rule}」写了「集合」又写甲乙", rule=rule.name),
            say("只留一种；两方的写甲乙，三方以上的写「集合」"),
        )
    acts = set(rules_of(department).acts.values())
    doable = {*FUNCTIONS, *(() if rule.scope == "同一事项" else acts)}
    if rule.scope == "全单位":
        doable |= department.posts.keys()
    unknown = [thing for thing in dict.fromkeys(rule.group) if thing not in doable]
    if unknown:
        yield (
            ("集合", rule.group.index(unknown[0])),
            say(
                "分离规则「{rule}」的{unknown}在「{scope}」里既不是职能、动作，也不是岗位",
                rule=rule.name, unknown=quoted(unknown), scope=rule.scope,
            ),
            say("改成决策、执行、监督或者「环节种类」里的动作；岗位只能用在「全单位」的规则里"),
        )  # fmt: skip
    count = len(set(rule.group))
    if not 1 <= limit(rule) < count:
        yield (
            ("至多",) if rule.at_most is not None else ("集合",),
            say(
                "分离规则「{rule}」的集合有 {count} 个成员，至多占 {most} 个，查不出任何问题",
                rule=rule.name, count=count, most=limit(rule),
            )
            if limit(rule) >= 1
            else say("分离规则「{rule}」至多占 0 个，谁都违反", rule=rule.name),
            say("「至多」写成1到成员个数减1之间的数"),
        )  # fmt: skip

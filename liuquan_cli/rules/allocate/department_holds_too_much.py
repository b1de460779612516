"""一个机构承办的权力太多

## 检查什么
单位有三个以上机构的，一个机构牵头承办的事项，按廉政风险等级加权，占全部事项的比例，不超过
「权力集中」方案里机构的「占比上限」；事项不到「起算数」的不量。没有牵头机构的看第一个承办机构。
## 为什么
长治方案 三(二)「科学划分权力过于集中的各科室的职权,把权力合理分解到各个科室」。
## 反例
```yaml
文档: 方案
种类: 权力集中
名称: 本局权力集中
扩展: 权力集中
成员:
  - {名称: 机构承办占比从严, 集中对象: 机构, 占比上限: 30, 起算数: 1}
---
文档: 单位
机构:
  - {名称: 综合科, 种类: 内设机构, 无职权: 只管机关事务}
分管:
  - {领导: 副局长, 机构: [业务科, 法制科, 综合科]}
```
## 正例
```yaml
文档: 方案
种类: 权力集中
名称: 本局权力集中
扩展: 权力集中
成员:
  - {名称: 机构承办占比从严, 集中对象: 机构, 占比上限: 30, 起算数: 1}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Organisation
from liuquan_cli.rules.allocate.concentration import department_shares, limit_of, measure_of

RULE = Rule(
    "LQ239",
    "department-holds-too-much",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(二)",),
    serves=("P2-19",),
    since=Profile.公开,
    reads=("权力清单", "风险"),
)
_SEVERAL = 3  # with one or two departments one of them always holds much


def check(department: Department) -> Iterator[Finding]:
    """Find departments that handle more of the powers than the measure allows."""
    measure = measure_of(department, "机构")
    if measure is None or len(department.retained) < max(measure.least or 1, 1):
        return
    if len(department.all(Organisation)) < _SEVERAL:
        return
    for share in department_shares(department):
        if share.exceeds(measure):
            yield RULE.at(
                department.organisations[share.name],
                "名称",
                message=say(
                    "「{name}」承办 {count} 项，按风险加权占 {percent}%，超过 {limit}%",
                    name=share.name, count=len(share.powers), percent=share.percent,
                    limit=limit_of(measure),
                ),
                remedy=say("把其中一部分职权划给别的机构，或者把受理、审查、监督分给不同的机构"),
            )  # fmt: skip

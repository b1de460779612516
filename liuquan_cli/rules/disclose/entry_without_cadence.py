"""公开的条目没有性质或周期

## 检查什么
公开目录里主动公开的条目，「公开」写明「性质」；时效在「公开时效」方案里需要的栏目也写明，
例如定期公开的写「周期」。
## 为什么
孝义方案 三(四)「固定内容长期公开、常规工作定期公开、阶段性工作分期公开、临时性工作随时公开」，
四(五)1「公开的时限应与内容相适应」。没有性质，不知道多久公开一次；没有周期，不知道是不是逾期。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-3, 公开: {性质: ~, 时效: ~}}
```
```yaml
文档: 公开目录
条目:
  - {编号: GK-8, 周期: ~}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-8, 周期: 每季}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import Cadence
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import cadence_of, open_entries

RULE = Rule(
    "LQ410",
    "entry-without-cadence",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(四)", "长治方案 三(四)", "孝义方案 四(五)1"),
    serves=("DS-01", "DS-16", "P4-06"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find open entries of which nobody can say how often they are published."""
    cadences = department.scheme(Cadence)
    for entry in open_entries(department):
        if entry.disclosure is None or not entry.disclosure.nature:
            yield RULE.at(
                entry,
                *(("公开",) if entry.disclosure else ()),
                message=say("公开目录的「{entry}」没有写内容的性质", entry=entry.topic),
                remedy=say("在「公开」里写「性质」和相应的「时效」"),
            )
            continue
        cadence = cadences.member(cadence_of(entry.disclosure, department))
        if cadence is not None and "周期" in cadence.needs and not entry.period:
            yield RULE.at(
                entry,
                message=say(
                    "「{entry}」{cadence}，没有写周期", entry=entry.topic, cadence=cadence.name
                ),
                remedy=say("在「周期」写明每月、每季还是每年公开一次"),
            )

"""长期公开的内容撤下了

## 检查什么
时效是长期公开（「公开时效」方案里「持续」为是）的条目，公开的记录里至少有一条没有撤下。
## 为什么
孝义方案 四(五)1「凡具有相对稳定性或经常性的,应长期公开」，三(四)「把权力运行全方位、
全天候置于公众视野」。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-1, 记录: [{日期: 2026-03-02, 渠道: 政府网站, 撤下: 2026-04-01}]}
```
## 正例
```yaml
文档: 公开目录
条目:
  - 编号: GK-1
    记录:
      - {日期: 2026-03-02, 渠道: 政府网站, 撤下: 2026-04-01}
      - {日期: 2026-04-01, 渠道: 政府网站}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import Cadence
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import cadence_of, open_entries, shown

RULE = Rule(
    "LQ414",
    "standing-content-taken-down",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(五)1", "孝义方案 三(四)"),
    serves=("DS-16", "DS-01", "P4-08"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find entries that must stand for good and of which no publication stands."""
    cadences = department.scheme(Cadence)
    for entry in open_entries(department):
        cadence = cadences.member(cadence_of(entry.disclosure, department))
        if cadence is None or not cadence.standing or not entry.log:
            continue
        if not shown(entry, department.day):
            last = max(log.taken_down for log in entry.log if log.taken_down)
            yield RULE.at(
                entry,
                "记录",
                message=say(
                    "「{entry}」应当{cadence}，{on} 起已经全部撤下",
                    entry=entry.topic, cadence=cadence.name, on=last.isoformat(),
                ),
                remedy=say("重新公开，在「记录」加一条；不再长期公开的，改「性质」和「时效」"),
            )  # fmt: skip

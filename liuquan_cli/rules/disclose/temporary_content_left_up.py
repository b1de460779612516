"""临时的内容一直没有撤下

## 检查什么
时效是随时公开（「公开时效」方案里「持续」为否）的条目，公开超过方案里「时限」的天数的，「记录」
写明「撤下」的日期。天数没有统一规定，可以在资料库的方案里改。
## 为什么
孝义方案 四(五)1「公开的时限应与内容相适应」「属阶段性或临时性的,应随时公开」：
过时的公示留在栏里，群众分不清哪一条有效。
## 反例
```yaml
文档: 公开目录
条目:
  - 编号: GK-7
    公开: {性质: 临时性工作, 时效: 随时公开}
    程序:
      - {环节: 拟稿, 日期: 2025-02-24}
      - {环节: 保密审查, 日期: 2025-02-25, 结果: 通过}
      - {环节: 审批, 日期: 2025-02-26, 结果: 通过}
      - {环节: 归档, 日期: 2025-03-04}
    记录: [{日期: 2025-03-03, 渠道: 政府网站}]
```
## 正例
```yaml
文档: 公开目录
条目:
  - 编号: GK-7
    公开: {性质: 临时性工作, 时效: 随时公开}
    记录: [{日期: 2026-03-03, 渠道: 政府网站}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.part import YesNo
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import Cadence
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import cadence_of, open_entries

RULE = Rule(
    "LQ415",
    "temporary-content-left-up",
    Severity.INFO,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(五)1",),
    serves=("DS-16",),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find publications for the moment that were left standing."""
    cadences = department.scheme(Cadence)
    for entry in open_entries(department):
        cadence = cadences.member(cadence_of(entry.disclosure, department))
        if cadence is None or cadence.standing is not YesNo.NO or cadence.days is None:
            continue
        for index, log in enumerate(entry.log):
            if log.taken_down is None and (department.day - log.on).days > cadence.days:
                yield RULE.at(
                    entry,
                    "记录",
                    index,
                    message=say(
                        "「{entry}」{on} 的公开没有撤下，已经超过 {days} 天",
                        entry=entry.topic, on=log.on.isoformat(), days=cadence.days,
                    ),
                    remedy=say("撤下以后写「撤下」的日期；一直有用的，改「性质」和「时效」"),
                )  # fmt: skip

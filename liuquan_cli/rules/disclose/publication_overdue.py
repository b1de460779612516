"""定期公开逾期了

## 检查什么
写了「周期」的条目，每个周期（每周、每月、每季、每半年、每年，按日历算）都有公开的记录。
上一个周期整个过去了还没有公开的，逾期；正在进行的周期还没有公开的，不算。
## 为什么
孝义方案 三(四)：「党的建设、组织工作的总体规划和年度工作要点、重大决策部署等要定期公开」；
长治方案 三(四)「常规工作定期公开」。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-8, 周期: 每月}
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
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import open_entries
from liuquan_cli.rules.periods import missed

RULE = Rule(
    "LQ411",
    "publication-overdue",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(四)", "长治方案 三(四)"),
    serves=("DS-01", "P4-06", "DS-18"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find periodic entries of which a whole period went by without a publication."""
    for entry in open_entries(department):
        past = [log.on for log in entry.log if log.on <= department.day]
        if not entry.period or not past:
            continue
        last = max(past)
        if count := missed(last, department.day, entry.period):
            yield RULE.at(
                entry,
                "记录",
                message=say(
                    "「{entry}」{period}公开，上次是 {last}，中间有 {count} 个周期没有公开",
                    entry=entry.topic, period=entry.period, last=last.isoformat(), count=count,
                ),
                remedy=say("补上公开，在「记录」写明日期、渠道和位置；周期定错的，改「周期」"),
            )  # fmt: skip

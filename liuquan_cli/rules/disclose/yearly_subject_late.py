"""年度报告没有按时公布

## 检查什么
「应公开内容」方案写了「截止」的类别，过了今年的截止日，这一类主动公开的条目在今年一月一日到截止日之间有
「记录」。政府信息公开年度报告的截止日依机关类型：政府部门一月三十一日，人民政府三月三十一日。没有这样的条目
由 LQ431 检查。
## 为什么
政府信息公开条例第四十九条：「县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部
门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布。」
## 反例
```yaml
文档: 公开目录
条目:
  - 编号: GK-9
    程序:
      - {环节: 拟稿, 日期: 2026-01-20}
      - {环节: 保密审查, 日期: 2026-01-21}
      - {环节: 审批, 日期: 2026-01-22}
      - {环节: 归档, 日期: 2026-02-09}
    记录: [{日期: 2026-02-06, 渠道: 政府网站}]
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-9, 记录: [{日期: 2026-01-29, 渠道: 政府网站}]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import open_entries, yearly_day

RULE = Rule(
    "LQ434",
    "yearly-subject-late",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("政府信息公开条例第四十九条", "政府信息公开条例第五十条"),
    serves=("DS-05", "DS-06", "DS-01"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find subjects due on a day of the year of which this year's publication came late or not."""
    year = department.day.year
    for entry in open_entries(department):
        by = yearly_day(entry, department)
        first, due = f"{year:04}-01-01", f"{year:04}-{by}"
        if not by or department.day.isoformat() <= due:
            continue
        if not any(first <= log.on.isoformat() <= due for log in entry.log):
            yield RULE.at(
                entry,
                *(("记录",) if entry.log else ()),
                message=say(
                    "「{entry}」今年应当在 {due} 前公布，没有按时公布的记录",
                    entry=entry.topic, due=due,
                ),
                remedy=say("尽快公布，在「记录」写明日期；以后按期公布"),
            )  # fmt: skip

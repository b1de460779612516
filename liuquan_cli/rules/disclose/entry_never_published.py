"""条目没有公开的记录

## 检查什么
公开目录里主动公开的条目有「记录」。随时公开的，没有发生就没有记录，不查；
最低公开内容由 LQ413 检查，每年有截止日的（年度报告）由 LQ434 检查。
## 为什么
孝义方案 三(五)「利用多种媒体公开发布组织工作重大政策法规、工作部署、公告公示等信息」，
四(五)1「对应让社会广泛知晓的(涉密事项除外),应及时主动向社会公开」。目录写了不等于公开了。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-8, 记录: ~}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-8, 公开: {性质: 临时性工作, 时效: 随时公开}, 记录: ~}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.part import YesNo
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import Cadence
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import cadence_of, open_entries, yearly_day

RULE = Rule(
    "LQ412",
    "entry-never-published",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(五)", "政府信息公开条例第二十六条"),
    serves=("DS-18", "DS-05", "P4-08"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find open entries that were never published, though something stands to be published."""
    cadences = department.scheme(Cadence)
    for entry in open_entries(department):
        if entry.log or entry.minimum or yearly_day(entry, department):
            continue
        cadence = cadences.member(cadence_of(entry.disclosure, department))
        if cadence is None or cadence.standing is not YesNo.NO:
            yield RULE.at(
                entry,
                message=say("公开目录的「{entry}」没有公开的记录", entry=entry.topic),
                remedy=say("公开以后在「记录」写明日期、渠道和位置"),
            )

"""一年里没有开展教育

## 检查什么
最近十二个月里，「教育种类」方案标着「标准」的每一种（学习讨论、警示教育、
正面典型）至少有一次教育活动；资料库里还没有问责文件的，不查。
## 为什么
孝义方案 三(六)「加强正面典型激励和反面典型警示,开展于成龙廉政文化教育学习讨论」；
公务员法第五十七条要求机关「开展勤政廉政教育，建立日常管理监督制度」。一年一次是本工具的默认。
## 反例
```yaml
文档: 问责
教育:
  - {名称: 反面典型警示教育, 日期: 2025-04-20}
```
## 正例
```yaml
文档: 问责
教育:
  - {名称: 反面典型警示教育, 日期: 2025-07-10}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityFile, Education
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.supervise import EducationKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ616",
    "education-overdue",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(六)", "公务员法第五十七条"),
    serves=("P6-02", "P6-03", "P6-16", "CM-40"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find the kinds of education that a year went by without."""
    files = department.all(AccountabilityFile)
    if not files:
        return
    day, due = department.day, department.calendar.due
    held = [one for one in department.all(Education) if one.on <= day <= due(one.on, 12, "月")]
    kinds = {one.kind for one in held}
    missing = [
        member.name
        for member in department.scheme(EducationKind).members
        if member.standard and member.name not in kinds
    ]
    if missing:
        file = next((file for file in files if file.education), files[0])
        yield RULE.at(
            file,
            "教育",
            message=say("最近十二个月没有开展{kinds}", kinds=quoted(missing)),
            remedy=say("补上一次，在「教育」记日期、内容和人数"),
        )

"""这一类内容的时效不对

## 检查什么
条目写了「类别」，「应公开内容」方案给这一类定了时效的，条目的时效就是它：全面公开的长期公开，
定期公开的定期公开，及时公开的随时公开。
## 为什么
孝义方案 三(四)：「总体规划和年度工作要点、重大决策部署等要定期公开;领导班子调整和干部任免信息,
党的建设和组织工作重要活动、会议,干部考察预告、任前公示等要及时公开」。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-7, 类别: 考察预告和任前公示}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-7, 类别: 基本情况}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import Cadence, RequiredSubject
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import cadence_of, open_entries

RULE = Rule(
    "LQ432",
    "subject-cadence-mismatch",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(四)",),
    serves=("P4-06", "P4-07", "DS-01"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find entries whose cadence is not the one the plan sets for their subject."""
    subjects, cadences = department.scheme(RequiredSubject), department.scheme(Cadence)
    for entry in open_entries(department):
        subject = subjects.member(entry.subject)
        written = cadence_of(entry.disclosure, department)
        if subject is None or not subject.cadence or not written:
            continue
        if cadences.canonical(subject.cadence) != written:
            yield RULE.at(
                entry,
                "公开",
                message=say(
                    "「{entry}」属{subject}，应当{right}，写的是{written}",
                    entry=entry.topic, subject=subject.name,
                    right=subject.cadence, written=written,
                ),
                remedy=say("改「性质」和「时效」；类别写错的，改「类别」"),
            )  # fmt: skip

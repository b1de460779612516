"""应当公开的一类内容没有条目

## 检查什么
「应公开内容」方案里适用于本单位公开制度的必备各类，公开目录里都有主动公开的条目，条目的「类别」
写着它。党务公开按孝义方案三(四)列的各类，政务公开按政府信息公开条例第二十条对各部门都适用的几项。
## 为什么
孝义方案 三(四)：「组织部门的基本情况、工作程序、政策法规等要全面公开;党的建设、
组织工作的总体规划和年度工作要点、重大决策部署等要定期公开;领导班子调整和干部任免信息,
党的建设和组织工作重要活动、会议,干部考察预告、任前公示等要及时公开」。
政府信息公开条例第二十条：「主动公开本行政机关的下列政府信息」。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-8, 类别: ~}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-8, 类别: 预算和决算}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.catalogue import CatalogueFile
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import RequiredSubject
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import open_entries
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ431",
    "required-subject-missing",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(四)", "政府信息公开条例第二十条"),
    serves=("P4-05", "P4-06", "P4-07", "DS-06", "DIFF-12"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find subjects that law or plan wants shown and no open entry shows: one finding."""
    subjects = department.scheme(RequiredSubject)
    entries = open_entries(department)
    held = {subjects.canonical(entry.subject) for entry in entries}
    missing = [
        member.name
        for member in subjects.members
        if member.required
        and (not member.regime or member.regime == department.unit.regime)
        and member.name not in held
    ]
    if entries and missing:
        yield RULE.at(
            department.all(CatalogueFile)[0],
            "条目",
            message=say("公开目录没有写哪一条公开{subjects}", subjects=quoted(missing)),
            remedy=say("在相应条目的「类别」写上；没有这样的条目的，增加条目"),
        )

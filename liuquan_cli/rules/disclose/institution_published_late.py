"""制度通过以后没有按时公开

## 检查什么
「公开」的「属性」是公开、有「通过日期」的现行制度，公开目录里有主动公开的条目写着它（条目的「制
度」），并且在期限内有不早于通过日期的记录；一年以前通过、已经公开的，不查当时迟没迟。
一个条目都没有写到的制度，合起来报一条。
## 为什么
政府信息公开条例第二十六条：「应当自该政府信息形成或者变更之日起20个工作日内及时公开」；
孝义方案 三(四)：「工作程序、政策法规等要全面公开」。
## 反例
```yaml
文档: 制度
通过日期: 2026-04-01
施行日期: 2026-04-10
公开: {属性: 公开, 性质: 固定内容, 时效: 长期公开}
```
```yaml
文档: 制度
通过日期: 2026-02-25
施行日期: 2026-03-01
公开: {属性: 公开, 性质: 固定内容, 时效: 长期公开}
---
文档: 公开目录
条目:
  - {编号: GK-7, 制度: ~}
```
## 正例
```yaml
文档: 制度
通过日期: 2026-02-25
施行日期: 2026-03-01
公开: {属性: 公开, 性质: 固定内容, 时效: 长期公开}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.catalogue import CatalogueEntry, CatalogueFile
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import due_of, first_shown, open_entries
from liuquan_cli.rules.periods import within

RULE = Rule(
    "LQ423",
    "institution-published-late",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("政府信息公开条例第二十六条", "政府信息公开条例第二十条", "孝义方案 三(四)"),
    serves=("DS-05", "P4-05"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find institutions in force that are open and were not shown, or not in time."""
    shown_by: dict[str, list[CatalogueEntry]] = {}
    for entry in open_entries(department):
        for name in entry.institutions:
            institution = department.institutions.get(name)
            if institution is not None:
                shown_by.setdefault(institution.id, []).append(entry)
    untold: list[Institution] = []
    for institution in department.all(Institution):
        passed = institution.adopted_on
        if passed is None or passed > department.day or not _due(institution):
            continue
        entries = shown_by.get(institution.id)
        if not entries:
            untold.append(institution)
            continue
        due = min((d for e in entries if (d := due_of(e, passed, department))), default=None)
        first = min((d for e in entries if (d := first_shown(e, passed))), default=None)
        recent = within(passed, department.day, "每年")  # what was late long ago is past mending
        if due is not None and (first or department.day) > due and (recent or first is None):
            yield RULE.at(
                entries[0],
                "记录",
                message=say(
                    "《{name}》{on} 通过，应当在 {due} 前公开，没有按时公开",
                    name=institution.name, on=passed.isoformat(), due=due.isoformat(),
                ),
                remedy=say("公开以后在「记录」写明日期、渠道和位置"),
                related=(Related(institution.place("通过日期"), say("制度的通过日期")),),
            )  # fmt: skip
    if untold and department.all(CatalogueFile):
        yield RULE.at(
            department.all(CatalogueFile)[0],
            "条目",
            message=say(
                "《{name}》等 {count} 项制度可以公开，公开目录没有一条写到",
                name=untold[0].name, count=len(untold),
            ),
            remedy=say("在公开制度的条目的「制度」写上它们的编号；不公开的，写明理由"),
            related=tuple(Related(i.place("名称"), say("这项制度")) for i in untold[:5]),
        )  # fmt: skip


def _due(institution: Institution) -> bool:
    disclosure = institution.disclosure
    return (
        disclosure is not None
        and disclosure.status == "公开"
        and institution.repealed_on is None
        and institution.status != "废止"
    )

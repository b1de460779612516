"""其他清单与权力、依据对不上

## 检查什么
单位有收费清单（清单种类写「收费: 是」）的：留在清单里、写了收费的权力，收费清单里有；
收费清单的条目写了「收费」是或者否的，与它写到的权力一致（退出清单的权力不收费）。
「设定权」方案里有一行的清单（中介服务清单），条目的依据不能全是「不得」的级别。
## 为什么
长治方案 三(一)「拿出权力清单,理出责任清单和负面清单」，襄垣方案 五(二)讲到「“四清单”」：
几张清单要说同一件事；
优化营商环境条例第四十三条「应当有法律、法规或者国务院决定依据；没有依据的，不得作为办理行政审批的条件」。
## 反例
```yaml
文档: 其他清单
种类: 收费清单
条目:
  - {编号: SF-1, 名称: 示范证工本费, 权力: [QL-1], 收费: 是}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 收费: {收费: 是, 项目: 示范证工本费, 标准: 每证10元, 依据: 某省收费目录}}
---
文档: 其他清单
种类: 收费清单
条目:
  - {编号: SF-1, 名称: 示范查询费}
```
```yaml
文档: 依据
依据:
  - {名称: 某部示范管理办法, 效力级别: 部门规章}
---
文档: 其他清单
种类: 中介服务清单
条目:
  - {编号: ZJ-1, 名称: 示范评估报告, 权力: [QL-1], 依据: [{依据: 某部示范管理办法, 条款: 第七条}]}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 收费: {收费: 是, 项目: 示范证工本费, 标准: 每证10元, 依据: 某省收费目录}}
---
文档: 其他清单
种类: 收费清单
条目:
  - {编号: SF-1, 名称: 示范证工本费, 权力: [QL-1]}
```
"""

from collections.abc import Iterator, Sequence

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.other_list import OtherEntry, OtherListFile
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import OtherListKind, SettingPower
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.setting import judged

RULE = Rule(
    "LQ158",
    "other-list-disagrees",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(一)", "襄垣方案 五(二)", "优化营商环境条例第四十三条"),
    serves=("LS-01", "LS-03", "DIFF-04"),
    since=Profile.公开,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find fees that list and powers tell differently, and entries that nothing may require."""
    kinds, matrix = department.scheme(OtherListKind), department.scheme(SettingPower)
    charging: list[OtherEntry] = []
    kept = False
    for held in department.all(OtherListFile):
        kind = kinds.member(held.kind)
        if kind is not None and kind.charges:
            charging += held.entries
            kept = True
        row = matrix.member(kind.name if kind else held.kind)
        if row is not None:
            for entry in held.entries:
                yield from _unfounded(entry, row, department)
    if kept:
        yield from _fees(charging, department)


def _fees(entries: Sequence[OtherEntry], department: Department) -> Iterator[Finding]:
    listed = {power for entry in entries for power in entry.powers}
    for power in department.retained:
        if power.fee and power.fee.charged and power.id not in listed:
            yield RULE.at(
                power,
                "收费",
                message=say("「{power}」收费，收费清单里没有", power=power.name),
                remedy=say("在收费清单里写上项目、标准和依据；已经停收的，改正「收费」"),
            )
    for entry in entries:
        for index, name in enumerate(entry.powers):
            known = department.powers.get(name)
            if known is None or entry.charged is None:
                continue
            charged = bool(known.fee and known.fee.charged and not department.leaves(known))
            if charged is bool(entry.charged):
                continue
            facts = {"entry": entry.name, "power": known.name}
            if charged:
                message = say("收费清单的「{entry}」写不收费，「{power}」写了收费", **facts)
            else:
                message = say(
                    "收费清单的「{entry}」写收费，「{power}」没有写收费，或者已经退出清单", **facts
                )
            yield RULE.at(
                entry,
                "权力",
                index,
                message=message,
                remedy=say("仍然收的，两处都写明；不收的，两处都写否"),
            )


def _unfounded(entry: OtherEntry, row: SettingPower, department: Department) -> Iterator[Finding]:
    norms = [department.bases.get(citation.basis) for citation in entry.bases]
    settings = [
        judged(index, citation, norm, row, department)
        for index, (citation, norm) in enumerate(zip(entry.bases, norms, strict=True))
        if norm is not None
    ]
    if settings and len(settings) == len(norms) and all(s.forbidden for s in settings):
        yield RULE.at(
            entry,
            "依据",
            message=say(
                "「{entry}」的依据是{level}，不够（{clause}）",
                entry=entry.name, level=settings[0].level, clause=row.clause,
            ),
            remedy=say("补上法律、法规或者国务院决定的依据；没有的，从清单里删去，不再要求"),
        )  # fmt: skip

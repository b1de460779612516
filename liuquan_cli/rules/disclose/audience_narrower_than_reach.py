"""公开的范围小于权力的范围

## 检查什么
面向群众的权力，它自己和公开目录里涉及它的条目，公开「范围」是全社会或服务对象，不是系统内、
本机关。
## 为什么
孝义方案 四(五)1「公开范围应与权力行使涉及范围相一致」。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 面向群众: 是, 公开: {范围: 本机关}}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 面向群众: 是}
---
文档: 公开目录
条目:
  - {编号: GK-3, 权力: [QL-1], 公开: {范围: 系统内}}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 面向群众: 是, 公开: {范围: 服务对象}}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.part import YesNo
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Located, Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import Audience
from liuquan_cli.model.shared import Disclosure
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import is_open, open_entries

RULE = Rule(
    "LQ416",
    "audience-narrower-than-reach",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(五)1",),
    serves=("DS-03",),
    since=Profile.公开,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find powers over people outside that are shown inside only."""
    for power in department.retained:
        if power.close_to_masses and _inward(power.disclosure, department):
            yield _finding(power, power, power.disclosure)
    for entry in open_entries(department):
        if _inward(entry.disclosure, department):
            reaching = (department.powers.get(name) for name in entry.powers)
            outward = [p for p in reaching if p is not None and p.close_to_masses]
            if outward:
                yield _finding(entry, outward[0], entry.disclosure)


def _inward(disclosure: Disclosure | None, department: Department) -> bool:
    if disclosure is None or not is_open(disclosure):
        return False
    member = department.scheme(Audience).member(disclosure.audience)
    return member is not None and member.external is YesNo.NO


def _finding(item: Located, power: Power, disclosure: Disclosure | None) -> Finding:
    return RULE.at(
        item,
        "公开",
        "范围",
        message=say(
            "「{power}」面向群众，公开的范围只写{audience}",
            power=power.name, audience=disclosure.audience if disclosure else "",
        ),
        remedy=say("「范围」改为全社会或者服务对象"),
    )  # fmt: skip

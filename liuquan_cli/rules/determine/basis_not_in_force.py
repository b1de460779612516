"""依据没有施行或者已经失效

## 检查什么
实施依据、程序依据和追责依据，在检查的这一天都已经施行，而且没有失效（看「依据」登记的施行日期、失效日期）。
以后才「生效」的权力，它的依据到生效的那一天施行就可以。
## 为什么
孝义方案 四(三)1「一律取消无法定依据的职责权力以及变相实施的审批事项」：失效的依据等于没有依据。
## 反例
```yaml
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 失效日期: 2026-06-30}
---
文档: 权力清单
事项:
  - {编号: QL-1, 实施依据: [{依据: 行政许可法, 条款: 第十二条}, {依据: 示范条例, 条款: 第三条}]}
```
```yaml
文档: 依据
依据:
  - {名称: 中华人民共和国行政许可法, 施行日期: 2026-07-01}
```
## 正例
```yaml
文档: 依据
依据:
  - {名称: 中华人民共和国行政许可法, 失效日期: 2026-07-01}
```
```yaml
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 施行日期: 2026-09-01}
---
文档: 权力清单
事项:
  - {编号: QL-1, 生效: 2026-09-01, 实施依据: [{依据: 示范条例, 条款: 第三条}]}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.basis import Basis
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Located, Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.cited import of_power

RULE = Rule(
    "LQ103",
    "basis-not-in-force",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)1", "襄垣方案 四(一)1"),
    serves=("X-02", "P1-12", "CL-07"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find citations, by a power or its flows and duties, of norms not in force on the day."""
    lapsed = department.derived(_lapsed)
    if not lapsed:
        return
    day = department.day
    begins = max(day, power.effective or day)  # a power to come may rest on a norm to come
    for item, path, citation in of_power(power, department):
        if citation.basis in lapsed:
            norm = department.bases[citation.basis]
            if _repealed(norm, day) or (norm.effective or date.min) > begins:
                yield _finding(item, (*path, "依据"), power, citation.basis, department)


def _lapsed(department: Department) -> frozenset[str]:
    """The titles and short titles of the norms that are not in force on the day."""
    day = department.day
    return frozenset(
        name
        for name, norm in department.bases.items()
        if _repealed(norm, day) or (norm.effective or date.min) > day
    )


def _repealed(norm: Basis, day: date) -> bool:
    return norm.repealed_on is not None and norm.repealed_on <= day


def _finding(
    item: Located, path: tuple[str | int, ...], power: Power, title: str, department: Department
) -> Finding:
    norm = department.bases[title]
    if norm.repealed_on is not None and norm.repealed_on <= department.day:
        message = say(
            "「{power}」引用的《{basis}》已于 {day} 失效",
            power=power.name, basis=title, day=norm.repealed_on.isoformat(),
        )  # fmt: skip
        remedy = say("改引现行有效的依据；没有的，清理结论应为取消")
        note, key = say("失效日期登记在这里"), "失效日期"
    else:
        message = say(
            "「{power}」引用的《{basis}》要到 {day} 才施行",
            power=power.name, basis=title, day=(norm.effective or date.min).isoformat(),
        )  # fmt: skip
        remedy = say("施行以前引用现行的依据；日期登记错了的，改正登记")
        note, key = say("施行日期登记在这里"), "施行日期"
    return RULE.at(
        item, *path, message=message, remedy=remedy, related=(Related(norm.place(key), note),)
    )

"""授权写得不对

## 检查什么
「授权」的编号不重复；「至」不早于「自」；有授权人或委托机关，有受权人或受托单位；不授给自己；
同一项权力在同一天的授权不绕成一圈；委托外单位、受外单位委托的，写明委托书（文件）和止日。
## 为什么
孝义方案 三(二)「分级授权、分事行权、分岗设权」；
行政处罚法第二十条第二款「委托书应当载明委托的具体事项、权限、期限等内容」。
## 反例
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 科长, 受权人: 科长, 权力: [QL-1], 自: 2026-01-01}
```
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 科长, 受权人: 副局长, 权力: [QL-1], 自: 2026-05-01, 至: 2026-04-01}
```
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 科长, 受权人: 副局长, 权力: [QL-1], 职能: [决策],
     自: 2026-01-01, 可转授: 是}
  - {编号: SQ-2, 授权人: 副局长, 受权人: 科长, 权力: [QL-1], 职能: [决策], 自: 2026-02-01}
```
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 业务科, 受托单位: 某镇人民政府, 权力: [QL-1], 自: 2026-01-01}
```
## 正例
```yaml
文档: 单位
授权:
  - {编号: SQ-1, 授权人: 科长, 受权人: 副局长, 权力: [QL-1], 职能: [决策], 自: 2026-01-01}
  - {编号: SQ-2, 授权人: 业务科, 受托单位: 某镇人民政府, 权力: [QL-1],
     自: 2026-01-01, 至: 2026-12-31, 文件: 委托书}
```
"""

from collections.abc import Iterator, Sequence

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import Text, say
from liuquan_cli.model.unit import Delegation
from liuquan_cli.rules.allocate.delegated import delegations_by_power

RULE = Rule(
    "LQ232",
    "delegation-broken",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)", "行政处罚法 第二十条"),
    serves=("P2-03", "P2-18"),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find delegations that contradict themselves, and circles of delegations on one day."""
    ids: set[str] = set()
    for one in department.all(Delegation):
        for path, message, remedy in _faults(one, one.id in ids):
            yield RULE.at(one, *path, message=message, remedy=remedy)
        ids.add(one.id)
    told: set[frozenset[int]] = set()
    for given in delegations_by_power(department).values():
        for circle in circles_of(given):
            key = frozenset(map(id, circle))
            if key not in told:
                told.add(key)
                way = " → ".join((*(one.grantor for one in circle), circle[0].grantor))
                yield RULE.at(
                    max(circle, key=lambda one: one.stands.path[-1:]),
                    "受权人",
                    message=say("授权绕成了一圈：{way}", way=way),
                    remedy=say("去掉其中一份授权，让权力有一个源头"),
                )


def _faults(one: Delegation, again: bool) -> Iterator[tuple[KeyPath, Text, Text]]:
    if again:
        yield ("编号",), say("授权的编号「{id}」用了两次", id=one.id), say("换一个编号")
    if one.until is not None and one.until < one.since:
        yield (
            ("至",),
            say(
                "授权「{id}」的止日 {until} 早于起日 {since}",
                id=one.id, until=one.until.isoformat(), since=one.since.isoformat(),
            ),
            say("改正起止日期"),
        )  # fmt: skip
    if not one.grantor and not one.principal:
        yield (
            (),
            say("授权「{id}」没有写谁授权", id=one.id),
            say("写上「授权人」；外单位委托的，写「委托机关」"),
        )
    if not one.delegate and not one.agent:
        yield (
            (),
            say("授权「{id}」没有写授给谁", id=one.id),
            say("写上「受权人」；委托给外单位的，写「受托单位」"),
        )
    if one.grantor and one.grantor == one.delegate:
        yield (
            ("受权人",),
            say("授权「{id}」把权授给了自己：「{grantor}」", id=one.id, grantor=one.grantor),
            say("写另一个岗位、集体或机构"),
        )
    if (one.agent or one.principal) and not (one.document and one.until):
        yield (
            (),
            say("委托「{id}」没有写明委托书和期限", id=one.id),
            say("在「文件」写委托书的文号或名称，在「至」写止日"),
        )


def circles_of(given: Sequence[Delegation]) -> Iterator[list[Delegation]]:
    """Each circle of delegations in force on one day, once; on each day on which one begins."""
    found: set[frozenset[int]] = set()
    links = [one for one in given if one.grantor and one.delegate and one.grantor != one.delegate]
    for day in sorted({one.since for one in links}):
        active = [one for one in links if one.covers(day)]
        for first in active:
            circle = _way_back(first, active)
            key = frozenset(map(id, circle))
            if circle and key not in found:
                found.add(key)
                yield circle


def _way_back(first: Delegation, active: Sequence[Delegation]) -> list[Delegation]:
    """The shortest chain of `active` that begins with `first` and leads back to its grantor."""
    reached: dict[str, list[Delegation]] = {first.delegate: [first]}
    waiting = [first.delegate]
    for actor in waiting:  # grows while it is walked
        for one in active:
            if one.grantor == actor:
                if one.delegate == first.grantor:
                    return [*reached[actor], one]
                if one.delegate not in reached:
                    reached[one.delegate] = [*reached[actor], one]
                    waiting.append(one.delegate)
    return []

"""条文改了，引用它的权力还没有复核

## 检查什么
「依据」登记的条文带有「指纹」的，就是有人复核过当时的文字。现行文本的文字与指纹不同时，
引用这一条（或者其中款、项）的每一项权力，连同它的流程和责任，都要重新核对；
核对以后运行 `liuquan review`，这条提示才消失。没有指纹的条文、法律库里没有的依据不查；
引用的条款已经没有了的，由 LQ123 检查。
## 为什么
襄垣方案 四(一)1「确保权力来源合法」：法律改一个字，期限、条件、处罚幅度都可能变，
引用它的权力不能照旧运行而无人知道。
## 反例
```yaml
# 法律库：示范条例(2015-01-01)
# 第一条 申请人应当提交申请书。登记机关应当在二十日内决定。
# 法律库：示范条例(2025-01-01)
# 第一条 申请人应当提交申请书。登记机关应当在十日内决定。
文档: 依据
依据:
  - 名称: 示范条例
    效力级别: 行政法规
    公布日期: 2025-01-01
    条文: [{条款: 第一条, 内容: 申请人应当提交申请书。, 指纹: "sha256:de4f433937a8c53f"}]
---
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: [{依据: 示范条例, 条款: 第一条}]
```
## 正例
```yaml
# 法律库：示范条例(2025-01-01)
# 第一条 申请人应当提交申请书。登记机关应当在十日内决定。
文档: 依据
依据:
  - 名称: 示范条例
    效力级别: 行政法规
    公布日期: 2025-01-01
    条文: [{条款: 第一条, 内容: 申请人应当提交申请书。, 指纹: "sha256:6f30734cef4fc847"}]
---
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: [{依据: 示范条例, 条款: 第一条}]
```
"""

from collections import defaultdict
from collections.abc import Iterator

from liuquan_cli.model.article import references
from liuquan_cli.model.basis import Basis
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.standing import Change, changed, standings
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.determine.cited import Judged, of_power

RULE = Rule(
    "LQ125",
    "article-changed-since-review",
    Severity.WARNING,
    Scope.POWER,
    basis=("襄垣方案 四(一)1", "孝义方案 四(三)1"),
    serves=("P1-12",),
    since=Profile.常态,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find the changed articles that a power, its flows or duties cite, each once."""
    changes = department.derived(_changes)
    if not changes:
        return
    judged = department.derived(Judged)
    seen: set[int] = set()
    for item, path, citation in of_power(power, department):
        if citation.basis not in changes or judged.missing(citation.basis, citation.article):
            continue  # LQ123 finds what is gone
        cited = references(citation.article)
        for change in changes[citation.basis]:
            registered = references(change.article.article)
            if id(change) in seen or not any(a.meets(b) for a in cited for b in registered):
                continue
            seen.add(id(change))
            basis, article = change.basis, change.article.article
            yield RULE.at(
                item,
                *path,
                "条款",
                message=_said(power.name, change),
                remedy=say(
                    "对照新的条文核对这项权力；核对好了运行 "
                    "liuquan review --basis {basis} --article {article}",
                    basis=basis.name, article=article,
                ),
                related=(
                    Related(
                        basis.place("条文", change.index, "指纹"), say("复核时的指纹登记在这里")
                    ),
                ),
            )  # fmt: skip


def _changes(department: Department) -> dict[str, list[Change]]:
    """The changed articles by title and short title of their norm."""
    laws, known = department.laws, department.derived(standings)
    found: dict[str, list[Change]] = defaultdict(list)
    for basis in department.all(Basis) if laws else ():
        for change in changed(basis, known[basis.name], laws):
            for name in dict.fromkeys((basis.name, *basis.aliases)):
                found[name].append(change)
    return dict(found)


def _said(power: str, change: Change) -> Text:
    basis, article = change.basis.name, change.article.article
    new = change.current.issued_on.isoformat()
    if change.now is None:
        return say(
            "「{power}」待复核：引用的《{basis}》{article}，{new} 的文本里没有了",
            power=power, basis=basis, article=article, new=new,
        )  # fmt: skip
    if change.before is not None:
        return say(
            "「{power}」待复核：引用的《{basis}》{article}改了，"
            "{old} 的文本到 {new} 的文本：{what}",
            power=power, basis=basis, article=article, new=new,
            old=change.before.issued_on.isoformat(), what=change.what,
        )  # fmt: skip
    if change.what:
        return say(
            "「{power}」待复核：引用的《{basis}》{article}，"
            "复核过的文字与 {new} 的文本不同：{what}",
            power=power, basis=basis, article=article, new=new, what=change.what,
        )  # fmt: skip
    return say(
        "「{power}」待复核：引用的《{basis}》{article}，{new} 的文本与复核时的指纹不同",
        power=power, basis=basis, article=article, new=new,
    )  # fmt: skip

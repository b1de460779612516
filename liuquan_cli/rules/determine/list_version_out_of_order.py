"""清单的版本次序不对

## 检查什么
同一张清单的版本，日期不倒退；公布以前按「清单步骤」的次序走，不往回走；
方案写「必经」的步骤，第一次公布以前都走过，不跳过。公布以后重新开始一轮的，另算。
## 为什么
襄垣方案 五(二)「6月20日前完成清单初稿和相关制度初稿;7月份进行初审修改;8月份完成专家审核定稿」。
## 反例
```yaml
文档: 权力清单
清单版本:
  - {版次: "1", 状态: 公布, 日期: 2026-02-12, 批准: 局党组}
  - {版次: "2", 状态: 公布, 日期: 2026-01-12, 批准: 局党组}
```
```yaml
文档: 权力清单
清单版本:
  - {版次: 审, 状态: 初审修改, 日期: 2026-01-12}
  - {版次: 初, 状态: 初稿, 日期: 2026-01-20}
  - {版次: "1", 状态: 公布, 日期: 2026-02-12, 批准: 局党组}
```
```yaml
文档: 配置
方案: [{种类: 清单步骤, 采用: 逐步定稿}]
---
文档: 权力清单
清单版本:
  - {版次: 初, 状态: 初稿, 日期: 2026-01-12}
  - {版次: "1", 状态: 公布, 日期: 2026-02-12, 批准: 局党组}
```
## 正例
```yaml
文档: 权力清单
清单版本:
  - {版次: 初, 状态: 初稿, 日期: 2026-01-12}
  - {版次: "1", 状态: 公布, 日期: 2026-02-12, 批准: 局党组}
  - {版次: 二初, 状态: 初稿, 日期: 2026-05-12}
```
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import ListVersion
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import ListStep
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ148",
    "list-version-out-of-order",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("襄垣方案 五(二)",),
    serves=("LS-11", "CL-21"),
    since=Profile.公开,
    reads=("权力清单", "责任清单"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find versions of a list whose dates or milestones go back, or that skip a milestone."""
    versions = department.all(ListVersion)
    for _file, held in groupby(versions, key=lambda version: version.stands.file):
        of_file = list(held)
        yield from _dates(of_file)
        yield from _milestones(of_file, department)


def _dates(versions: Sequence[ListVersion]) -> Iterator[Finding]:
    latest: ListVersion | None = None
    for version in versions:
        if version.on is None:
            continue
        if latest is not None and latest.on is not None and version.on < latest.on:
            yield RULE.at(
                version,
                "日期",
                message=say(
                    "版本「{version}」在 {day}，早于排在它前面的「{earlier}」{before}",
                    version=version.number, day=version.on.isoformat(),
                    earlier=latest.number, before=latest.on.isoformat(),
                ),
                remedy=say("按先后次序写，改正写错的日期"),
            )  # fmt: skip
        else:
            latest = version


def _milestones(versions: Sequence[ListVersion], department: Department) -> Iterator[Finding]:
    scheme = department.scheme(ListStep)
    ranks = {member.name: member.rank or 0 for member in scheme.members}
    last = max(ranks.values(), default=0)
    passed: set[str] = set()
    reached, first_round = 0, True
    for version in versions:
        state = scheme.canonical(version.state)
        rank = ranks.get(state)
        if rank is None:
            continue
        if rank < reached:
            yield RULE.at(
                version,
                "状态",
                message=say(
                    "版本「{version}」的状态「{state}」，排在它前面的版本已经走过去了",
                    version=version.number, state=version.state,
                ),
                remedy=say("按走过的次序写；退回重做的，在「说明」里写，状态写实际到了哪一步"),
            )  # fmt: skip
        passed.add(state)
        reached = max(reached, rank)
        if rank < last:
            continue
        skipped = [m.name for m in scheme.members if m.obligatory and m.name not in passed]
        if first_round and skipped:
            yield RULE.at(
                version,
                "状态",
                message=say(
                    "版本「{version}」公布以前没有经过{skipped}",
                    version=version.number, skipped=quoted(skipped),
                ),
                remedy=say("补记走过的步骤；没有走的，补走以后再公布"),
            )  # fmt: skip
        reached, first_round = 0, False  # what follows a published version is a new round

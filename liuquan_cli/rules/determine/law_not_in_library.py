"""法律库里没有登记的依据

## 检查什么
设了法律库的，「依据」登记的法律、行政法规（「效力级别」方案中标明入库的级别）在库里都有，而且有登记的那个版本。
库里没有的，条文和现行版本无从核对，靠人核对；已经登记失效的不查。
## 为什么
襄垣方案 四(一)1「确保权力来源合法」：哪些依据经过核对、哪些没有，要说得清。
## 反例
```yaml
# 法律库：行政许可法(2019-04-23)
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 公布日期: 2020-01-01}
```
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 公布日期: 2025-01-01, 施行日期: 2025-03-01}
```
## 正例
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 公布日期: 2020-01-01}
  - {名称: 示范局三定规定, 效力级别: 三定规定}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.basis import Basis
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import NormLevel
from liuquan_cli.model.standing import standings
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ121",
    "law-not-in-library",
    Severity.INFO,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)1", "长治方案 三(一)"),
    serves=("P1-12", "P1-03"),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find registered norms that the library ought to hold and does not."""
    known = department.derived(standings)
    for basis in department.all(Basis) if department.laws else ():
        where, day = known[basis.name], department.day
        if basis.repealed_on is not None and basis.repealed_on <= day:
            continue
        level = department.scheme(NormLevel).member(basis.level)
        if not where.versions and level is not None and level.in_library:
            yield RULE.at(
                basis,
                "名称",
                message=say("法律库里没有《{basis}》，条文无从核对", basis=basis.name),
                remedy=say("核对名称是否写全；确实没有的，把文本放进法律库，或者由法制岗人工核对"),
            )
        elif where.beyond and where.current and basis.issued_on:
            yield RULE.at(
                basis,
                "公布日期",
                message=say(
                    "法律库里的《{basis}》只到 {newest} 的文本，"
                    "登记的是 {registered} 的，条文无从核对",
                    basis=basis.name,
                    newest=where.versions[-1].issued_on.isoformat(),
                    registered=basis.issued_on.isoformat(),
                ),
                remedy=say("核对公布日期；日期不错的，更新法律库"),
            )

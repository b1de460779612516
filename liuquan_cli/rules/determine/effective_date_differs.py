"""登记的施行日期与文本写的不同

## 检查什么
「依据」登记的施行日期，与法律库里同一版本文本写明的施行日期一致。
文本写的日期不晚于公布日期的不比：修正后的文本仍然写着最初的施行日期。
## 为什么
襄垣方案 四(一)1「确保权力来源合法」：施行日期登记错了，
没有施行的法律会被当作依据，已经施行的会被当作没有。
## 反例
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书。
# 第二条 本条例自2020年6月1日起施行。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 公布日期: 2020-01-01, 施行日期: 2020-01-01}
```
## 正例
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书。
# 第二条 本条例自2011年6月1日起施行。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 公布日期: 2020-01-01, 施行日期: 2020-03-01}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.basis import Basis
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.standing import standings
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ128",
    "effective-date-differs",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)1",),
    serves=("P1-12",),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find registered days of effect that the text of the same version gives otherwise."""
    laws, known = department.laws, department.derived(standings)
    for basis in department.all(Basis) if laws else ():
        named = known[basis.name].named
        if named is None or basis.effective is None or basis.issued_on is None:
            continue
        stated = laws.text(named).effective
        if stated and stated > named.issued_on and stated != basis.effective:
            yield RULE.at(
                basis,
                "施行日期",
                message=say(
                    "《{basis}》登记的施行日期是 {registered}，{day} 的文本写的是 {stated}",
                    basis=basis.name,
                    registered=basis.effective.isoformat(),
                    day=named.issued_on.isoformat(),
                    stated=stated.isoformat(),
                ),
                remedy=say("按文本改正施行日期；登记的是另一个版本的，改正公布日期"),
            )

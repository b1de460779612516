"""登记的不是现行版本

## 检查什么
「依据」登记的公布日期，与法律库里检查这一天现行有效的版本一致。已经登记失效的不查。
哪个版本现行这样定：登记的施行日期管它所指的那个版本；没有登记的，看文本最后几条写的施行日期（晚于公布日期才算数，
因为修正后的文本仍然写着最初的施行日期）；都没有的，按文件名上的日期。已经施行的版本中最新的一个是现行版本。
公布日期与文件名上的日期相差六十二日以内的，算同一个版本（通过和公布不在同一天）。
## 为什么
襄垣方案 四(一)1「确保权力来源合法」：法律修改以后，权力、程序和责任都要按新的条文重新核对。
## 反例
```yaml
# 法律库：示范条例(2015-01-01)
# 第一条 申请人应当提交申请书。
# 法律库：示范条例(2025-01-01)
# 第一条 申请人应当提交申请书。
# 第二条 本条例自2025年3月1日起施行。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 公布日期: 2015-01-01}
```
```yaml
# 法律库：示范条例(2015-01-01)
# 第一条 申请人应当提交申请书。
# 法律库：示范条例(2026-06-01)
# 第一条 申请人应当提交申请书。
# 第二条 本条例自2026年9月1日起施行。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 公布日期: 2026-06-01}
```
## 正例
```yaml
# 法律库：示范条例(2015-01-01)
# 第一条 申请人应当提交申请书。
# 法律库：示范条例(2026-06-01)
# 第一条 申请人应当提交申请书。
# 第二条 本条例自2026年9月1日起施行。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 公布日期: 2015-01-01}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.basis import Basis
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.standing import effective, standings
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ122",
    "law-version-superseded",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)1", "孝义方案 四(三)1"),
    serves=("P1-12", "CL-07"),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find registered norms whose dates name another version than the one in force."""
    laws, known = department.laws, department.derived(standings)
    for basis in department.all(Basis) if laws else ():
        where = known[basis.name]
        if where.superseded and where.current and basis.issued_on:
            yield RULE.at(
                basis,
                "公布日期",
                message=say(
                    "登记的《{basis}》是 {old} 的版本，现行的是 {new} 的版本，{effective} 起施行",
                    basis=basis.name,
                    old=basis.issued_on.isoformat(),
                    new=where.current.issued_on.isoformat(),
                    effective=effective(where.current, laws).isoformat(),
                ),
                remedy=say(
                    "改正公布日期和施行日期，逐条核对引用的条款，再运行 liuquan review 记下复核"
                ),
            )
        elif basis.effective is None and where.named and where.judged is None:
            begins = effective(where.named, laws)
            if begins > department.day:
                yield RULE.at(
                    basis,
                    "公布日期",
                    message=say(
                        "登记的《{basis}》是 {new} 的版本，要到 {effective} 才施行",
                        basis=basis.name,
                        new=where.named.issued_on.isoformat(),
                        effective=begins.isoformat(),
                    ),
                    remedy=say("施行以前按现行版本登记；或者写上施行日期，暂不引用"),
                )

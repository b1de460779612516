"""有的领导没有履责记录

## 检查什么
记了履责记录的单位，最近一个年度里每个在任的领导岗位都有「履责记录种类」方案标着「标准」
的记录（述职述廉）。一条这样的记录也没有的年度，不查。
## 为什么
孝义方案 四(六)1 的述职述廉、约谈、个人重大事项报告是「领导班子及其成员」的，一个也不能少。
## 反例
```yaml
文档: 承诺
履责记录:
  - {岗位: 局长, 种类: 述职述廉, 年度: 2026, 应完成: 2026-12-31}
```
## 正例
```yaml
文档: 承诺
履责记录:
  - {岗位: 局长, 种类: 述职述廉, 年度: 2026, 应完成: 2026-12-31}
  - {岗位: 副局长, 种类: 述职述廉, 年度: 2026, 应完成: 2026-12-31}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.pledge import LeaderRecord
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.organ import PostRank
from liuquan_cli.model.schemes.punish import DutyRecordKind
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post

RULE = Rule(
    "LQ626",
    "leader-record-missing",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)1",),
    serves=("P3-19", "P3-20"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find leaders who are left out of the yearly records."""
    ranks = department.scheme(PostRank)
    for kind in department.scheme(DutyRecordKind).members:
        records = [one for one in department.all(LeaderRecord) if one.kind == kind.name]
        if not kind.standard or not records:
            continue
        year = max(record.year for record in records)
        told = {record.post for record in records if record.year == year}
        for post in department.all(Post):
            rank = ranks.member(post.rank)
            if not (rank and rank.leader) or post.name in told:
                continue
            if not department.holders(post.name):
                continue
            yield RULE.at(
                post,
                "名称",
                message=say(
                    "领导岗位「{post}」没有{year}年度的{kind}记录",
                    post=post.name, year=str(year), kind=kind.name,
                ),
                remedy=say("在「承诺」的「履责记录」加一条，写明应完成的日期"),
            )  # fmt: skip

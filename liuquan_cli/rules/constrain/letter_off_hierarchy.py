"""责任书不是签在上下级之间

## 检查什么
当年责任书的「上级」，是「下级」岗位的直接上级，或者分管其所在机构的领导；不是自己和自己签，
也不隔级、不倒签。两个岗位都在岗位表里的才检查。
## 为什么
孝义方案 四(四)3「层层签订廉政风险防控责任书」。隔着一级签，中间那一级的责任就空了。
## 反例
```yaml
文档: 承诺
责任书:
  - {编号: ZRS-9, 上级: 局长, 下级: 审查岗, 年度: 2026, 日期: 2026-02-11}
```
## 正例
```yaml
文档: 承诺
责任书:
  - {编号: ZRS-9, 上级: 科长, 下级: 审查岗, 年度: 2026, 日期: 2026-02-11}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.pledge import ResponsibilityLetter
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Portfolio
from liuquan_cli.rules.constrain.clocks import years_in_force

RULE = Rule(
    "LQ366",
    "letter-off-hierarchy",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(四)3", "襄垣方案 四(二)2(3)"),
    serves=("RK-13", "RK-11"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find letters between posts of which neither is the other's direct superior."""
    years = years_in_force(department)
    in_charge = {
        (one.leader, name) for one in department.all(Portfolio) for name in one.departments
    }
    for letter in department.all(ResponsibilityLetter):
        above, below = (department.posts.get(n) for n in (letter.superior, letter.subordinate))
        if letter.year not in years or above is None or below is None:
            continue
        if below.superior == above.name or (above.name, below.department) in in_charge:
            continue
        yield RULE.at(
            letter,
            "上级",
            message=say(
                "责任书 {id} 由「{superior}」与「{subordinate}」签，两个岗位不是直接的上下级",
                id=letter.id, superior=letter.superior, subordinate=letter.subordinate,
            ),
            remedy=say(
                "改由「{superior}」与它签；上级写错的，改正岗位的「上级」", superior=below.superior
            )
            if below.superior
            else say("与它的上级签；没有写上级的，补上岗位的「上级」"),
        )  # fmt: skip

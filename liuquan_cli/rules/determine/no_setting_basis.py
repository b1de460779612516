"""许可、处罚、强制没有写设定它的依据

## 检查什么
「设定权」方案有一行的类别，留在清单里的权力，实施依据里至少有一条作用是「设定」或者没有写作用；
全写成实施、程序、裁量、追责的，说不清是哪一部法设定的。清理结论是新增的，由 LQ140 检查。
## 为什么
襄垣方案 四(一)1「确保权力来源合法」；行政许可法第十六条
「法规、规章对实施上位法设定的行政许可作出的具体规定，不得增设行政许可」：
只有实施的规定，没有设定的规定，就要查清是不是增设。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: [{依据: 行政许可法, 条款: 第三十八条, 作用: 程序}]
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据:
      - {依据: 行政许可法, 条款: 第十二条, 作用: 设定}
      - {依据: 行政许可法, 条款: 第三十八条, 作用: 程序}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import Disposition
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.setting import CREATION, creating, row_of

RULE = Rule(
    "LQ138",
    "no-setting-basis",
    Severity.WARNING,
    Scope.POWER,
    basis=("襄垣方案 四(一)1", "行政许可法第十六条"),
    serves=("P1-01", "P1-12", "X-02"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find kept powers of a category that law must create, without a citation that does."""
    if not power.bases or any(creating(power)) or department.leaves(power):
        return
    if row_of(power.category, department) is None:
        return
    disposition = power.cleanup.disposition if power.cleanup else ""
    member = department.scheme(Disposition).member(disposition)
    if member is None or CREATION not in member.advised:
        yield RULE.at(
            power,
            "实施依据",
            message=say(
                "「{power}」是{category}，实施依据里没有设定它的一条",
                power=power.name, category=power.category,
            ),
            remedy=say("补上设定它的依据，「作用」写「设定」；没有的，清理结论应为取消"),
        )  # fmt: skip

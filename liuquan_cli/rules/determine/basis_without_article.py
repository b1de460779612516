"""引用法律法规没有写到条款

## 检查什么
实施依据引用法律、法规、规章的（「效力级别」方案中第 6 级以上），写明「条款」。
决定、三定规定和规范性文件可以不写。
## 为什么
襄垣方案 四(一)1「确保权力来源合法」：只写一部法律，说不清是哪一条给的权力。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: [{依据: 行政许可法}]
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: [{依据: 行政许可法, 条款: 第十二条第（一）项}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import NormLevel
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ102",
    "basis-without-article",
    Severity.WARNING,
    Scope.POWER,
    basis=("襄垣方案 四(一)1", "长治方案 四(二)2"),
    serves=("P1-12", "P1-15"),
    since=Profile.确权,
)
_LAST_ARTICLED_RANK = 6  # rules of local governments; what ranks below is not laid out in articles


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find citations of laws, regulations and rules that name no article."""
    for index, citation in enumerate(power.bases):
        if citation.article or department.leaves(power):
            continue
        norm = department.bases.get(citation.basis)
        level = norm and department.scheme(NormLevel).member(norm.level)
        if level and level.rank is not None and level.rank <= _LAST_ARTICLED_RANK:
            yield RULE.at(
                power,
                "实施依据",
                index,
                "条款",
                message=say(
                    "「{power}」引用《{basis}》没有写是哪一条",
                    power=power.name, basis=citation.basis,
                ),
                remedy=say("在「条款」写明条、款、项，例如「第十九条」"),
            )  # fmt: skip

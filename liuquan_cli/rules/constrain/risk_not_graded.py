"""风险点没有评估、分类、定级

## 检查什么
每个风险点写明「种类」「等级」「表现」。
## 为什么
长治方案 四(二)3：全面查找权力运行环节的风险点，并「进行评估、分类、定级」。
## 反例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    种类: ~
    等级: ~
```
## 正例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    种类: 操作风险
    表现: 降低标准审查
    等级: 一般风险
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import risks_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ321",
    "risk-not-graded",
    Severity.ERROR,
    Scope.POWER,
    basis=("长治方案 四(二)3", "孝义方案 四(四)2"),
    serves=("RK-19", "CH-20", "RK-08"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find risk points without kind, level or expression."""
    for risk in risks_of(power, department):
        if risk.kind and risk.level and risk.expression:
            continue
        given = {"种类": risk.kind, "等级": risk.level, "表现": risk.expression}
        yield RULE.at(
            risk,
            message=say(
                "「{power}」的风险点 {risk} 没有写{fields}",
                power=power.name, risk=risk.id,
                fields=quoted(name for name, value in given.items() if not value),
            ),
            remedy=say("评估这个风险点，写明属哪一种、定为哪一级、具体怎样表现"),
        )  # fmt: skip

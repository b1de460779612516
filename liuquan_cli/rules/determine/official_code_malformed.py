"""官方编码写错了

## 检查什么
「编码」的体系写有「式样」的，值与式样相符；编码里含统一社会信用代码的，第18位校验码算得出。
## 为什么
襄垣方案 四·首「以行政管理层级、行政职权主体为重点」；GB/T 39554.1-2020 和 GB 32100-2015
（条文凭记忆，待核）：编码错一位，事项就对不上上级的目录。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 编码: [{体系: 国家基本编码, 值: "4401180090"}]}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 编码: [{体系: 国家实施编码, 值: "11440100007482575K4440118009000"}]}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 编码: [{体系: 国家实施编码, 值: "11440100007482575H4440118009000"}]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.codes import credit_check
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.coding import coding_schemes

RULE = Rule(
    "LQ134",
    "official-code-malformed",
    Severity.ERROR,
    Scope.POWER,
    basis=("襄垣方案 四·首", "GB/T 39554.1-2020", "GB 32100-2015"),
    serves=("P1-21",),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find official codes that don't fit their scheme, or hold a wrong credit code."""
    for index, code in enumerate(power.codes):
        scheme = department.derived(coding_schemes).get(code.scheme)
        if scheme is None:
            continue
        parts = scheme.parts(code.value)
        if parts is None:
            yield RULE.at(
                power,
                "编码",
                index,
                "值",
                message=say(
                    "「{power}」的编码 {code} 不合「{scheme}」的式样",
                    power=power.name, code=code.value, scheme=scheme.name,
                ),
                remedy=say("照目录重抄编码，加引号；体系写错的，改正「体系」"),
            )  # fmt: skip
            continue
        credit = parts.get("uscc", "")
        if scheme.asks("信用代码") and credit and credit_check(credit) != credit[-1]:
            yield RULE.at(
                power,
                "编码",
                index,
                "值",
                message=say(
                    "「{power}」的编码里，统一社会信用代码 {credit} 的校验码不对，应当是 {check}",
                    power=power.name, credit=credit, check=credit_check(credit),
                ),
                remedy=say("核对18位代码有没有抄错；校验码本身没有错的，前17位有错"),
            )  # fmt: skip

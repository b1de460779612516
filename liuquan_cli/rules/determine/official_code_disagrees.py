"""官方编码与事项对不上

## 检查什么
编码里的行使层级、类别代码、信用代码，与事项的「层级」「类别」和单位的信用代码一致；
有子项的主项，编码的子项段是 000；编码里的区划代码没有停用。只核对编码体系的「检验」写明的几段。
信用代码中的区划不要求与单位所在地相同。
## 为什么
襄垣方案 四·首「以行政管理层级、行政职权主体为重点」：编码和事项各说各的，总有一个错了。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 编码: [{体系: 国家实施编码, 值: "11440100007482575H3440118009000"}]}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 编码: [{体系: 国家基本编码, 值: "440218009000"}]}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 子项: [首次申请, 变更], 编码: [{体系: 国家基本编码, 值: "440118009001"}]}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 编码: [{体系: 长治市行政职权编码, 值: 1404-K-001}]}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 编码: [{体系: 国家实施编码, 值: "11440100007482575H4440118009000"}]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import PowerCategory
from liuquan_cli.model.schemes.organ import GovernmentLevel, Region
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.determine.coding import CodingScheme, coding_schemes

RULE = Rule(
    "LQ135",
    "official-code-disagrees",
    Severity.WARNING,
    Scope.POWER,
    basis=("襄垣方案 四·首", "GB/T 39046-2020 附录A"),
    serves=("P1-20", "P1-21", "P1-22"),
    since=Profile.确权,
)
_NO_SUB_ITEM = "000"


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find official codes whose parts say something else than the item does."""
    for index, code in enumerate(power.codes):
        scheme = department.derived(coding_schemes).get(code.scheme)
        parts = scheme.parts(code.value) if scheme else None
        if scheme is None or parts is None:
            continue
        for message in _differences(power, scheme, parts, department):
            yield RULE.at(
                power,
                "编码",
                index,
                "值",
                message=message,
                remedy=say("核对目录：编码错的改编码，事项错的改事项"),
            )


def _differences(
    power: Power, scheme: CodingScheme, parts: dict[str, str], department: Department
) -> Iterator[Text]:
    level = department.scheme(GovernmentLevel).member(power.level)
    stated = parts.get("level", "")
    if scheme.asks("层级") and stated and level and level.code and level.code != stated:
        yield say(
            "「{power}」的编码写的行使层级是 {stated}，事项的「{level}」是 {code}",
            power=power.name, stated=stated, level=level.name, code=level.code,
        )  # fmt: skip
    stated = parts.get("category", "")
    if scheme.asks("类别") and stated and not _is_category(stated, power, scheme, department):
        yield say(
            "「{power}」的编码写的类别是 {stated}，事项的类别却是「{category}」",
            power=power.name, stated=stated, category=power.category,
        )  # fmt: skip
    own, stated = department.unit.credit_code, parts.get("uscc", "")
    by_law = power.origin in ("", "法定")  # what is delegated may carry its giver's code
    if scheme.asks("信用代码") and by_law and own and stated and own != stated:
        yield say(
            "「{power}」的编码写的信用代码是 {stated}，本单位的是 {own}",
            power=power.name, stated=stated, own=own,
        )  # fmt: skip
    stated = parts.get("sub", "")
    if scheme.asks("子项") and power.sub_items and stated and stated != _NO_SUB_ITEM:
        yield say(
            "「{power}」分了子项，是主项，编码的子项段应当是 000，写的是 {stated}",
            power=power.name, stated=stated,
        )  # fmt: skip
    region = department.scheme(Region).member(parts.get("region", ""))
    if scheme.asks("区划") and region and region.retired_on and region.retired_on <= department.day:
        yield say(
            "「{power}」的编码用了{region}的区划代码 {code}，{day}起已经停用",
            power=power.name, region=region.name, code=region.code,
            day=region.retired_on.isoformat(),
        )  # fmt: skip


def _is_category(stated: str, power: Power, scheme: CodingScheme, department: Department) -> bool:
    """Whether the code's category may be the power's; what neither side knows is let pass."""
    kinds = department.scheme(PowerCategory)
    member = kinds.member(power.category)
    if scheme.mapping:
        named = scheme.mapping.get(stated)
        if named is None:  # other letters belong to other categories, so far as they are known
            return kinds.canonical(power.category) not in scheme.mapping.values()
        return kinds.canonical(named) == kinds.canonical(power.category)
    return not (member and member.code) or member.code == stated

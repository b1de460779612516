"""单位的信用代码或者区划代码不对

## 检查什么
统一社会信用代码第18位校验码（GB 32100）正确；第9至17位是组织机构代码的，它自己的校验码
（GB 11714）正确，不正确是警告。行政区划代码在检查的这一天没有停用，也已经启用（「行政区划」方案
登记过的）；没有登记的不判断。信用代码里的区划段不要求与单位所在地相同。
## 为什么
襄垣方案 四·首「以行政管理层级、行政职权主体为重点」：主体的代码错了，事项的编码跟着错。
GB 32100-2015、GB/T 2260（条文凭记忆，待核）。
## 反例
```yaml
文档: 单位
统一社会信用代码: 11440100007482575K
```
```yaml
文档: 单位
统一社会信用代码: "111404230000000015"
```
```yaml
文档: 单位
行政区划代码: "140481"
```
## 正例
```yaml
文档: 单位
统一社会信用代码: 11440100007482575H
行政区划代码: "140406"
```
"""

from collections.abc import Iterator

import msgspec

from liuquan_cli.model.codes import credit_check, holds_organisation_code, is_credit_code
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.organ import Region
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ137",
    "unit-code-wrong",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四·首", "GB 32100-2015", "GB/T 2260"),
    serves=("P1-21",),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find a credit code with a wrong check character, and a region code not in use."""
    unit = department.unit
    code = unit.credit_code
    if code and not is_credit_code(code):
        yield RULE.at(
            unit,
            "统一社会信用代码",
            message=say(
                "统一社会信用代码 {code} 的校验码不对；前17位如果没有错，最后一位应当是 {check}",
                code=code, check=credit_check(code) or "?",
            ),
            remedy=say("照证书逐位核对；字母 I、O、S、V、Z 不会出现"),
        )  # fmt: skip
    elif code and not holds_organisation_code(code):
        finding = RULE.at(
            unit,
            "统一社会信用代码",
            message=say("统一社会信用代码 {code} 的第9至17位不是正确的组织机构代码", code=code),
            remedy=say("照证书逐位核对；证书确是这样的，可以豁免"),
        )
        yield msgspec.structs.replace(finding, severity=Severity.WARNING)
    region = department.scheme(Region).member(unit.region_code)
    if region is None or region.code != unit.region_code:
        return
    if region.retired_on is not None and region.retired_on <= department.day:
        message = say(
            "行政区划代码 {code}（{name}）{day}起已经停用",
            code=region.code, name=region.name, day=region.retired_on.isoformat(),
        )  # fmt: skip
    elif region.since is not None and region.since > department.day:
        message = say(
            "行政区划代码 {code}（{name}）{day}才启用",
            code=region.code, name=region.name, day=region.since.isoformat(),
        )  # fmt: skip
    else:
        return
    yield RULE.at(unit, "行政区划代码", message=message, remedy=say("改用这一天有效的代码"))

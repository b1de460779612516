"""承诺时限长于法定时限

## 检查什么
流程「办结时限」的「承诺」不长于「法定」。
## 为什么
孝义方案 四(三)3 要求标明「办理时限」，
襄垣方案 四(二)1(1) 要求「确定履职程序、办理期限和承办要求」。法定时限是底线，单位只能承诺得更短。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    办结时限: {法定: 20, 承诺: 30, 单位: 工作日}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    办结时限: {法定: 20, 承诺: 20, 单位: 工作日}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import flows_of

RULE = Rule(
    "LQ304",
    "promise-exceeds-law",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)3", "襄垣方案 四(二)1(1)"),
    serves=("TM-03", "TM-04", "CH-14"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a promised limit that is longer than the statutory one."""
    for flow in flows_of(power, department):
        limit = flow.limit
        if limit is None or limit.promised is None or limit.statutory is None:
            continue
        if limit.promised > limit.statutory:
            yield RULE.at(
                flow,
                "办结时限",
                "承诺",
                message=say(
                    "「{power}」承诺 {promised} {unit}办结，长于法定的 {statutory} {unit}",
                    power=power.name, promised=limit.promised, statutory=limit.statutory,
                    unit=limit.unit,
                ),
                remedy=say(
                    "把「承诺」改为不超过 {statutory}；法定时限写错的，照「依据」的条文改正",
                    statutory=limit.statutory,
                ),
            )  # fmt: skip

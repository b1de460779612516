"""期限的单位与法律不一致

## 检查什么
写了「法定」时限的流程，「办结时限」的「单位」与「期限单位」方案一致：行政许可按工作日；行政处罚的
七日以内、行政强制的十日以内按工作日，更长的按自然日。时限的「依据」是另一部法的，按那部法；
以小时计的不检查。
## 为什么
行政许可法第八十二条「本法规定的行政机关实施行政许可的期限以工作日计算，不含法定节假日」；
行政处罚法第八十五条只把「二日」「三日」「五日」「七日」规定为工作日，所以第六十条的九十日是自然日；
行政强制法第六十九条「本法中十日以内期限的规定是指工作日，不含法定节假日」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    办结时限: {法定: 20, 承诺: 10, 单位: 自然日, 依据: 行政许可法第四十二条}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    办结时限: {法定: 20, 承诺: 10, 单位: 工作日, 依据: 行政许可法第四十二条}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import flows_of
from liuquan_cli.rules.constrain.statute import unit_by_law

RULE = Rule(
    "LQ386",
    "limit-unit-against-law",
    Severity.ERROR,
    Scope.POWER,
    basis=("行政许可法第八十二条", "行政处罚法第八十五条", "行政强制法第六十九条"),
    serves=("TM-03", "CH-07"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find statutory limits counted in days that the law does not count in."""
    for flow in flows_of(power, department):
        limit = flow.limit
        if limit is None or (found := unit_by_law(power, department, limit)) is None:
            continue
        member, expected = found
        yield RULE.at(
            flow,
            "办结时限",
            "单位",
            message=say(
                "「{power}」的法定时限 {number} {unit}，按{clause}应以{expected}计算",
                power=power.name, number=limit.statutory or 0, unit=limit.unit,
                clause=member.clause, expected=expected,
            ),
            remedy=say(
                "「单位」改为{expected}；另有法律、法规规定的，写明「依据」", expected=expected
            ),
        )  # fmt: skip

"""不公开没有理由

## 检查什么
「公开」的「属性」是依申请公开或不予公开的，写明「理由」，并且这个理由适用于本单位的「公开制度」。
例如组织人事工作纪律，只适用于党务公开。
## 为什么
孝义方案 三(四)、长治方案 三(四)「公开为常态、不公开为例外」；孝义方案 三(四)
「只要不涉及秘密、不违反组织人事工作纪律,都要向社会公开」。政府信息公开条例第十三条：
「除本条例第十四条、第十五条、第十六条规定的政府信息外，政府信息应当公开。」
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    公开: {属性: 不予公开, 批准岗位: 局长, 复审日期: 2027-06-30}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    公开: {属性: 不予公开, 理由: 内部事务信息, 批准岗位: 局长, 复审日期: 2027-06-30}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import WithholdingGround
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.withheld import READS, called, withheld

RULE = Rule(
    "LQ401",
    "withheld-without-ground",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(四)", "长治方案 三(四)", "政府信息公开条例第十三条至第十六条"),
    serves=("P4-01", "P4-04", "X-13", "DS-13", "DS-14"),
    since=Profile.公开,
    reads=READS,
)


def check(department: Department) -> Iterator[Finding]:
    """Find what is withheld without a ground, or on one that is not for this kind of unit."""
    grounds = department.scheme(WithholdingGround)
    regime = department.unit.regime
    for item, disclosure in withheld(department):
        if not disclosure.ground:
            yield RULE.at(
                item,
                "公开",
                "属性",
                message=say(
                    "「{item}」是{status}，没有写理由", item=called(item), status=disclosure.status
                ),
                remedy=say("在「理由」写明不公开的法定理由；没有理由的，「属性」改为公开"),
            )
            continue
        member = grounds.member(disclosure.ground)
        if member is not None and member.regime and regime and member.regime != regime:
            yield RULE.at(
                item,
                "公开",
                "理由",
                message=say(
                    "「{item}」以「{ground}」为由{status}，这个理由只适用于{only}，本单位是{regime}",
                    item=called(item), ground=member.name, status=disclosure.status,
                    only=member.regime, regime=regime,
                ),
                remedy=say("换成本单位适用的理由；没有的，「属性」改为公开"),
            )  # fmt: skip

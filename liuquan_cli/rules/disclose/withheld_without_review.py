"""不予公开没有人批准，或没有复审日期

## 检查什么
「公开」的「属性」是不予公开的，写明「批准岗位」和「复审日期」。「不公开理由」方案里「期限」为否的理由，
不要求复审日期。
## 为什么
政府信息公开条例第十八条：「对本行政机关不予公开的政府信息进行定期评估审查，
对因情势变化可以公开的政府信息应当公开」。
孝义方案 三(四)「公开为常态、不公开为例外」，例外要有人负责。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    公开: {属性: 不予公开, 理由: 内部事务信息}
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
from liuquan_cli.model.part import YesNo
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import WithholdingGround
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.withheld import READS, called, withheld
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ402",
    "withheld-without-review",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("政府信息公开条例第十八条", "孝义方案 三(四)"),
    serves=("DS-13", "P4-01"),
    since=Profile.公开,
    reads=READS,
)


def check(department: Department) -> Iterator[Finding]:
    """Find what is withheld and nobody approved, or nobody will look at again."""
    grounds = department.scheme(WithholdingGround)
    for item, disclosure in withheld(department):
        if disclosure.status != "不予公开":
            continue
        missing = [] if disclosure.approver else ["批准岗位"]
        member = grounds.member(disclosure.ground)
        lasting = member is not None and member.limited is YesNo.NO
        if disclosure.review_on is None and not lasting:
            missing.append("复审日期")
        if missing:
            yield RULE.at(
                item,
                "公开",
                message=say(
                    "「{item}」不予公开，没有写{fields}",
                    item=called(item), fields=quoted(missing),
                ),
                remedy=say("写明由哪个岗位批准不公开、哪一天再评估能不能公开"),
            )  # fmt: skip

"""委托的权力没有委托书

## 检查什么
留在清单里、「来源」是委托的权力，「授权」里有一份写到它，写明委托机关，检查的这一天在期限以内。
写了委托机关而没有委托书（文件）的，由 LQ232 检查。
## 为什么
行政处罚法第二十条第二款「委托书应当载明委托的具体事项、权限、期限等内容」；行政许可法第二十四条第一款
「应当将受委托行政机关和受委托实施行政许可的内容予以公告」：没有委托书，这项权力就没有来处。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 来源: 委托}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 来源: 委托}
---
文档: 单位
授权:
  - {编号: SQ-1, 委托机关: 某市示范局, 受权人: 某县示范局, 权力: [QL-1],
     自: 2025-01-01, 至: 2025-12-31, 文件: 委托书}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 来源: 委托}
---
文档: 单位
授权:
  - {编号: SQ-1, 委托机关: 某市示范局, 受权人: 某县示范局, 权力: [QL-1],
     自: 2026-01-01, 至: 2026-12-31, 文件: 委托书}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.delegated import COMMISSIONED, delegations_of

RULE = Rule(
    "LQ235",
    "commissioned-without-document",
    Severity.ERROR,
    Scope.POWER,
    basis=("行政处罚法 第二十条", "行政许可法 第二十四条", "孝义方案 三(二)"),
    serves=("P2-03", "P1-20"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find commissioned powers without a written commission in force on the day."""
    if power.origin != COMMISSIONED or department.leaves(power):
        return
    written = [one for one in delegations_of(power, department) if one.principal]
    if any(one.covers(department.day) or not one.document for one in written):
        return  # LQ232 finds those without a document
    yield RULE.at(
        power,
        "来源",
        message=say(
            "「{power}」是委托的，委托书「{document}」在 {day} 不在期限以内",
            power=power.name, document=written[-1].document, day=department.day.isoformat(),
        )
        if written
        else say("「{power}」是委托的，没有写委托书", power=power.name),
        remedy=say("在「授权」里写委托机关、委托书和起止日期；没有委托书的，不得行使"),
        related=tuple(Related(one.place(), say("委托写在这里")) for one in written[-1:]),
    )  # fmt: skip

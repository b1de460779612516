"""由用权的岗位批准不公开

## 检查什么
「公开」的「批准岗位」不是承办这项权力的岗位，也不是这个风险点所在的岗位。
## 为什么
孝义方案 三(二)「承办与监督相分离」，三(四)「自觉接受群众监督」：不公开是监督的例外，
不能由受监督的岗位自己批准。政府信息公开条例第十七条要求「建立健全政府信息公开审查机制，
明确审查的程序和责任」。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    公开: {属性: 不予公开, 理由: 内部事务信息, 批准岗位: 经办岗, 复审日期: 2027-06-30}
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

from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Located, Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.withheld import READS, called, withheld

RULE = Rule(
    "LQ406",
    "withheld-by-its-user",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)", "孝义方案 三(四)", "政府信息公开条例第十七条"),
    serves=("DS-13", "P4-01"),
    since=Profile.公开,
    reads=READS,
)


def check(department: Department) -> Iterator[Finding]:
    """Find what the post that uses the power, or bears the risk, keeps from the public."""
    for item, disclosure in withheld(department):
        if disclosure.approver and disclosure.approver in _users(item, department):
            yield RULE.at(
                item,
                "公开",
                "批准岗位",
                message=say(
                    "「{item}」不公开，批准的是承办这项权力的「{post}」",
                    item=called(item), post=disclosure.approver,
                ),
                remedy=say("由分管领导、主要负责人或者公开工作机构批准，不由承办的岗位批准"),
            )  # fmt: skip


def _users(item: Located, department: Department) -> frozenset[str]:
    """The posts over which the public would watch if the object were open."""
    if isinstance(item, Risk):
        return frozenset({item.post})
    powers = [item] if isinstance(item, Power) else []
    if isinstance(item, CatalogueEntry):
        powers = [p for name in item.powers if (p := department.powers.get(name))]
    return frozenset(post for p in powers if p.split for post in p.split.executors)

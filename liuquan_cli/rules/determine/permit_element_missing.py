"""许可事项没有写全实施机关、条件、程序、期限

## 检查什么
采用的权力分类写明「需要」的类别（行政许可），留在清单里的事项写出申请条件、
流程的办结时限（期限）。行使主体（实施机关）由 LQ105 检查，流程（程序）由 LQ301 检查。
## 为什么
行政许可法第十八条「设定行政许可，应当规定行政许可的实施机关、条件、程序、期限」：
设定时已经规定了，清单上就应当写得出来。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 申请条件: ~}
```
```yaml
文档: 流程
流程:
  - {编号: LC-1, 办结时限: ~}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 申请条件: [有固定的办公场所]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import PowerCategory
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ133",
    "permit-element-missing",
    Severity.WARNING,
    Scope.POWER,
    basis=("行政许可法第十八条",),
    serves=("P1-12", "P1-15"),
    since=Profile.公开,
)
_ELEMENTS = {"条件": "申请条件", "期限": "办结时限"}


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find kept powers of a category whose items must state what the law prescribes for them."""
    category = department.scheme(PowerCategory).member(power.category)
    if category is None or not category.needs or department.leaves(power):
        return
    flows = department.flows_of.get(power.id, [])
    # a missing body or procedure is found by the rules on holders and flows
    stated = {
        "条件": bool(power.conditions),
        "期限": not flows or any(flow.limit is not None for flow in flows),
    }
    for element in category.needs:
        if stated.get(element, True):
            continue
        item, key = (flows[0], "办结时限") if element == "期限" else (power, _ELEMENTS[element])
        yield RULE.at(
            item,
            key,
            message=say(
                "「{power}」是{category}，没有写{element}",
                power=power.name, category=category.name, element=element,
            ),
            remedy=say("照设定它的法律、法规，在「{field}」写明", field=key),
        )  # fmt: skip

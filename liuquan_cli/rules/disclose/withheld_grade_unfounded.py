"""不公开的等次或条款不对

## 检查什么
不予公开的，「等次」与理由相符：法律写不予公开、不得公开的，是不能公开；写可以不予公开的，
是不宜公开。「不公开理由」方案没有定等次或条款的理由，写明「等次」「不公开依据」。
## 为什么
孝义方案 二(二)、襄垣方案 二(三)分两等：「对涉及党和国家秘密等依照规定不宜公开或不能公开的事项,
要严格执行有关保密规定」。政府信息公开条例第十五条「行政机关不得公开」，第十六条「可以不予公开」。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    公开: {属性: 不予公开, 理由: 个人隐私, 等次: 不宜公开, 批准岗位: 局长, 复审日期: 2027-06-30}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    公开: {属性: 不予公开, 理由: 个人隐私, 等次: 不能公开, 批准岗位: 局长, 复审日期: 2027-06-30}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import WithholdingGround
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.withheld import READS, called, withheld
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ405",
    "withheld-grade-unfounded",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 二(二)", "襄垣方案 二(三)", "政府信息公开条例第十四条至第十六条"),
    serves=("DS-13", "X-13"),
    since=Profile.公开,
    reads=READS,
)


def check(department: Department) -> Iterator[Finding]:
    """Find a grade that the ground does not bear, or a ground of which neither is known."""
    grounds = department.scheme(WithholdingGround)
    for item, disclosure in withheld(department):
        ground = grounds.member(disclosure.ground)
        if disclosure.status != "不予公开" or ground is None:
            continue
        if disclosure.closure and ground.closure and disclosure.closure != ground.closure:
            yield RULE.at(
                item,
                "公开",
                "等次",
                message=say(
                    "「{item}」写的是{written}，以{ground}为由的是{right}",
                    item=called(item), written=disclosure.closure,
                    ground=ground.name, right=ground.closure,
                ),
                remedy=say("「等次」改为{right}，或者换成相符的理由", right=ground.closure),
            )  # fmt: skip
        lacking = [] if disclosure.closure or ground.closure else ["等次"]
        if not (disclosure.closure_basis or ground.clause):
            lacking.append("不公开依据")
        if lacking:
            yield RULE.at(
                item,
                "公开",
                message=say(
                    "「{item}」不予公开，没有写{fields}", item=called(item), fields=quoted(lacking)
                ),
                remedy=say("写明是不宜公开还是不能公开、依据哪一条"),
            )

"""整项不公开，没有区分处理

## 检查什么
不予公开的，理由在「不公开理由」方案里写着要区分的，「区分处理」写明可以公开的部分怎样公开，
或者为什么不能区分。
## 为什么
政府信息公开条例第三十七条：申请公开的信息中「含有不应当公开或者不属于政府信息的内容，
但是能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，
并对不予公开的内容说明理由。」
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    公开: {属性: 不予公开, 理由: 行政执法案卷, 批准岗位: 局长, 复审日期: 2027-06-30}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    公开:
      属性: 不予公开
      理由: 行政执法案卷
      批准岗位: 局长
      复审日期: 2027-06-30
      区分处理: 具有社会影响的处罚决定隐去个人信息后公开
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
    "LQ407",
    "withheld-whole",
    Severity.INFO,
    Scope.DEPARTMENT,
    basis=("政府信息公开条例第三十七条",),
    serves=("DS-13", "P4-01"),
    since=Profile.常态,
    reads=READS,
)


def check(department: Department) -> Iterator[Finding]:
    """Find what is withheld as a whole and nobody asked whether a part could be shown."""
    grounds = department.scheme(WithholdingGround)
    for item, disclosure in withheld(department):
        ground = grounds.member(disclosure.ground)
        if disclosure.status != "不予公开" or disclosure.severance or ground is None:
            continue
        if ground.severable:
            yield RULE.at(
                item,
                "公开",
                message=say(
                    "「{item}」以{ground}为由整项不公开，没有写能不能区分处理",
                    item=called(item), ground=ground.name,
                ),
                remedy=say("在「区分处理」写明隐去什么、公开什么；不能区分的写明理由"),
            )  # fmt: skip

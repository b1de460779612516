"""法定程序没有写依据

## 检查什么
「程序来源」为法定的流程，写明「程序依据」。
## 为什么
孝义方案 四(三)3「法律法规明确规定程序的,要按照法定程序制定」。
不写是哪一条规定的，就无法核对流程与法定程序是否一致。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    程序来源: 法定
    程序依据: ~
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    程序来源: 法定
    程序依据: [{依据: 行政许可法, 条款: 第四十二条}]
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
    "LQ306",
    "statutory-flow-without-basis",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)3", "襄垣方案 四(二)1(1)"),
    serves=("CH-07", "CH-21"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a flow that claims a statutory procedure and cites none."""
    for flow in flows_of(power, department):
        if flow.origin == "法定" and not flow.bases:
            yield RULE.at(
                flow,
                "程序来源",
                message=say("「{power}」的流程说是法定程序，没有写程序依据", power=power.name),
                remedy=say(
                    "在「程序依据」写明规定这一程序的法律、法规、规章及条款；没有规定的，"
                    "「程序来源」改为便民"
                ),
            )

"""防控责任没有分解到岗位

## 检查什么
每个风险点写明「责任岗位」「责任领导」，每条防控措施写明由哪个「岗位」落实；
权力有责任清单的，还写明对应的「责任事项」。这几项是防控责任分解表的各栏。
## 为什么
孝义方案 四(四)3：把防控措施「与落实党风廉政建设责任制结合起来,制定防控责任分解表」；
四(四)1「根据权力清单、责任清单和运行流程」查找风险点。
## 反例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    责任领导: ~
    措施: {事中: [{内容: 随机抽查材料}]}
```
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    责任事项: ~
```
## 正例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    责任事项: ZR-1
    责任岗位: 科长
    责任领导: 副局长
    措施: {事中: [{内容: 随机抽查材料, 岗位: 法制岗, 期限: 2026-12-31}]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import risks_of
from liuquan_cli.rules.constrain.measures import measures_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ364",
    "control-table-incomplete",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(四)3", "孝义方案 四(四)1", "襄垣方案 四(二)2(3)"),
    serves=("RK-12", "RK-02", "RK-11"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find risks for which some column of the breakdown of responsibility stays empty."""
    for risk in risks_of(power, department):
        missing = []
        if not risk.owner:
            missing.append("责任岗位")
        if not risk.leader:
            missing.append("责任领导")
        if not risk.duty and department.duties_of.get(power.id):
            missing.append("责任事项")
        if missing:
            yield RULE.at(
                risk,
                message=say(
                    "「{power}」的风险点 {risk} 没有写{fields}",
                    power=power.name, risk=risk.id, fields=quoted(missing),
                ),
                remedy=say("补全防控责任分解：哪项责任、哪个岗位落实、哪位领导负责"),
            )  # fmt: skip
        for path in (path for path, measure in measures_of(risk) if not measure.post):
            yield RULE.at(
                risk,
                *path,
                message=say(
                    "「{power}」的风险点 {risk} 有一条{time}措施没有写由哪个岗位落实",
                    power=power.name, risk=risk.id, time=str(path[1]),
                ),
                remedy=say("在这条措施写明「岗位」，有时间要求的写「期限」"),
            )  # fmt: skip

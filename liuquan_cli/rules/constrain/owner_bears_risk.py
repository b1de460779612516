"""自己防控自己的风险

## 检查什么
风险点的「责任岗位」「监控岗位」，都不是承担风险的岗位，也不由同一个人担任。承担风险的是风险点的「岗位」；
没有写的，是所在「环节」的承办岗位。「监控岗位」也不是「责任岗位」：落实防控的不监控自己。
## 为什么
孝义方案 三(二)「承办与监督相分离」。让承担风险的岗位自己防控、自己监控，等于没有防控。
## 反例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    岗位: 审查岗
    责任岗位: 审查岗
```
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    责任岗位: 科长
    监控岗位: 科长
```
## 正例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    岗位: 审查岗
    责任岗位: 科长
    监控岗位: 监察岗
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import risks_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ325",
    "owner-bears-risk",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)", "孝义方案 四(四)3"),
    serves=("RK-12", "P2-06"),
    since=Profile.公开,
)


def _bearers(risk: Risk, department: Department) -> set[str]:
    if risk.post or not risk.stage:
        return {risk.post}
    flows = department.flows_of.get(risk.power, ())
    return {step.post for flow in flows for step, _path in walk(flow) if step.name == risk.stage}


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find risks whose bearer is made to prevent or watch them."""
    for risk in risks_of(power, department):
        bearers = _bearers(risk, department)
        bearing = {person for post in bearers for person in department.holders(post)}
        told = False
        for field, post in (("责任岗位", risk.owner), ("监控岗位", risk.monitor)):
            same = bearing.intersection(department.holders(post)) if post not in bearers else ()
            if post and (post in bearers or same):
                told = True
                yield RULE.at(
                    risk,
                    field,
                    message=say(
                        "「{power}」的风险点 {risk} 由「{post}」承担，「{field}」也是它",
                        power=power.name, risk=risk.id, post=post, field=field,
                    )
                    if not same
                    else say(
                        "「{power}」的风险点 {risk} 由{bearers}承担，"
                        "「{field}」「{post}」是同一个人",
                        power=power.name, risk=risk.id, bearers=quoted(sorted(bearers)),
                        field=field, post=post,
                    ),
                    remedy=say("把「{field}」换成它的上级或者监督岗位", field=field),
                )  # fmt: skip
        if risk.monitor and risk.monitor == risk.owner and not told:
            yield RULE.at(
                risk,
                "监控岗位",
                message=say(
                    "「{power}」的风险点 {risk} 由「{post}」落实防控，又由它监控自己",
                    power=power.name, risk=risk.id, post=risk.owner,
                ),
                remedy=say("把「监控岗位」换成监督岗位"),
            )  # fmt: skip

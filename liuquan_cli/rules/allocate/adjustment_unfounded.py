"""配置调整没有说清调了什么、降低了哪个风险

## 检查什么
「配置调整」的每一条都写明内容和日期；这项权力有最高一级廉政风险的，至少有一条写明「降低风险」，
指出降低的是哪个风险点。
## 为什么
孝义方案 三(二)「有效化解权力行使中的潜在风险」；长治方案 三(二)
「采取横向分权、纵向放权、确定标准、规范流程的方法科学配置权力」，「有效化解权力运行中的潜在风险」。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    配置调整: [{方式: 横向分权, 日期: 2026-02-01}]
```
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 3, 国家集体危害: 3, 谋取私利: 3, 信访举报: 2}
    等级: 高风险
    防控频率: 每月
---
文档: 权力清单
事项:
  - 编号: QL-1
    配置调整: [{方式: 横向分权, 内容: 审查由受理岗位分出, 日期: 2026-02-01}]
```
## 正例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 3, 国家集体危害: 3, 谋取私利: 3, 信访举报: 2}
    等级: 高风险
    防控频率: 每月
---
文档: 权力清单
事项:
  - 编号: QL-1
    配置调整: [{方式: 横向分权, 内容: 审查由受理岗位分出, 日期: 2026-02-01, 降低风险: [FX-1]}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.high_risk import grave_risks
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ249",
    "adjustment-unfounded",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-16", "P2-18", "P2-21"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find adjustments without content or date, and of grave powers without a risk they lower."""
    if not power.adjustments or department.leaves(power):
        return
    for index, one in enumerate(power.adjustments):
        missing = [key for key, value in (("内容", one.content), ("日期", one.on)) if not value]
        if missing:
            yield RULE.at(
                power,
                "配置调整",
                index,
                message=say(
                    "「{power}」的配置调整「{method}」没有写{missing}",
                    power=power.name, method=one.method, missing=quoted(missing),
                ),
                remedy=say("写明由谁调给谁、从哪天起"),
            )  # fmt: skip
    grave = grave_risks(power, department)
    if grave and not any(one.risks for one in power.adjustments):
        yield RULE.at(
            power,
            "配置调整",
            message=say("「{power}」有高风险，配置调整没有写降低了哪个风险点", power=power.name),
            remedy=say("在「降低风险」写上风险点编号，例如{risk}", risk=grave[0].id),
        )

"""预警没有处置

## 检查什么
「预警」台账的每一条，在「防控时限」方案给「处置」定的时间（默认 10 个工作日）内写明「处置」和
「处置日期」；处置过的写明对应哪个「风险」点，原来没有的，先补上风险点。
## 为什么
长治方案 三(三)「建立有效的廉政预警防控制度机制」；孝义方案 四(六)1「广泛收集廉政风险预警信息」。
方案没有规定多少天，默认的天数是本工具的，可以另立方案改写。
## 反例
```yaml
文档: 风险
预警:
  - {编号: YJ-1, 规则: 补正超过一次即预警, 日期: 2026-06-01, 情况: 一件申请补正三次, 风险: FX-1}
```
```yaml
文档: 风险
预警:
  - {编号: YJ-1, 规则: 补正超过一次即预警, 日期: 2026-06-01, 处置: 更换经办人, 处置日期: 2026-06-05}
```
## 正例
```yaml
文档: 风险
预警:
  - {编号: YJ-1, 日期: 2026-06-01, 风险: FX-1, 处置: 更换经办人, 处置日期: 2026-06-05}
  - {编号: YJ-2, 日期: 2026-06-26, 情况: 一件申请补正两次}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.risk import RiskWarning
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.clocks import due_for

RULE = Rule(
    "LQ371",
    "warning-unhandled",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(三)", "孝义方案 四(六)1"),
    serves=("RK-22", "P3-09", "P5-19"),
    since=Profile.常态,
    reads=("风险",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find warnings that were left alone, late, or led to no risk point."""
    for warning in department.all(RiskWarning):
        due = due_for("处置", warning.on, department) if warning.on else None
        done = warning.handled_on if warning.handling else None
        if done is None:
            if due is not None and due < department.day:
                yield RULE.at(
                    warning,
                    message=say(
                        "预警 {id} 到 {due} 应当处置，没有写处置和处置日期",
                        id=warning.id, due=due.isoformat(),
                    ),
                    remedy=say("核实处置，写明「处置」和「处置日期」"),
                )  # fmt: skip
            continue
        if due is not None and due < done:
            yield RULE.at(
                warning,
                "处置日期",
                message=say(
                    "预警 {id} 到 {due} 应当处置，{done} 才处置",
                    id=warning.id, due=due.isoformat(), done=done.isoformat(),
                ),
                remedy=say("查明为什么慢，需要更长时间的，在「防控时限」方案里改写"),
            )  # fmt: skip
        if not warning.risk:
            yield RULE.at(
                warning,
                message=say("预警 {id} 处置了，没有写对应哪个风险点", id=warning.id),
                remedy=say("在「风险」写明风险点的编号；原来没有的，先补上风险点"),
            )

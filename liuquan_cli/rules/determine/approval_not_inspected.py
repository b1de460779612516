"""保留的审批事项没有审批后的监督检查

## 检查什么
留在清单里的审批事项（权力分类写「审批: 是」的类别），写明「事中事后监管」的办法或者「监管计划」。
## 为什么
襄垣方案 四(二)1(2)「对保留的审批事项,要加强审批后监督检查」。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 监管计划: ~}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 监管计划: 每年对持证单位检查一次}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.setting import approval_kind

RULE = Rule(
    "LQ142",
    "approval-not-inspected",
    Severity.WARNING,
    Scope.POWER,
    basis=("襄垣方案 四(二)1(2)",),
    serves=("CL-24", "CL-25"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find kept approvals that nobody inspects after they are granted."""
    if power.follow_up or power.inspection_plan or not approval_kind(power.category, department):
        return
    if not department.leaves(power):
        yield RULE.at(
            power,
            "监管计划",
            message=say("「{power}」批准以后怎样监督检查，没有写", power=power.name),
            remedy=say("写明检查的对象、比例和次数，或者在「事中事后监管」写明依照哪项制度"),
        )

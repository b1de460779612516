"""办件超过时限

## 检查什么
「办件」在流程写的办结时限内办结：有承诺时限的按承诺，没有的按法定；自收件（写了「起算日期」
的从那一天）的次日起，按时限的单位算。「扣除天数」不计入；经批准延期的，到「延期至」为止，
要写「延期批准」。已经超时办结的，写明「追责」（问责台账里的哪一件）。
## 为什么
长治方案 四(二)4：「建立完善首办负责、一次告知、限期办结、超时追责等制度」。
行政许可法第四十二条：「经本行政机关负责人批准，可以延长十日，
并应当将延长期限的理由告知申请人」；第四十五条：依法需要听证、招标、拍卖、检验、检测、检疫、
鉴定和专家评审的，「所需时间不计算在本节规定的期限内」。
## 反例
```yaml
# 办件 BJ-1 的其余内容照常
文档: 监督
办件:
  - 编号: BJ-1
    办结日期: 2026-05-29
    告知日期: 2026-05-29
    痕迹:
      - {环节: 送达, 日期: 2026-05-29}
```
```yaml
文档: 监督
办件:
  - {编号: BJ-2, 权力: QL-1, 收件日期: 2026-05-11}
```
## 正例
```yaml
# 办件 BJ-1 的其余内容照常
文档: 监督
办件:
  - 编号: BJ-1
    办结日期: 2026-05-29
    扣除天数: 5
    告知日期: 2026-05-29
    痕迹:
      - {环节: 送达, 日期: 2026-05-29}
```
```yaml
文档: 监督
办件:
  - {编号: BJ-2, 权力: QL-1, 收件日期: 2026-06-22}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import HandledCase
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.traces import limit_day

RULE = Rule(
    "LQ521",
    "case-overdue",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)4", "行政许可法第四十二条", "行政许可法第四十五条"),
    serves=("TM-01", "TR-07"),
    since=Profile.常态,
    reads=("权力清单", "流程"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find cases closed, or still open, after the last day their flow allows."""
    for case in department.all(HandledCase):
        if case.extended_to is not None and not case.extension_approver:
            yield RULE.at(
                case,
                "延期至",
                message=say(
                    "办件 {case} 延期到 {on}，没有写谁批准",
                    case=case.id,
                    on=case.extended_to.isoformat(),
                ),
                remedy=say("在「延期批准」写批准的岗位；没有批准的，不能延期"),
            )
        due = limit_day(case, department)
        if due is None or (case.closed_on or department.day) <= due:
            continue
        if case.closed_on is None:
            yield RULE.at(
                case,
                message=say(
                    "办件 {case} 应当在 {due} 前办结，至今没有办结",
                    case=case.id,
                    due=due.isoformat(),
                ),
                remedy=say("尽快办结并告知原因；超时的查明责任，写「追责」"),
            )
        elif not case.accountability:
            yield RULE.at(
                case,
                "办结日期",
                message=say(
                    "办件 {case} 应当在 {due} 前办结，{closed} 才办结，没有写追责",
                    case=case.id, due=due.isoformat(), closed=case.closed_on.isoformat(),
                ),
                remedy=say("查明责任，在「追责」写问责台账的编号；有扣除、延期的，写明"),
            )  # fmt: skip

"""监督活动没有结果，检查没有写涉及的权力

## 检查什么
「活动」都写明「内容」和「结果」；专项检查还写明涉及的「权力」。
## 为什么
长治方案 四(二)5「健全完善事中事后监管制度,实现管理方式从注重事前审批向注重事中、
事后监管转变」；襄垣方案 四(二)1(2)「对保留的审批事项,要加强审批后监督检查」：
检查要连到它检查的权力。
## 反例
```yaml
文档: 监督
活动:
  - {日期: 2026-03-20, 种类: 社会监督, 形式: 调研走访, 内容: 走访服务对象, 结果: 采纳两条意见}
  - {日期: 2026-04-16, 种类: 人大监督, 形式: 邀请监督, 内容: 邀请视察窗口, 结果: 提出一条意见}
  - {日期: 2026-05-20, 种类: 民主监督, 形式: 民主评议, 内容: 评议窗口服务, 结果: 满意率九成}
  - {日期: 2026-06-10, 种类: 内部监督, 形式: 专项检查, 内容: 抽查许可案卷}
```
## 正例
```yaml
文档: 监督
活动:
  - {日期: 2026-03-20, 种类: 社会监督, 形式: 调研走访, 内容: 走访服务对象, 结果: 采纳两条意见}
  - {日期: 2026-04-16, 种类: 人大监督, 形式: 邀请监督, 内容: 邀请视察窗口, 结果: 提出一条意见}
  - {日期: 2026-05-20, 种类: 民主监督, 形式: 民主评议, 内容: 评议窗口服务, 结果: 满意率九成}
  - 日期: 2026-06-10
    种类: 内部监督
    形式: 专项检查
    内容: 抽查许可案卷
    结果: 没有发现问题
    权力: [QL-1]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import SupervisionActivity
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ515",
    "inspection-unlinked",
    Severity.INFO,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)5", "襄垣方案 四(二)1(2)"),
    serves=("TR-08", "P5-15", "P5-04"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find activities without a result, and inspections of nobody knows which power."""
    for activity in department.all(SupervisionActivity):
        given = {"内容": activity.content, "结果": activity.result}
        lacking = [key for key, value in given.items() if not value]
        if activity.form == "专项检查" and not activity.powers:
            lacking.append("权力")
        if lacking:
            yield RULE.at(
                activity,
                message=say(
                    "{on} 的监督活动没有写{fields}",
                    on=activity.on.isoformat(), fields=quoted(lacking),
                ),
                remedy=say("写明做了什么、结果怎样；检查写明查的是哪几项权力"),
            )  # fmt: skip

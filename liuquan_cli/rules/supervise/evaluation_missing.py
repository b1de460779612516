"""试点结束没有分别评估

## 检查什么
所有阶段都已结束的实施方案，「评估主体」方案标着「标准」的每一种（领导小组、两代表一委员、
服务对象）各有一条「评估」，写明「结果」；两种主体合在一条里的，不算分别评估。
## 为什么
孝义方案 四(六)3「接受市领导小组办公室对规范行政权力运行工作整体情况进行考核评估。
接受“两代表一委员”和服务对象分别对本单位工作进行评估。」
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 加强监督, 自: 2026-01-27, 至: 2026-01-30}
评估:
  - {日期: 2026-01-30, 主体: 县领导小组办公室, 结果: 通过验收}
  - {日期: 2026-01-30, 主体: 两代表一委员和服务对象, 结果: 满意}
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 加强监督, 自: 2026-01-27, 至: 2026-01-30}
评估:
  - {日期: 2026-01-30, 主体: 县领导小组办公室, 结果: 通过验收}
  - {日期: 2026-01-30, 主体: 两代表一委员, 结果: 满意}
  - {日期: 2026-01-30, 主体: 服务对象, 结果: 满意}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.supervise import Evaluator
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.campaign import is_over, plans
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ548",
    "evaluation-missing",
    Severity.INFO,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)3",),
    serves=("CM-36", "CM-37"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find campaigns that ended without each of the evaluations, separately."""
    asked = [member for member in department.scheme(Evaluator).members if member.standard]
    for plan in plans(department):
        if not is_over(plan, department.day):
            continue
        held: set[str] = set()
        for one in plan.evaluations:
            by = [m.name for m in asked if any(w in one.assessor for w in (m.name, *m.aliases))]
            if len(by) == 1 and one.result:
                held.update(by)
        missing = [member.name for member in asked if member.name not in held]
        if missing:
            yield RULE.at(
                plan,
                "评估",
                message=say("试点已经结束，没有{missing}单独的评估", missing=quoted(missing)),
                remedy=say("分别请他们评估，在「评估」各记一条，写明日期和结果"),
            )

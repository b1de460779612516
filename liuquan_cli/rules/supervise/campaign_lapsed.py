"""试点结束以后没有常态化运行

## 检查什么
所有阶段都已结束的实施方案，结束已经超过「进展标准」方案的常态活动天数（默认180天）的，
最近这么多天里有一次日常活动：监督活动、教育、问题登记、会议、办件之一。
## 为什么
孝义方案 四(六)3「广泛征集意见建议,推动常态化运行」：试点有结束的一天，常态化没有。
天数是本工具的默认。
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 加强监督, 自: 2025-10-09, 至: 2025-10-31}
评估:
  - {日期: 2025-10-30, 主体: 县领导小组办公室, 结果: 通过验收}
  - {日期: 2025-10-30, 主体: 两代表一委员, 结果: 满意}
  - {日期: 2025-10-30, 主体: 服务对象, 结果: 满意}
---
文档: 问责
教育:
  - {名称: 六权治本学习讨论, 日期: 2025-10-12}
  - {名称: 反面典型警示教育, 日期: 2025-10-20}
  - {名称: 先进窗口宣讲, 日期: 2025-10-15}
---
文档: 监督
活动:
  - {日期: 2025-12-22, 种类: 社会监督, 形式: 调研走访, 内容: 走访服务对象, 结果: 采纳两条意见}
  - {日期: 2025-12-23, 种类: 人大监督, 形式: 邀请监督, 内容: 视察窗口, 结果: 提出一条意见}
  - {日期: 2025-12-24, 种类: 民主监督, 形式: 民主评议, 内容: 评议窗口服务, 结果: 满意率九成}
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 加强监督, 自: 2025-10-09, 至: 2025-10-31}
评估:
  - {日期: 2025-10-30, 主体: 县领导小组办公室, 结果: 通过验收}
  - {日期: 2025-10-30, 主体: 两代表一委员, 结果: 满意}
  - {日期: 2025-10-30, 主体: 服务对象, 结果: 满意}
```
"""

from collections.abc import Iterator
from datetime import date, timedelta

from liuquan_cli.model.accountability import Education, Issue
from liuquan_cli.model.decision import Meeting
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import HandledCase, SupervisionActivity
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.campaign import end_of, plans, standard

RULE = Rule(
    "LQ549",
    "campaign-lapsed",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)3",),
    serves=("RP-08", "CM-41"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find units that fell asleep once the campaign was over."""
    measure, day = standard(department, "常态活动"), department.day
    if measure is None or measure.days is None:
        return
    since = day - timedelta(days=measure.days)
    acts: list[date | None] = [one.on for one in department.all(SupervisionActivity)]
    acts += [one.on for one in department.all(Education)]
    acts += [one.on for one in department.all(Issue)]
    acts += [one.on for one in department.all(Meeting)]
    acts += [case.closed_on or case.received_on for case in department.all(HandledCase)]
    if any(on and since <= on <= day for on in acts):
        return
    for plan in plans(department):
        end = end_of(plan)
        if end is not None and end < since:
            yield RULE.at(
                plan,
                "阶段",
                message=say("试点 {end} 结束以后，最近 {days} 天没有日常活动的记录",
                            end=str(end), days=measure.days),
                remedy=say("按年度排好监督、教育、研判和评议，办了就记"),
            )  # fmt: skip

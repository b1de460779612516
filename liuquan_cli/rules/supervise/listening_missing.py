"""一年里没有听取意见、邀请监督或民主评议

## 检查什么
「活动」台账里，「监督活动形式」方案写了「频率」的每种形式，在频率的时间里至少有一次；
听取意见的几种形式（调研走访、专门座谈、开放日）有一种即可。合起来报一条。
## 为什么
孝义方案 三(五)「主动邀请和积极配合纪检机关、检察机关和审计部门」监督，「通过调研走访、
专门座谈、开展组织部门开放日活动等方式,多渠道听取」意见；四(六)1「加强民主评议活动」。
## 反例
```yaml
文档: 监督
活动:
  - {日期: 2026-03-20, 种类: 社会监督, 形式: 调研走访, 内容: 走访服务对象, 结果: 采纳两条意见}
  - {日期: 2025-04-16, 种类: 人大监督, 形式: 邀请监督, 内容: 邀请视察窗口, 结果: 提出一条意见}
```
## 正例
```yaml
文档: 监督
活动:
  - {日期: 2025-11-20, 种类: 社会监督, 形式: 开放日, 内容: 开放登记窗口, 结果: 答疑三十人次}
  - {日期: 2026-04-16, 种类: 人大监督, 形式: 邀请监督, 内容: 邀请视察窗口, 结果: 提出一条意见}
  - {日期: 2026-05-20, 种类: 民主监督, 形式: 民主评议, 内容: 评议窗口服务, 结果: 满意率九成}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.supervise import SupervisionForm
from liuquan_cli.model.supervision import SupervisionActivity, SupervisionFile
from liuquan_cli.model.text import say
from liuquan_cli.rules.periods import within
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ514",
    "listening-missing",
    Severity.INFO,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(五)", "孝义方案 四(六)1"),
    serves=("P5-04", "P5-05", "P5-19", "P5-07"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find forms of listening that were not used for longer than they may rest: one finding."""
    file = next(iter(department.all(SupervisionFile)), None)
    if file is None:
        return  # LQ502 says so
    recent: dict[str, bool] = {}
    for member in department.scheme(SupervisionForm).members:
        if not member.frequency:
            continue
        group = member.parent or member.name
        recent[group] = recent.get(group, False) or any(
            activity.form == member.name
            and activity.on <= department.day
            and within(activity.on, department.day, member.frequency)
            for activity in department.all(SupervisionActivity)
        )
    lacking = [group for group, held in recent.items() if not held]
    if lacking:
        yield RULE.at(
            file,
            *(("活动",) if file.activities else ()),
            message=say("近一年没有{forms}的记录", forms=quoted(lacking)),
            remedy=say("开展以后记入「活动」，写明日期、形式、内容和结果"),
        )

"""任务进展缓慢

## 检查什么
进行中的任务，最近一次「进度」比已经过去的时间少得不超过「进展标准」方案定的百分点（默认30个）。
没有记进度的不算；很久没有记的由 LQ542 检查。
## 为什么
长治方案 五(三)「对工作进展缓慢、效果不明显的,要督促其采取切实措施」。多少算缓慢方案没有说，
30个百分点是本工具的默认。
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 组织实施
    自: 2026-05-04
    至: 2026-08-31
    任务:
      - 编号: RW-1
        名称: 建章立制
        六权: 限权
        牵头: [业务科]
        自: 2026-05-04
        至: 2026-07-10
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 20}]
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 组织实施
    自: 2026-05-04
    至: 2026-08-31
    任务:
      - 编号: RW-1
        名称: 建章立制
        六权: 限权
        牵头: [业务科]
        自: 2026-05-04
        至: 2026-07-10
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.campaign import finished, latest, standard, tasks

RULE = Rule(
    "LQ539",
    "task-slow",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 五(三)",),
    serves=("CM-29",),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find running tasks whose progress lags behind the days gone by."""
    measure, interval = standard(department, "缓慢"), standard(department, "记录间隔")
    if measure is None or measure.threshold is None:
        return
    day = department.day
    for phase, index, task in tasks(department):
        since = task.since or phase.since
        if task.until is None or finished(task, day) or not since < day <= task.until:
            continue
        note = latest(task, day)
        if note is None or note.percent is None:
            continue
        if interval and interval.days is not None and (day - note.on).days > interval.days:
            continue  # LQ542 says so: how far the task is by now, nobody knows
        elapsed = (day - since).days * 100 // max(1, (task.until - since).days)
        if elapsed - note.percent > measure.threshold:
            yield RULE.at(
                phase,
                "任务",
                index,
                "进展",
                message=say(
                    "任务「{task}」时间过了 {elapsed}%，进度才 {percent}%",
                    task=task.name, elapsed=elapsed, percent=note.percent,
                ),
                remedy=say("领导组办公室发督办通知，牵头机构采取切实措施；有新进展的记进「进展」"),
            )  # fmt: skip

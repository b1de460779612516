"""进行中的任务长期没有记进展

## 检查什么
进行中的任务，最近一次「进展」（没有的从任务开始）到今天没有超过「进展标准」
方案的记录间隔（默认45天）。
## 为什么
长治方案 五(三)「领导组办公室要监督工作进展情况,适时对市局各科室的工作进行检查」；
孝义方案 二(二)「全过程、全方位公开进展情况」。间隔是本工具的默认。
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
        至: 2026-08-31
        成果: 制度汇编
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
        至: 2026-08-31
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.campaign import standard, tasks

RULE = Rule(
    "LQ542",
    "progress-not-noted",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 五(三)", "孝义方案 二(二)"),
    serves=("CM-28", "CM-34", "X-11"),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find running tasks of which nothing was heard for long."""
    measure, day = standard(department, "记录间隔"), department.day
    if measure is None or measure.days is None:
        return
    for phase, index, task in tasks(department):
        since = task.since or phase.since
        until = task.until or phase.until
        if task.done_on is not None or not since <= day <= until:
            continue
        last = max((note.on for note in task.progress if note.on <= day), default=since)
        if (day - last).days > measure.days:
            yield RULE.at(
                phase,
                "任务",
                index,
                "名称",
                message=say("任务「{task}」从 {last} 起没有记进展", task=task.name, last=str(last)),
                remedy=say("检查一次，在「进展」记日期、进度和结论"),
            )

"""任务的进展前后矛盾

## 检查什么
「进展」按日期先后排列，「进度」不超过100、不倒退；「结论」是完成的，进度是100；有「完成日期」
的，最后的进度是100、写明「成果」；进度到了100的，写明「完成日期」；「完成日期」不早于任务开始、
不在今天之后。
## 为什么
长治方案 五(三)「领导组办公室要监督工作进展情况」：进展自相矛盾，监督就没有依据。
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
        进展: [{日期: 2026-06-01, 进度: 80}, {日期: 2026-06-15, 进度: 60}]
```
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
        进展: [{日期: 2026-06-15, 进度: 100, 结论: 完成}]
```
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
        进展: [{日期: 2026-06-15, 进度: 100, 结论: 完成}]
        完成日期: 2026-06-15
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
        进展: [{日期: 2026-06-15, 进度: 100, 结论: 完成}]
        完成日期: 2026-06-15
```
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.plan import Phase, Task
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.supervise.campaign import tasks

RULE = Rule(
    "LQ540",
    "progress-contradictory",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 五(三)", "长治方案 五(一)"),
    serves=("CM-27", "CM-28", "CM-29"),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find tasks whose record of progress can't be true."""
    for phase, index, task in tasks(department):
        for path, message in _faults(phase, task, department.day):
            remedy = say("对照工作记录改正「进展」「完成日期」和「成果」")
            yield RULE.at(phase, "任务", index, *path, message=message, remedy=remedy)


def _faults(phase: Phase, task: Task, day: date) -> Iterator[tuple[tuple[str | int, ...], Text]]:
    name = task.name
    for place, (before, after) in enumerate(pairwise(task.progress), start=1):
        if after.on < before.on:
            yield ("进展", place, "日期"), say("任务「{task}」的进展没有按日期排列", task=name)
        elif after.percent is not None and after.percent < (before.percent or 0):
            yield ("进展", place, "进度"), say("任务「{task}」的进度倒退了", task=name)
    for place, note in enumerate(task.progress):
        if note.percent is not None and note.percent > 100:
            yield ("进展", place, "进度"), say("任务「{task}」的进度超过100", task=name)
        elif note.verdict == "完成" and note.percent is not None and note.percent < 100:
            yield ("进展", place, "结论"), say("任务「{task}」结论是完成，进度不到100", task=name)
    told = [note.percent for note in task.progress if note.percent is not None]
    if task.done_on is None:
        if told and told[-1] >= 100:
            yield ("名称",), say("任务「{task}」进度到了100，没有写完成日期", task=name)
        return
    if told and told[-1] < 100:
        yield ("完成日期",), say("任务「{task}」写了完成日期，进度不到100", task=name)
    if not task.product:
        yield ("完成日期",), say("任务「{task}」完成了，没有写成果", task=name)
    if task.done_on > day:
        yield ("完成日期",), say("任务「{task}」的完成日期还没有到", task=name)
    elif task.done_on < (task.since or phase.since):
        yield ("完成日期",), say("任务「{task}」没有开始就完成了", task=name)

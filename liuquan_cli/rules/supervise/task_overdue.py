"""任务逾期没有完成

## 检查什么
任务的「至」已经过了，没有「完成日期」，就是逾期。进度已经到100、只差完成日期的，由 LQ540 检查。
## 为什么
长治方案 五(一)「确保各项工作按时间节点圆满完成」，五(三)「对组织不力、
不能按时完成工作任务的科室,要予以通报批评」。
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
        至: 2026-06-19
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
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
        至: 2026-06-19
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 100, 结论: 完成}]
        完成日期: 2026-06-15
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.campaign import latest, tasks
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ538",
    "task-overdue",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 五(一)", "长治方案 五(三)"),
    serves=("CM-27", "CM-30", "CM-34"),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find tasks whose day has passed."""
    for phase, index, task in tasks(department):
        if not task.until or task.until >= department.day or task.done_on is not None:
            continue
        note = latest(task, department.day)
        if note is None or (note.percent or 0) < 100:
            yield RULE.at(
                phase,
                "任务",
                index,
                "至",
                message=say(
                    "任务「{task}」应当在 {until} 完成，到今天没有；牵头：{leads}",
                    task=task.name, until=str(task.until),
                    leads=quoted(task.leads) if task.leads else "—",
                ),
                remedy=say(
                    "完成了的写「完成日期」和「成果」；没有完成的，领导组办公室对牵头机构通报批评"
                ),
            )  # fmt: skip

"""任务没有牵头机构或者期限

## 检查什么
实施方案的每项任务写明「牵头」和「至」。
## 为什么
长治方案 三 在每一权之下写「牵头部门」「配合部门」，五(一)「切实承担起各自的职责任务」；孝义、
襄垣方案没有分到部门，资料库里也要落到机构，否则逾期找不到人。
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
        自: 2026-05-04
        至: 2026-08-31
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
from liuquan_cli.rules.supervise.campaign import tasks
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ535",
    "task-without-lead",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(一)", "长治方案 五(一)"),
    serves=("CM-14", "CM-45", "DIFF-15"),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find tasks that nobody leads or that have no end."""
    for phase, index, task in tasks(department):
        missing = [key for key, there in (("牵头", task.leads), ("至", task.until)) if not there]
        if missing:
            yield RULE.at(
                phase,
                "任务",
                index,
                "名称",
                message=say(
                    "任务「{task}」没有写{missing}", task=task.name, missing=quoted(missing)
                ),
                remedy=say("写明哪个机构牵头、到哪天完成"),
            )

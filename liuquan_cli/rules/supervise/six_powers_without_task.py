"""六权里有的没有任务

## 检查什么
任务有五项以上的实施方案，「六权」方案里的每一权至少有一项任务（任务的「六权」写着它）。
## 为什么
襄垣方案 四·首「依法确定权力、科学配置权力、制度约束权力、阳光行使权力、合理监督权力、
严惩滥用权力」，它按产品分章，孝义、长治方案按六权分章；任务对到六权上，
三种写法才看得出缺了哪一权。
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
        六权: 确权
        牵头: [业务科]
        自: 2026-05-04
        至: 2026-08-31
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
      - 编号: RW-2
        名称: 建章立制
        六权: 配权
        牵头: [业务科]
        自: 2026-05-04
        至: 2026-08-31
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
      - 编号: RW-3
        名称: 建章立制
        六权: 限权
        牵头: [业务科]
        自: 2026-05-04
        至: 2026-08-31
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
      - 编号: RW-4
        名称: 建章立制
        六权: 晒权
        牵头: [业务科]
        自: 2026-05-04
        至: 2026-08-31
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
      - 编号: RW-5
        名称: 建章立制
        六权: 督权
        牵头: [业务科]
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
        六权: 确权
        牵头: [业务科]
        自: 2026-05-04
        至: 2026-08-31
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
      - 编号: RW-2
        名称: 建章立制
        六权: 配权
        牵头: [业务科]
        自: 2026-05-04
        至: 2026-08-31
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
      - 编号: RW-3
        名称: 建章立制
        六权: 限权
        牵头: [业务科]
        自: 2026-05-04
        至: 2026-08-31
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
      - 编号: RW-4
        名称: 建章立制
        六权: 晒权
        牵头: [业务科]
        自: 2026-05-04
        至: 2026-08-31
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
      - 编号: RW-5
        名称: 建章立制
        六权: 督权
        牵头: [业务科]
        自: 2026-05-04
        至: 2026-08-31
        成果: 制度汇编
        进展: [{日期: 2026-06-15, 进度: 60}]
      - 编号: RW-6
        名称: 建章立制
        六权: 惩权
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
from liuquan_cli.rules.supervise.campaign import plans
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ537",
    "six-powers-without-task",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三", "长治方案 三", "襄垣方案 四·首"),
    serves=("DIFF-14",),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find a plan whose tasks leave out one of the six powers."""
    for plan in plans(department):
        held = [task for phase in plan.phases for task in phase.tasks]
        told = {task.power_of_reform for task in held}
        missing = [name for name in department.vocabulary("六权").names if name not in told]
        if len(held) >= len(department.vocabulary("六权").members) - 1 and missing:
            yield RULE.at(
                plan,
                "阶段",
                message=say("实施方案没有{powers}的任务", powers=quoted(missing)),
                remedy=say("补上任务，或者在已有任务的「六权」写明它属哪一权"),
            )

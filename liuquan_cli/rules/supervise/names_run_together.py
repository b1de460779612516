"""几个机构连写成一串

## 检查什么
任务的「牵头」「配合」一格只写一个机构（全称或者简称）、集体或者岗位；能拆成几个登记过的名称的，
指出怎样拆开。没有登记的牵头机构由 LQ032 检查。
## 为什么
长治方案 三(一)「牵头部门:人教科法制科企业注册科」，三个科室连写成一串，谁也对不上；
要一个一个列出来。
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
        配合: [业务科法制科]
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
        牵头: [业务科, 法制科]
        自: 2026-05-04
        至: 2026-08-31
        成果: 制度汇编
        配合: [局机关相关科室]
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
    "LQ536",
    "names-run-together",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(一)",),
    serves=("CM-14", "CM-15", "CM-16", "DIFF-16"),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find names of the unit that were run together."""
    known = department.derived(_names)
    for phase, index, task in tasks(department):
        for key, names in (("牵头", task.leads), ("配合", task.cooperating)):
            for place, name in enumerate(names):
                parts = [] if name in known else split(name, known)
                if len(parts) < 2:
                    continue
                yield RULE.at(
                    phase,
                    "任务",
                    index,
                    key,
                    place,
                    message=say(
                        "任务「{task}」的「{key}」把几个机构连写成「{name}」",
                        task=task.name, key=key, name=name,
                    ),
                    remedy=say("拆成{parts}，一格一个", parts=quoted(parts)),
                )  # fmt: skip


def _names(department: Department) -> frozenset[str]:
    names = (*department.organisations, *department.bodies, *department.posts)
    return frozenset(filter(None, names))


def split(text: str, known: frozenset[str]) -> list[str]:
    """The known names that `text` runs together, marks between them aside; none if it can't be."""
    ways: list[list[str] | None] = [None] * (len(text) + 1)
    ways[0] = []
    for end in range(1, len(text) + 1):
        if text[end - 1] in _MARKS:
            ways[end] = ways[end - 1]
            continue
        for start in range(end):
            before = ways[start]
            if before is not None and text[start:end] in known:
                ways[end] = [*before, text[start:end]]
                break
    return ways[-1] or []


_MARKS = frozenset("、，,；; 　/")

"""工作项目与权力种类的矩阵有空格

## 检查什么
权力写了「工作项目」的单位，每个工作项目在每一类权力上，要么有事项，要么在「矩阵」里写明为无。
已经停用的类别不算。一个项目一条。
## 为什么
孝义方案 三(一)「明确每个工作项目中具体涉及的权力和具体职权内容」，从六个方面逐一界定。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 工作项目: 审批服务}
```
## 正例
```yaml
文档: 权力清单
矩阵:
  - 工作项目: 审批服务
    无:
      [行政处罚, 行政强制, 行政征收, 行政给付, 行政检查,
       行政确认, 行政奖励, 行政裁决, 其他类别事项]
事项:
  - {编号: QL-1, 工作项目: 审批服务}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import MatrixGap, Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import PowerCategory
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ108",
    "matrix-gap",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(一)",),
    serves=("P1-07", "P1-09", "P2-17"),
    since=Profile.确权,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find work projects with kinds of power that nobody has decided on."""
    projects, scheme = department.vocabulary("工作项目"), department.scheme(PowerCategory)
    decided: dict[str, set[str]] = {}
    first: dict[str, Power | MatrixGap] = {}
    for gap in department.all(MatrixGap):
        project = projects.canonical(gap.project)
        decided.setdefault(project, set()).update(map(scheme.canonical, gap.none))
        first.setdefault(project, gap)
    for power in department.retained:
        if power.project:
            project = projects.canonical(power.project)
            decided.setdefault(project, set()).add(scheme.canonical(power.category))
            first.setdefault(project, power)
    kinds = [
        member.name
        for member in scheme.members
        if not (member.retired_on and member.retired_on <= department.day)
    ]
    for project, item in first.items():
        open_kinds = [kind for kind in kinds if kind not in decided[project]]
        if open_kinds:
            yield RULE.at(
                item,
                "无" if isinstance(item, MatrixGap) else "工作项目",
                message=say(
                    "工作项目「{project}」在{kinds}上既没有事项，也没有写明为无",
                    project=project, kinds=quoted(open_kinds),
                ),
                remedy=say("补上事项，或者在「矩阵」里写明这个项目没有这几类权力"),
            )  # fmt: skip

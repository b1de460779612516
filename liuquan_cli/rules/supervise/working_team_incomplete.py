"""专班没有业务骨干或者懂法律的人员

## 检查什么
写了「专班」的，每个专班既有「业务骨干」又有「法律人员」；写了领导小组、
排了任务的实施方案至少有一个专班。
## 为什么
长治方案 四(二)2「重点科室组织业务骨干和法律专门人才,全面梳理各自的权力事项」；
襄垣方案 五(二)「抽调业务骨干和懂法律的人员」。
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 组织实施, 自: 2026-05-04, 至: 2026-10-30}
专班:
  - {机构: 业务科, 业务骨干: [审查岗]}
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 组织实施, 自: 2026-05-04, 至: 2026-10-30}
专班:
  - {机构: 业务科, 业务骨干: [审查岗], 法律人员: [法制岗]}
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
    "LQ546",
    "working-team-incomplete",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)2", "襄垣方案 五(二)"),
    serves=("P1-23", "CM-26", "CM-45"),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find clean-up teams without experts or without lawyers, and plans without any team."""
    for plan in plans(department):
        for team in plan.teams:
            missing = [
                key
                for key, there in (("业务骨干", team.experts), ("法律人员", team.lawyers))
                if not there
            ]
            if missing:
                yield RULE.at(
                    team,
                    "机构",
                    message=say(
                        "「{department}」的专班没有{missing}",
                        department=team.department, missing=quoted(missing),
                    ),
                    remedy=say("从业务岗位和法制岗位各抽调人员，写岗位不写人"),
                )  # fmt: skip
        if not plan.teams and plan.leading_group and any(phase.tasks for phase in plan.phases):
            yield RULE.at(
                plan,
                "名称",
                message=say("实施方案没有专班"),
                remedy=say("在「专班」写明哪个机构、哪些业务骨干和法律人员负责梳理"),
            )

"""配置的阶段落后于实施方案

## 检查什么
实施方案里已经结束的阶段写了「达到」的，配置的「阶段」不落后于它。
## 为什么
孝义方案 四 的六个阶段、襄垣方案 五「我局实施“六权治本”推进工作分三个步骤推进」：走到哪一步，
就按哪一步的要求检查。配置停在前面，后面的规则就不会查。
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 摸底清理
    自: 2026-04-01
    至: 2026-04-30
    达到: 常态
  - 名称: 组织实施
    自: 2026-05-01
    至: 2026-10-30
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 摸底清理
    自: 2026-04-01
    至: 2026-04-30
    达到: 公开
  - 名称: 组织实施
    自: 2026-05-01
    至: 2026-10-30
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.plan import Phase
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ541",
    "profile-behind-plan",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四", "襄垣方案 五"),
    serves=("DIFF-13", "CM-27"),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find a configuration that still asks less than the plan has reached."""
    configured = Profile.__members__.get(department.config.profile, Profile.摸底)
    behind = [
        phase
        for phase in department.all(Phase)
        if phase.until < department.day
        and Profile.__members__.get(phase.profile, Profile.摸底) > configured
    ]
    if behind:
        phase = max(behind, key=lambda phase: Profile[phase.profile])
        yield RULE.at(
            phase,
            "达到",
            message=say(
                "阶段「{phase}」已经结束，应当达到{asked}，配置的阶段还是{configured}",
                phase=phase.name, asked=phase.profile, configured=configured.name,
            ),
            remedy=say(
                "把配置的「阶段」改成{asked}；没有达到的，改实施方案的日期", asked=phase.profile
            ),
        )  # fmt: skip

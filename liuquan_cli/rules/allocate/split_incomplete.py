"""没有分清由谁决策、执行、监督

## 检查什么
留在清单里的每一项权力，「分权」写明决策、执行、监督各归哪个岗位或集体。
## 为什么
孝义方案 三(二)「科学分解与平衡决策权、执行权、监督权,形成既相互制约又相互协调的权力架构」。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    分权: {监督: ~}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    分权: {决策: 局务会, 执行: 经办岗, 监督: 法制岗}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ202",
    "split-incomplete",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)",),
    serves=("P2-02", "P2-03", "P2-17", "X-09"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a power that is kept and lacks a decider, an executor or an overseer."""
    split = power.split
    if split is not None and split.decision and split.execution and split.oversight:
        return
    if not department.leaves(power):
        held = {} if split is None else {
            "决策": split.decision, "执行": split.execution, "监督": split.oversight,
        }  # fmt: skip
        missing = [name for name in ("决策", "执行", "监督") if not held.get(name)]
        yield RULE.at(
            power,
            "分权",
            *(missing[:1] if held else ()),
            message=say(
                "「{power}」没有写明由谁{missing}", power=power.name, missing=quoted(missing)
            ),
            remedy=say("在「分权」里写明岗位或集体；三方是不同的岗位"),
        )

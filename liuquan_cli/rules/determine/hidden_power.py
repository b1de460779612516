"""隐形权力没有公开，也没有取消

## 检查什么
「显隐」写隐形的权力，留在清单里的，状态走到公布，而且没有不公开；否则清理结论是退出清单的一种。
## 为什么
长治方案 二(三)「使显性权力规范化,隐形权力公开化」。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 显隐: 隐形, 状态: 确权}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 显隐: 隐形, 状态: 公布}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.listing import PUBLISHED

RULE = Rule(
    "LQ154",
    "hidden-power",
    Severity.WARNING,
    Scope.POWER,
    basis=("长治方案 二(三)",),
    serves=("X-17",),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find hidden powers that the clean-up brought to light and left there."""
    if power.visibility != "隐形" or department.leaves(power):
        return
    withheld = power.disclosure is not None and power.disclosure.status == "不公开"
    if power.state != PUBLISHED or withheld:
        yield RULE.at(
            power,
            "显隐",
            message=say("「{power}」是清理出来的隐形权力，没有公开，也没有取消", power=power.name),
            remedy=say("有依据的列入清单公开；没有的，清理结论应为取消"),
        )

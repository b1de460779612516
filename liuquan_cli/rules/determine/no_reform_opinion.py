"""没有提出改革意见

## 检查什么
每一项权力，「清理」里都写了「结论」和「意见」。
## 为什么
孝义方案 四(二)3「对部门每项职责权力均要提出改革意见」。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 清理: {意见: ~}}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 清理: {意见: 法定职权，予以保留}}
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
    "LQ110",
    "no-reform-opinion",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(二)3",),
    serves=("CL-06", "CL-17", "CL-18"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find powers whose clean-up has no conclusion or no opinion."""
    cleanup = power.cleanup
    if cleanup is not None and cleanup.disposition and cleanup.opinion:
        return
    missing = [
        name
        for name, given in (
            ("结论", cleanup and cleanup.disposition), ("意见", cleanup and cleanup.opinion),
        )
        if not given
    ]  # fmt: skip
    yield RULE.at(
        power,
        "清理",
        *(missing[:1] if cleanup else ()),
        message=say("「{power}」的清理没有写{missing}", power=power.name, missing=quoted(missing)),
        remedy=say("写明保留、取消、下放等结论，以及改革意见"),
    )

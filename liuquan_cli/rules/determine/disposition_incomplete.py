"""清理结论缺少应写的内容

## 检查什么
「处置」方案为每种结论规定了「需要」写明的栏目，例如取消的要有理由、监管单位、监管办法，下放的要有承接单位。
一个栏目一条。
## 为什么
孝义方案 四(三)1「切实做到依法依规、“增”“减”有据」；
襄垣方案 四(二)1(2)「对取消的审批事项,要建立健全相关领域的监管责任,逐一制定具体监管办法」。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 清理: {结论: 调整}}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 清理: {结论: 调整, 理由: 依新修订的行政许可法调整条件}}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import Disposition
from liuquan_cli.rules.determine.cleaning import unstated

RULE = Rule(
    "LQ111",
    "disposition-incomplete",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)1", "襄垣方案 四(二)1(2)", "长治方案 四(二)2"),
    serves=("CL-09", "CL-12", "CL-23", "CL-24"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find the fields that the conclusion of a clean-up needs and that are not there."""
    cleanup = power.cleanup
    if cleanup is None:
        return
    member = department.scheme(Disposition).member(cleanup.disposition)
    for name, message, remedy in unstated(power, member.needs if member else ()):
        yield RULE.at(power, "清理", name, message=message, remedy=remedy)
